package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.labuong.archive.OpenAddresses;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** What every public page says of itself to search engines and to whoever shares it. */
@ProductTest
class PageHeadIntegrationTests {

    private static final String PROGRAMME = "/chuong-trinh/AG-2023-2028";

    @LocalServerPort
    int port;

    @Autowired
    OpenAddresses addresses;

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
    void saysNothingOfStaffPagesNorOfErrors() {
        Visitor visitor = new Visitor(port);
        for (String path : List.of("/noi-bo/dang-nhap", "/cong-khai/1999", "/khong-co")) {
            assertThat(visitor.get(path).body())
                    .as(path)
                    .contains("<title>")
                    .doesNotContain("rel=\"canonical\"", "og:url", "hreflang=\"x-default\"");
        }
    }

    @Test
    void speaksTheVocabularyOfSchemaOrg() throws Exception {
        Vocabulary vocabulary = new Vocabulary();
        List<String> items =
                addresses.newest(30).stream().map(OpenAddresses.Open::path).toList();
        assertThat(items).isNotEmpty();
        List<String> pages = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "/", PROGRAMME, PROGRAMME + "/chi-tieu/trained-press", "/cong-khai", "/cong-khai/2025"),
                        items.stream())
                .toList();
        for (String path : pages) {
            for (String lang : List.of("vi", "km")) {
                List<JsonNode> blocks = Vocabulary.blocks(page(path + "?lang=" + lang));
                assertThat(blocks).as(path).hasSize(1);
                assertThat(vocabulary.wrong(blocks.get(0))).as(path).isEmpty();
                assertThat(blocks.get(0).path("@context").asString()).isEqualTo("https://schema.org");
                // Real readers of JSON-LD understand it, once the context need not be fetched.
                String own = blocks.get(0)
                        .toString()
                        .replace("\"https://schema.org\"", "{\"@vocab\":\"https://schema.org/\"}");
                assertThat(Rio.parse(new StringReader(own), "", RDFFormat.JSONLD))
                        .as(path)
                        .hasSizeGreaterThan(4);
                // DNH-06: no person, no rating.
                assertThat(own).doesNotContain("\"Person\"", "Rating");
            }
        }
    }

    @Test
    void tellsWhatAnItemIs() {
        OpenAddresses.Open open = addresses.newest(1).get(0);
        String page = page(open.path());
        JsonNode said = Vocabulary.blocks(page).get(0);
        assertThat(said.path("identifier").asString()).isEqualTo(open.code());
        assertThat(said.path("isAccessibleForFree").asBoolean()).isTrue();
        assertThat(said.path("license").asString()).startsWith("http");
        assertThat(said.path("@type").toString()).contains("ArchiveComponent");
        String pictures = found(page, "<meta property=\"og:image\" content=\"([^\"]+)\"").stream()
                .collect(Collectors.joining());
        if (!pictures.isEmpty()) {
            String path = pictures.replace("http://localhost:" + port, "").replace("&amp;", "&");
            assertThat(new Visitor(port).get(path).status()).isEqualTo(200);
        }
    }
}
