package vn.labuong.budget.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.budget.BudgetLine;
import vn.labuong.budget.Budgets;
import vn.labuong.plan.PlanCode;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** Budgets in a real browser: by a reporter and an officer, in three languages, on a desk and on a phone. */
@ProductTest
class BudgetBrowserTests {

    private static final PlanCode PLAN = new PlanCode("AG-2023-2028");
    private static final String SHEET = "/noi-bo/kinh-phi/AG-2023-2028/2028/ag91.so-vhtt";

    @LocalServerPort
    int port;

    @Autowired
    Budgets budgets;

    @Test
    void hasNoAccessibilityViolationAndFitsAPhoneInThreeLanguages() {
        BudgetLine revised = budgets.of(PLAN, 2025).lines().stream()
                .filter(BudgetLine::revised)
                .findFirst()
                .orElseThrow();
        Map<String, String> pages = Map.of(
                "overview",
                "/noi-bo/kinh-phi?nam=2025",
                "sheet",
                "/noi-bo/kinh-phi/AG-2023-2028/2026/ag91.so-vhtt",
                "line",
                "/noi-bo/kinh-phi/dong/" + revised.id(),
                "sources",
                "/noi-bo/kinh-phi/nguon");
        try (BrowserContext desktop = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            for (BrowserContext context : List.of(desktop, phone)) {
                Page page = Browsing.signIn(context, port, "demo.programme-officer");
                pages.forEach((name, path) -> {
                    for (String language : List.of("vi", "en", "km")) {
                        open(page, path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                        String what = name + "-" + language + (context == phone ? "-phone" : "");
                        Browsing.picture(page, "budget-" + what);
                        // The same markup in every language: on a phone once is enough.
                        if (context == desktop || language.equals("km")) {
                            assertThat(Browsing.violations(page)).as(what).isEmpty();
                        }
                        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                                .as(what)
                                .isEqualTo(true);
                    }
                });
            }
        }
    }

    /** Leaves lines in the last year of the plan, which no other test looks at. */
    @Test
    void entersRevisesAndReadsTheHistoryWithoutScripts() {
        try (BrowserContext plain = Browsing.withoutScripts()) {
            Page page = Browsing.signIn(plain, port, "demo.reporter");
            open(page, SHEET);
            page.locator("input[name=estimate]").first().fill("1.2 tỷ");
            page.locator("input[name=estimate]").nth(1).fill("Lồng ghép");
            save(page);
            assertThat(page.locator("[aria-invalid=true]").first().inputValue()).isEqualTo("1.2 tỷ");
            Browsing.picture(page, "budget-refused");
            page.locator("[aria-invalid=true]").first().fill("1,2 tỷ");
            save(page);
            assertThat(page.locator("input[name=estimate]").first().inputValue())
                    .isEqualTo("1.200.000.000");
            page.locator("input[name=estimate]").first().fill("900 triệu");
            page.locator("#reason").fill("Rà soát tháng 7");
            save(page);
            assertThat(page.locator("main").innerText()).contains("1.200.000.000 đồng");
            page.locator("a[href*='/dong/']").first().click();
            assertThat(page.locator(".timeline").innerText())
                    .contains("900 triệu đồng", "1,2 tỷ đồng", "Rà soát tháng 7");
        }
    }

    private static void save(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }
}
