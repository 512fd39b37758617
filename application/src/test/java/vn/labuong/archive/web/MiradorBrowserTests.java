package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** Mirador, on another site, opens our manifests: in each language, down to the tiles, with the text of a page beside it. */
@ProductTest
class MiradorBrowserTests {

    private static final String VIETNAMESE = "Sổ tay quyền trẻ em";
    private static final String KHMER = "សៀវភៅសិទ្ធិកុមារ";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private IiifScene scene;
    private IiifScene.Shown book;

    @BeforeEach
    void prepare() {
        scene = new IiifScene(product, port);
        book = scene.book("hoà bình", "trang hai", "trang ba");
        ArchiveFixture.in(product)
                .describe(
                        book.item().id(),
                        ItemKind.BOOK,
                        "vi",
                        EdtfDate.parse("2024-05~").orElseThrow(),
                        List.of(title("vi", VIETNAMESE), title("km", KHMER), title("en", "Handbook")),
                        List.of());
    }

    private static TaggedText title(String language, String value) {
        return new TaggedText(TextField.TITLE, 0, language, value, TaggedText.Status.ORIGINAL);
    }

    /** Laid there by tools/install-test-tools. */
    private static Path mirador() {
        String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        return Path.of(cache, "labuong", "mirador-4.0.0.min.js");
    }

    private String viewer(String language) {
        return """
                <!DOCTYPE html><html lang="%s"><meta charset="utf-8"><title>Viewer</title>
                <style>body { margin: 0; font-family: 'Be Vietnam Pro', 'Noto Sans Khmer', sans-serif }</style>
                <div id="viewer" style="position: absolute; inset: 0"></div><script src="/mirador.js"></script><script>
                Mirador.viewer({ id: 'viewer', language: '%s', availableLanguages: { vi: 'vi', km: 'km', en: 'en' },
                  annotations: { filteredMotivations: ['supplementing'] },
                  window: { sideBarOpen: true, defaultSideBarPanel: 'annotations', defaultView: 'single' },
                  windows: [{ manifestId: '%s', canvasIndex: 0 }] });
                </script></html>
                """.formatted(language, language, "http://localhost:" + port + book.manifest());
    }

    /** Another site: what Playwright itself answers for counts as far away, and browsers keep such pages from this machine. */
    private HttpServer site() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean script = path.endsWith(".js");
            byte[] body = script
                    ? Files.readAllBytes(mirador())
                    : viewer(path.substring(1)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", script ? "text/javascript" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        site.start();
        return site;
    }

    private static Page open(BrowserContext desk, HttpServer site, String language, List<Response> answers) {
        Page page = desk.newPage();
        page.onResponse(answers::add);
        page.navigate("http://localhost:" + site.getAddress().getPort() + "/" + language);
        return page;
    }

    private static List<Response> of(List<Response> answers, String part) {
        return answers.stream().filter(answer -> answer.url().contains(part)).toList();
    }

    /** Waits for what a viewer draws, and says that all it asked us for was there. */
    private void assertDrawn(Page page, List<Response> answers, int tiles) {
        page.waitForCondition(() -> of(answers, "/0/default.jpg").stream()
                        .filter(answer -> answer.url().matches(".*/(\\d+,){3}\\d+/\\d+,\\d+/0/default\\.jpg"))
                        .count()
                >= tiles);
        assertThat(of(answers, "localhost:" + port))
                .hasSizeGreaterThan(tiles)
                .allMatch(answer -> answer.status() == 200, "answered with 200");
        assertThat(of(answers, book.image(1) + "/info.json")).isNotEmpty();
    }

    @Test
    void opensABookInVietnameseAndInKhmerDownToItsTilesAndItsText() throws IOException {
        assertThat(Files.exists(mirador())).as("run tools/install-test-tools").isTrue();
        scene.write(book, 1, IiifScene.words("Quyền trẻ em", "hoà bình"));
        HttpServer site = site();
        try {
            for (Map.Entry<String, String> language :
                    Map.of("vi", VIETNAMESE, "km", KHMER).entrySet()) {
                assertOpens(site, language.getKey(), language.getValue());
            }
        } finally {
            site.stop(0);
        }
    }

    private void assertOpens(HttpServer site, String language, String title) {
        List<Response> answers = new CopyOnWriteArrayList<>();
        try (BrowserContext desk = Browsing.desktop()) {
            Page page = open(desk, site, language, answers);
            page.locator("h2", new Page.LocatorOptions().setHasText(title))
                    .first()
                    .waitFor();
            assertDrawn(page, answers, 2);
            page.waitForCondition(() -> !of(answers, book.text(1)).isEmpty());
            page.locator("text=hoà bình").first().waitFor();
            page.waitForTimeout(500);
            Browsing.picture(page, "iiif-mirador-" + language);
            page.mouse().move(800, 500);
            for (int turn = 0; turn < 6; turn++) {
                page.mouse().wheel(0, -400);
                page.waitForTimeout(150);
            }
            assertDrawn(page, answers, 6);
            assertThat(of(answers, "localhost:" + port)).allMatch(answer -> answer.status() == 200);
        }
    }

    @Test
    void isNamedOnThePageOfTheItem() {
        for (String language : List.of("vi", "en", "km")) {
            boolean small = language.equals("km");
            try (BrowserContext context = small ? Browsing.phone() : Browsing.desktop()) {
                Page page = context.newPage();
                page.navigate("http://localhost:" + port + "/tu-lieu/" + book.code() + "?lang=" + language);
                assertThat(page.locator("a[rel~=alternate][href$='" + book.manifest() + "']")
                                .count())
                        .isEqualTo(1);
                assertThat(Browsing.violations(page)).isEmpty();
                Browsing.picture(page, "iiif-item-" + language);
            }
        }
    }
}
