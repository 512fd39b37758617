package vn.labuong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.servlet.RequestDispatcher;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** The look in a real browser: readable, usable, within the screen, obedient to its own content policy. */
@ProductTest
class LookIntegrationTests {

    private static final String SHEET = "/noi-bo/mau";
    private static final String PROMISES = "/khong-lam-gi";

    private static final String TOO_SMALL = """
            [...document.querySelectorAll('.btn, .tool, .choices a, .site-nav a, .tabs a, .pager a, .site-foot a, '
                + 'input:not([type=checkbox]):not([type=hidden]), select, summary')]
              .filter(one => one.offsetParent && one.getBoundingClientRect().height < 43.5)
              .map(one => one.outerHTML)""";

    private static final String OUTSIDE_THEIR_CHART = """
            [...document.querySelectorAll('.chart text, .flow-label span')]
              .filter(word => {
                const box = word.getBoundingClientRect();
                const chart = word.closest('.chart').getBoundingClientRect();
                return box.width && (box.left < chart.left - 1 || box.right > chart.right + 1);
              })
              .map(word => word.textContent)""";

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvc web;

    @ParameterizedTest
    @CsvSource({"vi,light", "en,dark", "km,light", "km,dark"})
    void offersTheSheetToEverybody(String language, String theme) {
        try (BrowserContext context = Browsing.desktop()) {
            Page page = open(context, SHEET + "?lang=" + language + "&theme=" + theme);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(Browsing.violations(page)).isEmpty();
            Browsing.picture(page, "mau-" + language + "-" + theme + "-desktop");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void staysWithinTheNarrowestPhone(String language) {
        try (BrowserContext context = Browsing.phone()) {
            for (String address : List.of(SHEET, PROMISES, "/khong-co-trang-nay", "/", "/co-quan", "/sap-xep")) {
                Page page = open(context, address + "?lang=" + language);
                page.setViewportSize(320, 700);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(address)
                        .isEqualTo(320);
                assertThat(Browsing.violations(page)).as(address).isEmpty();
            }
            Browsing.picture(open(context, SHEET + "?lang=" + language), "mau-" + language + "-phone");
        }
    }

    @ParameterizedTest
    @CsvSource({"vi,light,phone", "en,light,desktop", "km,dark,phone"})
    void statesWhatTheSystemDoesNotDo(String language, String theme, String device) {
        try (BrowserContext context = device.equals("phone") ? Browsing.phone() : Browsing.desktop()) {
            Page page = open(context, PROMISES + "?lang=" + language + "&theme=" + theme);
            assertThat(page.locator(".promise-id").allTextContents())
                    .hasSize(17)
                    .contains("DNH-05", "DNH-16");
            assertThat(Browsing.violations(page)).isEmpty();
            Browsing.picture(page, "khong-lam-gi-" + language + "-" + device);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 413, 500, 503})
    void explainsEveryError(int status) throws Exception {
        String html = web.perform(get("/error")
                        .param("lang", "vi")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/co-quan")
                        .requestAttr(Faults.REFERENCE, "7f3a91c2"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        try (BrowserContext context = Browsing.desktop()) {
            Page page = context.newPage();
            page.route(
                    "**/loi",
                    route -> route.fulfill(
                            new Route.FulfillOptions().setBody(html).setContentType("text/html; charset=utf-8")));
            page.navigate("http://localhost:" + port + "/loi");
            assertThat(page.locator("h1").textContent()).isNotBlank();
            assertThat(page.locator("[hreflang=en]").last().getAttribute("href"))
                    .isEqualTo("/co-quan?lang=en");
            assertThat(page.locator(".reference").textContent()).isEqualTo("7f3a91c2");
            assertThat(Browsing.violations(page)).isEmpty();
            Browsing.picture(page, "loi-" + status);
        }
    }

    @Test
    void switchesTheThemeWithoutScripts() {
        try (BrowserContext context = Browsing.withoutScripts()) {
            Page page = open(context, PROMISES + "?lang=vi");
            page.locator("[data-theme-switch]").click();
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            page.navigate("http://localhost:" + port + PROMISES);
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            page.locator("[data-theme-choice=auto]").click();
            assertThat(page.locator("html").getAttribute("data-theme")).isNull();
        }
    }

    @Test
    void breaksItsOwnContentPolicyNowhere() {
        try (BrowserContext context = Browsing.desktop()) {
            List<String> complaints = new ArrayList<>();
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate("http://localhost:" + port + SHEET + "?lang=vi");
            page.locator("th button").first().click();
            assertThat(page.locator("th[aria-sort=ascending]").count()).isEqualTo(1);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void keepsTargetsLargeAndWordsInsideTheirChart(String language) {
        try (BrowserContext context = Browsing.phone()) {
            Page page = open(context, SHEET + "?lang=" + language);
            page.setViewportSize(320, 700);
            assertThat(page.evaluate(TOO_SMALL)).isEqualTo(List.of());
            assertThat(page.evaluate(OUTSIDE_THEIR_CHART)).isEqualTo(List.of());
        }
    }

    @Test
    void servesTheKeyboardFirst() {
        try (BrowserContext context = Browsing.desktop()) {
            Page page = open(context, SHEET + "?lang=vi");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("light-q");
            page.locator("[data-theme-switch]").press("Enter");
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        }
    }

    private Page open(BrowserContext context, String address) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + address);
        return page;
    }
}
