package vn.labuong.shared.fetch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** DNH-14: no other class of the product opens a connection to another site. */
class OneFetcherTests {

    private static final Set<String> CONNECTING = Set.of(
            "java.net.Socket",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.nio.channels.SocketChannel",
            "javax.net.SocketFactory",
            "javax.net.ssl.SSLSocketFactory",
            "org.springframework.web.client.RestClient",
            "org.springframework.web.client.RestTemplate");

    private static final DescribedPredicate<JavaClass> CONNECTS = DescribedPredicate.describe(
            "open connections",
            type -> CONNECTING.contains(type.getName()) || type.getPackageName().equals("java.net.http"));

    @Test
    void isTheOnlyWayOut() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.labuong.shared.fetch")
                .should()
                .dependOnClassesThat(CONNECTS)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("vn.labuong"));
    }
}
