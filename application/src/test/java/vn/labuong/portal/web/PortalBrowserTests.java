package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** Disclosure and blocks in a real browser: readable for everybody, in three languages, on a phone too. */
@ProductTest
class PortalBrowserTests {

    private static final Map<String, String> PAGES = Map.of(
            "trien-lam-luu-dong", "/trien-lam/luu-dong",
            "cong-khai", "/cong-khai",
            "cong-khai-nam", "/cong-khai/2025",
            "cong-khai-tu-dien", "/cong-khai/tu-dien",
            "cong-khai-nhung", "/cong-khai/nhung",
            "nhung-ket-qua", "/nhung/ket-qua",
            "nhung-tu-lieu", "/nhung/tu-lieu",
            "tim-tu-lieu", "/tu-lieu?year=197X");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void areReadableByEverybodyOnPhoneAndDesktop(String language) {
        try (BrowserContext phone = Browsing.phone();
                BrowserContext desktop = Browsing.desktop()) {
            PAGES.forEach((name, address) -> {
                for (BrowserContext context : List.of(phone, desktop)) {
                    Page page = context.newPage();
                    List<String> refused = new ArrayList<>();
                    page.onConsoleMessage(message -> refused.add(message.text()));
                    page.navigate("http://localhost:" + port + address + (address.contains("?") ? "&" : "?") + "lang="
                            + language);
                    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                    assertThat(Browsing.violations(page))
                            .as(name + " " + language)
                            .isEmpty();
                    assertThat((boolean) page.evaluate(
                                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                            .as(name + " " + language + " is no wider than its window")
                            .isTrue();
                    assertThat(refused).as(name).isEmpty();
                    Browsing.picture(page, name + "-" + language + (context == phone ? "-phone" : "-desktop"));
                }
            });
        }
    }

    /** The policy forbids scripts within a page; a data block is none, so nothing is refused and its text is there. */
    @Test
    void keepTheirDataUnderTheStrictPolicy() {
        try (BrowserContext context = Browsing.desktop()) {
            Page page = context.newPage();
            List<String> refused = new ArrayList<>();
            page.onConsoleMessage(message -> refused.add(message.text()));
            page.navigate("http://localhost:" + port + "/cong-khai/2025");
            Object type = page.evaluate(
                    "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@type']");
            assertThat(type).isEqualTo("Dataset");
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void showABlockWithinAnotherPage() {
        try (BrowserContext context = Browsing.desktop()) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/cong-khai/nhung");
            page.locator("details summary").first().click();
            page.locator("iframe").first().contentFrame().locator("dd").first().waitFor();
            assertThat(page.locator("iframe")
                            .first()
                            .contentFrame()
                            .locator("h1")
                            .textContent())
                    .isNotBlank();
            Browsing.picture(page, "cong-khai-nhung-mo-vi-desktop");
        }
    }

    @Test
    void openTheTasksOfAYearByKeyboard() {
        try (BrowserContext context = Browsing.desktop()) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/cong-khai/2025");
            page.locator("main details summary").first().focus();
            page.keyboard().press("Enter");
            page.locator("main details[open] table").first().waitFor();
            assertThat(Browsing.violations(page)).isEmpty();
            Browsing.picture(page, "cong-khai-nam-mo-vi-desktop");
        }
    }
}
