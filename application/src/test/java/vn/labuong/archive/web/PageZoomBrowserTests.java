package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.FileId;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Publication;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** A PDF comes in and its pages are seen as pictures, from the whole page down to a letter, with what is sought marked. */
@ProductTest
class PageZoomBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Publication publication;

    @Autowired
    JdbcClient jdbc;

    private ArchiveFixture.Made pdf(String title, String... lines) {
        var fixture = ArchiveFixture.in(beans);
        var made = fixture.published(title, Level.PUBLIC, "sach.pdf", PrintedPdf.of(lines));
        await().atMost(Duration.ofMinutes(2)).until(() -> isIndexed(made.file()));
        return made;
    }

    private boolean isIndexed(FileId file) {
        return jdbc.sql(
                                "select count(*) from archive.stage_run where file = :file and stage = 'index' and state = 'done'")
                        .param("file", file.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static double zoomed(Page page, double least) {
        page.waitForCondition(() -> (boolean) page.evaluate(
                "least => Number(document.querySelector('[data-zoom-stage]').dataset.zoom ?? 0) >= least", least));
        page.waitForCondition(() -> (boolean) page.evaluate("(viewer => viewer.world.getItemAt(0).getFullyLoaded()"
                + " && Math.abs(viewer.viewport.getZoom(true) - viewer.viewport.getZoom()) < 0.001)"
                + "(document.querySelector('[data-zoom-stage]').viewer)"));
        return Double.parseDouble(page.locator("[data-zoom-stage]").getAttribute("data-zoom"));
    }

    /** What is dark on the stage must lie in the box of the hit, and fill it well enough. */
    private static void coversTheInk(Page page, String name) throws IOException {
        BoundingBox stage = page.locator("[data-zoom-stage]").boundingBox();
        BoundingBox hit = page.locator(".zoom-hit").boundingBox();
        byte[] shot = page.locator("[data-zoom-stage]").screenshot();
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(shot));
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (int y = 4; y < seen.getHeight() - 4; y++) {
            for (int x = 4; x < seen.getWidth() - 4; x++) {
                int rgb = seen.getRGB(x, y);
                if ((rgb >> 16 & 0xFF) < 90 && (rgb & 0xFF) < 90) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        double x = hit.x - stage.x;
        double y = hit.y - stage.y;
        assertThat(right - left).as(name + ": there is ink").isGreaterThan(10);
        assertThat(left).as(name + " left").isBetween(x - 3, x + hit.width * 0.5);
        assertThat(right).as(name + " right").isBetween(x + hit.width * 0.5, x + hit.width + 3);
        assertThat(top).as(name + " top").isBetween(y - 3, y + hit.height * 0.5);
        assertThat(bottom).as(name + " bottom").isBetween(y + hit.height * 0.5, y + hit.height + 3);
    }

    @Test
    void zoomsByKeysWithTheWordMarkedAtEachDepth() throws Exception {
        var made = pdf("Sách để phóng", "hoà", "hoà", "bình");
        try (BrowserContext desk = Browsing.desktop()) {
            Page page = desk.newPage();
            for (int number = 1; number <= 2; number++) {
                page.navigate(at("/tu-lieu/" + made.item().code() + "?trang=" + number + "&q=hòa"));
                assertThat(page.locator(".marks rect").count()).isEqualTo(1);
                page.locator("[data-zoom-do=in]").click();
                double first = zoomed(page, 1.4);
                page.keyboard().press("0");
                page.waitForCondition(() -> page.locator("[data-zoom-do=out]").isDisabled());
                zoomed(page, 0.9);
                coversTheInk(page, "whole page " + number);
                page.keyboard().press("+");
                assertThat(zoomed(page, 1.4)).isBetween(first - 0.05, first + 0.05);
                coversTheInk(page, "zoomed page " + number);
                assertThat(page.locator("[data-zoom-said]").textContent()).contains("150 %");
            }
            page.keyboard().press("+");
            zoomed(page, 2.2);
            assertThat(page.locator("[data-counted]").textContent()).contains("3 trên 3");
            Browsing.picture(page, "archive-zoom-desk");
            page.locator(".openseadragon-canvas").focus();
            String before = page.locator(".zoom-hit").boundingBox().x + "";
            page.keyboard().press("ArrowRight");
            page.waitForCondition(() -> !before.equals(page.locator(".zoom-hit").boundingBox().x + ""));
            assertThat(page.url()).contains("trang=2");
            page.locator("h1").click();
            page.keyboard().press("ArrowRight");
            page.waitForURL("**trang=3**");
            page.locator("[data-zoom-do=in]").focus();
            page.keyboard().press("Home");
            page.waitForURL("**trang=1**");
        }
    }

    @Test
    void isReadableOnAPhoneWithoutScriptsAndInThreeLanguages() {
        var made = pdf("Sách ba thứ tiếng", "một", "hai", "ba", "bốn", "năm", "sáu");
        String address = at("/tu-lieu/" + made.item().code());
        try (BrowserContext phone = Browsing.phone();
                BrowserContext desk = Browsing.desktop();
                BrowserContext bare = Browsing.withoutScripts()) {
            for (BrowserContext context : List.of(phone, desk)) {
                Page page = context.newPage();
                for (String language : List.of("vi", "en", "km")) {
                    page.navigate(address + "?trang=3&q=ba&lang=" + language);
                    page.locator("[data-zoom-do=in]").click();
                    zoomed(page, 1.4);
                    String name = "archive-zoom-" + language + (context == phone ? "-phone" : "");
                    assertThat(Browsing.violations(page)).as(name).isEmpty();
                    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .as(name)
                            .isTrue();
                    Browsing.picture(page, name);
                }
            }
            Page plain = bare.newPage();
            plain.navigate(address + "?trang=5");
            assertThat(plain.locator(".viewer-picture img").boundingBox().width).isGreaterThan(300);
            assertThat(plain.locator("[data-zoom-bar]").isVisible()).isFalse();
            assertThat(plain.locator(".viewer-strip a").count()).isEqualTo(6);
            plain.locator(".viewer-strip a").last().click();
            assertThat(plain.locator(".page-text").textContent()).contains("sáu");
        }
    }

    @Test
    void eachTileAsksWhoMaySeeIt() throws Exception {
        var made = pdf("Sách có trang kín", "mở", "kín");
        jdbc.sql("update archive.page set access = 'sealed' where file = :file and number = 2")
                .param("file", made.file().value())
                .update();
        String tiles = "/tu-lieu/tep/" + made.file() + "/manh/";
        assertThat(status(tiles + "1/info.json")).isEqualTo(200);
        assertThat(status(tiles + "1/0,0,512,512/512,512/0/default.jpg")).isEqualTo(200);
        for (String closed : List.of(
                "2/info.json",
                "2/0,0,512,512/512,512/0/default.jpg",
                "2/full/max/0/default.jpg",
                "3/info.json",
                "1/0,0,512,511/512,512/0/default.jpg",
                "1/..%2f/512,512/0/default.jpg")) {
            assertThat(status(tiles + closed)).as(closed).isIn(400, 404);
        }
        publication.withdraw(made.item().id(), made.item().version(), "Thử");
        assertThat(status(tiles + "1/info.json")).isEqualTo(404);
    }

    private int status(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(at(path))).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
