package vn.labuong.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** The register in a real browser: readable by everybody, on a phone too, and without scripts. */
@ProductTest
class RegisterBrowserTests {

    private static final Map<String, String> PAGES = Map.of(
            "agencies", "/co-quan?on=2024-04-05",
            "agency", "/co-quan/ag.so-tttt?on=2024-04-05",
            "reorganisation", "/sap-xep?from=2025-02-28&to=2025-07-01&territory=t.an-giang-89");

    @LocalServerPort
    int port;

    @Test
    void hasNoAccessibilityViolationAndFitsAPhone() {
        try (BrowserContext desktop = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            PAGES.forEach((name, path) -> {
                Page wide = open(desktop, path);
                Browsing.picture(wide, "register-" + name);
                assertThat(Browsing.violations(wide)).as(name).isEmpty();
                Page narrow = open(phone, path);
                Browsing.picture(narrow, "register-" + name + "-phone");
                assertThat(narrow.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(name)
                        .isEqualTo(true);
            });
        }
    }

    @Test
    void movesThroughTimeWithoutScripts() {
        try (BrowserContext plain = Browsing.withoutScripts()) {
            Page page = open(plain, "/sap-xep?from=2025-06-30&to=2025-07-01");
            page.locator(".timeline a").first().click();
            assertThat(page.url()).contains("to=2025-02-01");
            page = open(plain, "/co-quan/ag91.so-tai-chinh");
            page.locator("a[href*='ag.so-tai-chinh']").first().click();
            assertThat(page.locator("h1").innerText()).contains("Sở Tài chính");
            page.locator("input[name=on]").fill("2024-04-05");
            page.locator("main form button").first().click();
            assertThat(page.url()).contains("on=2024-04-05");
        }
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + path);
        return page;
    }
}
