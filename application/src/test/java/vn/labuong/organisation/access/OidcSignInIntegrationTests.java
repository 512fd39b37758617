package vn.labuong.organisation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.testing.RunningProduct;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** Sign-in through an OpenID Connect provider, set up by the environment alone, with real ports on both sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcSignInIntegrationTests {

    private static final String REFUSED = "/noi-bo/dang-nhap?oidc=khong";

    LittleOidcProvider provider;
    RunningProduct product;

    OidcSignInIntegrationTests(@TempDir Path temporary) throws Exception {
        provider = new LittleOidcProvider();
        product = RunningProduct.start(
                "demo",
                temporary.resolve("data"),
                Map.of(
                        "LABUONG_OIDC_ISSUER", provider.issuer(),
                        "LABUONG_OIDC_CLIENT_ID", LittleOidcProvider.CLIENT,
                        "LABUONG_OIDC_CLIENT_SECRET", LittleOidcProvider.SECRET));
    }

    @BeforeAll
    void someHaveAnAddress() throws Exception {
        product.ready();
        sql("update organisation.person set email = 'Editor@Example.vn' where username = 'demo.editor'");
        sql(
                "update organisation.person set email = 'judge@example.vn', totp_secret = '\\x00' where username = 'demo.judge'");
        sql("update organisation.person set email = 'trainer@example.vn', state = 'LOCKED'"
                + " where username = 'demo.trainer'");
    }

    @AfterAll
    void stop() {
        product.close();
        provider.close();
    }

    @Test
    void letsAPersonWithAVerifiedAddressInWithASessionOfOurOwn() {
        Visitor visitor = new Visitor(product.port());
        String before = visitor.get("/noi-bo/dang-nhap").header("Set-Cookie").orElse("");
        assertThat(visitor.get("/noi-bo/dang-nhap").body()).contains(OidcSignIn.START);

        Page back = through(visitor, Map.of("email", "editor@example.vn", "email_verified", true));

        assertThat(back.location()).isEqualTo("/noi-bo");
        assertThat(before)
                .doesNotContain(visitor.cookie("JSESSIONID").orElseThrow().getValue());
        assertThat(visitor.get("/noi-bo").status()).isEqualTo(200);
        assertThat(visitor.get("/noi-bo/nguoi-dung").status()).isEqualTo(403);
    }

    @Test
    void refusesAnAddressThatTheProviderDidNotVerify() {
        refuses(Map.of("email", "editor@example.vn", "email_verified", false));
        refuses(Map.of("email", "editor@example.vn"));
        refuses(Map.of());
    }

    @Test
    void neverMakesAPerson() throws Exception {
        int before = people();
        refuses(Map.of("email", "stranger@example.vn", "email_verified", true));
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void refusesALockedPerson() {
        refuses(Map.of("email", "trainer@example.vn", "email_verified", true));
    }

    @Test
    void stillAsksForTheSecondFactor() {
        Visitor visitor = new Visitor(product.port());
        Page back = through(visitor, Map.of("email", "judge@example.vn", "email_verified", true));
        assertThat(back.location()).isEqualTo(SessionOpening.CODE_PAGE);
        assertThat(visitor.get("/noi-bo").location()).isEqualTo("/noi-bo/dang-nhap");
    }

    @Test
    void refusesAnAnswerThatWasNotAskedFor() {
        Visitor visitor = new Visitor(product.port());
        assertThat(visitor.get(OidcSignIn.RETURN + "?code=x&state=y").location())
                .isEqualTo(REFUSED);
        assertThat(visitor.get("/noi-bo").status()).isEqualTo(302);
    }

    private void refuses(Map<String, Object> claims) {
        Visitor visitor = new Visitor(product.port());
        assertThat(through(visitor, claims).location()).isEqualTo(REFUSED);
        assertThat(visitor.get("/noi-bo").location()).isEqualTo("/noi-bo/dang-nhap");
    }

    private Page through(Visitor visitor, Map<String, Object> claims) {
        provider.signInAs(claims);
        Page start = visitor.get(OidcSignIn.START + "/" + OidcSignIn.REGISTRATION);
        Page there = visitor.get(start.header("Location").orElseThrow());
        return visitor.get(there.header("Location").orElseThrow());
    }

    private int people() throws Exception {
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from organisation.person")) {
            result.next();
            return result.getInt(1);
        }
    }

    private void sql(String update) throws Exception {
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            assertThat(statement.executeUpdate(update)).isEqualTo(1);
        }
    }
}
