package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.SchemaOrg;
import vn.labuong.testing.Visitor;

/** What every public page says of itself to search engines and to whoever shares it. */
@ProductTest
class PageHeadIntegrationTests {

    private static final String PROGRAMME = "/chuong-trinh/AG-2023-2028";

    @LocalServerPort
    int port;

    private String page(String path) {
        Visitor.Page page = new Visitor(port).get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.body();
    }

    private static List<String> found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        return matcher.results().map(one -> one.group(1)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                PROGRAMME,
                PROGRAMME + "/chi-tieu/books",
                "/tu-lieu",
                "/co-quan",
                "/khong-lam-gi",
                "/cong-khai",
                "/cong-khai/2025",
                "/cong-khai/tu-dien",
                "/cong-khai/nhung"
            })
    void namesItselfAndItsLanguages(String path) {
        String base = "http://localhost:" + port + path;
        for (String lang : List.of("vi", "en", "km")) {
            String page = page(path + "?lang=" + lang + "&theme=dark&q=");
            String own = lang.equals("vi") ? base : base + "?lang=" + lang;
            assertThat(found(page, "<link rel=\"canonical\" href=\"([^\"]*)\"")).containsExactly(own);
            assertThat(found(page, "<link rel=\"alternate\" hreflang=\"[^\"]*\" href=\"([^\"]*)\""))
                    .containsExactly(base, base + "?lang=en", base + "?lang=km", base);
            assertThat(found(page, "rel=\"alternate\" hreflang=\"([^\"]*)\""))
                    .containsExactly("vi", "en", "km", "x-default");
            assertThat(found(page, "<meta property=\"og:url\" content=\"([^\"]*)\""))
                    .containsExactly(own);
            assertThat(found(page, "<meta property=\"og:locale\" content=\"([^\"]*)\""))
                    .containsExactly(
                            Map.of("vi", "vi_VN", "en", "en_GB", "km", "km_KH").get(lang));
            assertThat(found(page, "<meta name=\"description\" content=\"([^\"]*)\""))
                    .hasSize(1);
            assertThat(found(page, "<meta property=\"og:title\" content=\"([^\"]+)\""))
                    .hasSize(1);
            assertThat(found(page, "<meta property=\"og:type\" content=\"([^\"]+)\""))
                    .hasSize(1);
        }
    }

    @Test
    void saysNothingOfStaffPagesNorOfErrors() throws Exception {
        for (String path : List.of("/noi-bo/dang-nhap", "/cong-khai/1999", "/khong-co")) {
            HttpRequest asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "text/html")
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(asked, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .as(path)
                    .contains("<title>")
                    .doesNotContain("rel=\"canonical\"", "og:url", "hreflang=\"x-default\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                PROGRAMME,
                PROGRAMME + "/chi-tieu/trained-press",
                "/cong-khai",
                "/cong-khai/2025",
                "/quyen/tre-em",
                "/trien-lam/canh-dieu-va-chim-cau",
                "/bao-chi",
                "/bao-chi/hop-bao/minh-hoa-hop-bao-quy"
            })
    void speaksTheVocabularyOfSchemaOrg(String path) throws Exception {
        for (String lang : List.of("vi", "km")) {
            List<JsonNode> blocks = SchemaOrg.blocks(page(path + "?lang=" + lang));
            assertThat(blocks).hasSize(1);
            assertThat(new SchemaOrg().wrong(blocks.get(0))).isEmpty();
            assertThat(blocks.get(0).path("@context").asString()).isEqualTo("https://schema.org");
            assertThat(SchemaOrg.statements(blocks.get(0))).hasSizeGreaterThan(4);
            // DNH-06: no person, no rating.
            assertThat(blocks.get(0).toString()).doesNotContain("\"Person\"", "Rating");
        }
    }
}
