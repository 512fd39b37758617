package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** Other portals may frame the blocks and nothing else; the blocks leave nothing behind and run nothing. */
@ProductTest
class EmbedIntegrationTests {

    @LocalServerPort
    int port;

    private Visitor.Page get(String path) {
        return new Visitor(port).get(path);
    }

    @Test
    void mayBeFramedAndNothingElse() {
        for (String path : List.of("/nhung/ket-qua?lang=km&theme=dark", "/nhung/tu-lieu?lang=en&so=3")) {
            Visitor.Page block = get(path);
            assertThat(block.status()).isEqualTo(200);
            assertThat(block.response().headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "frame-ancestors 'self'")
                    .doesNotContain("script-src");
            assertThat(block.header("X-Frame-Options")).isEmpty();
            assertThat(block.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(block.header("Set-Cookie")).isEmpty();
            assertThat(block.header("X-Robots-Tag")).contains("noindex");
            assertThat(block.body())
                    .doesNotContain("<script", "style=", "<form", "onclick")
                    .contains("lang=\"" + path.replaceAll(".*lang=(..).*", "$1"));
        }
        for (String path : List.of("/", "/cong-khai", "/cong-khai/nhung", "/feed.atom", "/noi-bo/dang-nhap")) {
            Visitor.Page page = get(path);
            assertThat(page.header("X-Frame-Options")).as(path).contains("DENY");
            assertThat(page.header("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        }
    }

    @Test
    void goesByNoCookie() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/?lang=en").header("Set-Cookie").orElseThrow()).contains("labuong-lang=en");
        assertThat(visitor.get("/nhung/ket-qua").body()).contains("<html lang=\"vi\"");
        assertThat(visitor.get("/feed.atom").body()).contains("xml:lang=\"vi\"");
    }

    @Test
    void isReadByAnyPageAsJson() {
        for (String path : List.of("/nhung/ket-qua.json?lang=en", "/nhung/tu-lieu.json?lang=en&so=-4")) {
            Visitor.Page block = get(path);
            assertThat(block.status()).isEqualTo(200);
            assertThat(block.header("Access-Control-Allow-Origin")).contains("*");
            assertThat(block.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(block.header("Set-Cookie")).isEmpty();
            assertThat(JsonMapper.shared()
                            .readTree(block.body())
                            .path("address")
                            .asString())
                    .startsWith("http://localhost:" + port + "/")
                    .endsWith("?lang=en");
        }
        assertThat(get("/nhung/tu-lieu?so=nhieu").status()).isEqualTo(400);
        assertThat(get("/nhung/khac").status()).isEqualTo(404);
    }

    @Test
    void tellsWebmastersWhatToCopy() {
        assertThat(get("/cong-khai/nhung?lang=km").body())
                .contains(
                        "&lt;iframe src=&quot;http://localhost:" + port + "/nhung/ket-qua?lang=km&quot;",
                        "LABUONG_PORTAL_EMBED_HOSTS");
    }
}
