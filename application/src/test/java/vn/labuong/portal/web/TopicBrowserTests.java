package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** The first page, the topics and the help lines in a real browser, on a phone and at a desk. */
@ProductTest
class TopicBrowserTests {

    /** Name of the picture to address. */
    private static final Map<String, String> SCREENS = Map.of(
            "trang-dau", "/",
            "quyen", "/quyen",
            "quyen-tre-em", "/quyen/tre-em",
            "quyen-tre-em-de-doc", "/quyen/tre-em/de-doc",
            "quyen-dan-toc", "/quyen/dan-toc-thieu-so",
            "quyen-upr", "/quyen/upr",
            "tro-giup", "/quyen/tro-giup");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"vi,light", "en,dark", "km,light"})
    void areReadableByEverybodyOnPhoneAndDesktop(String language, String theme) {
        try (BrowserContext phone = Browsing.phone();
                BrowserContext desktop = Browsing.desktop()) {
            for (BrowserContext context : List.of(phone, desktop)) {
                Page page = context.newPage();
                SCREENS.forEach((name, address) -> {
                    page.navigate(at(address + "?lang=" + language + "&theme=" + theme));
                    assertReadable(page);
                    Browsing.picture(page, name + "-" + language + (context == phone ? "-phone" : "-desktop"));
                });
            }
            Page narrow = phone.newPage();
            narrow.setViewportSize(320, 700);
            SCREENS.values().forEach(address -> {
                narrow.navigate(at(address + "?lang=" + language));
                assertFits(narrow);
            });
        }
    }

    @Test
    void findATopicAndAskTheArchiveByKeyboardOnly() {
        try (BrowserContext desktop = Browsing.desktop()) {
            Page page = desktop.newPage();
            page.navigate(at("/?lang=vi"));
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q-tl");
            page.keyboard().type("quyen");
            page.keyboard().press("Enter");
            page.waitForURL("**/tu-lieu?q=quyen");
            page.navigate(at("/?lang=vi"));
            page.locator(".site-nav a[href='/quyen']").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/quyen");
            assertThat(page.locator(".site-nav a[aria-current=true]").getAttribute("href"))
                    .isEqualTo("/quyen");
            page.locator(".topic-tile a[href='/quyen/phu-nu']").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/quyen/phu-nu");
            page.locator("a[href='/quyen/phu-nu/de-doc']").click();
            page.waitForURL("**/de-doc");
            assertThat(page.locator(".easy-lines li").count()).isBetween(6, 10);
        }
    }

    @ParameterizedTest
    @CsvSource({"vi,desktop", "km,phone"})
    void letAnEditorKeepTheHelpLines(String language, String device) {
        try (BrowserContext context = device.equals("phone") ? Browsing.phone() : Browsing.desktop()) {
            Page page = Browsing.signIn(context, port, "demo.editor");
            page.navigate(at("/noi-bo/tro-giup?lang=" + language));
            assertReadable(page);
            Browsing.picture(page, "noi-bo-tro-giup-" + language + "-" + device);
            page.locator("main tbody a").first().click();
            page.locator("summary.btn-danger").click();
            page.locator("#until").fill("2020-01-01");
            page.locator("#end-why").fill("x");
            page.locator("form[action$='/ket-thuc'] button").click();
            assertThat(page.locator("[role=alert] li").count()).isEqualTo(1);
            assertThat(page.locator("#until").inputValue()).isEqualTo("2020-01-01");
            assertReadable(page);
            Browsing.picture(page, "noi-bo-tro-giup-sua-" + language + "-" + device);
        }
    }

    private static void assertReadable(Page page) {
        assertThat(page.locator("h1").count()).as(page.url()).isEqualTo(1);
        assertThat(page.locator("body").textContent()).as(page.url()).doesNotContain("??");
        assertFits(page);
        assertThat(Browsing.violations(page)).as(page.url()).isEmpty();
    }

    private static void assertFits(Page page) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }
}
