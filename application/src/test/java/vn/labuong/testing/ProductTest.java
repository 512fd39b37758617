package vn.labuong.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.labuong.organisation.access.DemoSignIn;

/**
 * A test of the whole product in demo mode, on a real port and the real embedded PostgreSQL.
 *
 * <p>All such tests share one application and one database for the whole run, so none may rely on another's data or
 * leave the shared programme changed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"labuong.demo=true", "labuong.pages.kept=0s"})
@ContextConfiguration(initializers = FreshData.class)
@AutoConfigureMockMvc
@Import({StatementCounter.class, MovedClock.class, DemoSignIn.class})
public @interface ProductTest {}
