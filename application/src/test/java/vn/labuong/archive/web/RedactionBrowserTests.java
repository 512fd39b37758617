package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.labuong.archive.Level;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** Places are chosen with the mouse, with the keyboard alone, and without scripts. */
@ProductTest
class RedactionBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private String desk;

    @BeforeEach
    void prepare() throws Exception {
        CanaryScene scene = new CanaryScene(product);
        Intake.Taken taken =
                scene.taken("Đơn có tên người " + UUID.randomUUID(), Level.PUBLIC, "don.jpg", Canary.turnedJpeg());
        scene.text(taken.file(), 1, Canary.text("Nguyễn"));
        desk = "http://localhost:" + port + "/noi-bo/tu-lieu/"
                + scene.publish(taken.item()).code() + "/che/" + taken.file();
    }

    @Test
    void drawsWithTheMouseAndTriesItOut() {
        try (BrowserContext context = Browsing.desktop()) {
            Page page = Browsing.signIn(context, port, "demo.archivist");
            page.navigate(desk);
            BoundingBox box = page.locator("[data-redact] img").boundingBox();
            page.mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.25);
            page.mouse().down();
            page.mouse().move(box.x + box.width * 0.6, box.y + box.height * 0.3);
            page.mouse().move(box.x + box.width * 0.7, box.y + box.height * 0.35);
            page.mouse().up();
            assertThat(Double.parseDouble(page.locator("#v-x").inputValue())).isBetween(49.5, 50.5);
            assertThat(Double.parseDouble(page.locator("#v-h").inputValue())).isBetween(9.5, 10.5);
            page.locator("[data-redact-form] button").click();
            assertThat(page.locator(".redact-areas li").count()).isEqualTo(1);
            assertThat(page.locator("[data-redact] rect:not([data-new])").count())
                    .isEqualTo(1);
            Browsing.picture(page, "archive-redact");
            page.navigate(desk + "?trang=1&thu=true");
            assertThat((int) page.evaluate("document.querySelector('.redact-picture img').naturalWidth"))
                    .isEqualTo(Canary.WIDTH);
            assertThat(page.locator(".page-text").textContent()).contains("trẻ").doesNotContain("Nguyễn");
            Browsing.picture(page, "archive-redact-preview");
        }
    }

    @Test
    void isWorkedByTheKeyboardAndReadInThreeLanguages() {
        try (BrowserContext desktop = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            Page page = Browsing.signIn(desktop, port, "demo.archivist");
            page.navigate(desk);
            page.locator("details.card summary").focus();
            page.keyboard().press("Enter");
            Locator word = page.locator(".redact-words input").nth(2);
            word.focus();
            page.keyboard().press("Space");
            assertThat(word.isChecked()).isTrue();
            page.locator("details.card form button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**trang=1");
            assertThat(page.locator(".redact-areas li").count()).isEqualTo(1);
            for (String language : List.of("vi", "en", "km")) {
                page.navigate(desk + "?lang=" + language);
                assertThat(Browsing.violations(page)).as(language).isEmpty();
            }
            Page small = Browsing.signIn(phone, port, "demo.archivist");
            small.navigate(desk + "?lang=km");
            assertThat((boolean) small.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            assertThat(Browsing.violations(small)).isEmpty();
            Browsing.picture(small, "archive-redact-km-phone");
        }
    }

    @Test
    void worksWithoutScripts() {
        try (BrowserContext plain = Browsing.withoutScripts()) {
            Page page = Browsing.signIn(plain, port, "demo.archivist");
            page.navigate(desk + "?lang=vi");
            page.locator("#v-x").fill("10");
            page.locator("#v-y").fill("10");
            page.locator("#v-w").fill("20");
            page.locator("#v-h").fill("5");
            page.locator("[data-redact-form] button").click();
            assertThat(page.locator(".redact-areas li").count()).isEqualTo(1);
            page.locator(".redact-areas button").click();
            assertThat(page.locator(".redact-areas li").count()).isZero();
            page.locator("#q").fill("nguyen");
            page.locator("form[action$='/tim'] button").click();
            assertThat(page.locator(".redact-areas li").count()).isEqualTo(1);
        }
    }
}
