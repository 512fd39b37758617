package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** The start of reports and the board of a period in real browsers. */
@ProductTest
class ReportingListsBrowserTests {

    private static final String OFFICER = "demo.programme-officer";

    @LocalServerPort
    int port;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Test
    void countsInItsChartWhatItsTableLists() {
        ReportingPeriod period = sentByOne();
        try (BrowserContext plain = Browsing.withoutScripts()) {
            Page page = open(plain, OFFICER, ReportPaths.period(period));
            Locator rows = page.locator("#tien-do .chart-behind tbody tr");
            int all = 0;
            for (int at = 0; at < rows.count(); at++) {
                all += Integer.parseInt(
                        rows.nth(at).locator("td").last().textContent().strip());
            }
            assertThat(all)
                    .isEqualTo(page.locator("main > .table-wrap tbody tr").count());
            assertThat(page.locator(".figure-value").first().innerText()).isEqualTo("1/" + all);
            assertThat(page.locator("#tien-do .legend").innerText()).contains("Gửi đúng hạn", "Chưa bắt đầu");
        }
    }

    @Test
    void keepsTheOrderWhenFilteredAndTheFilterWhenSorted() {
        ReportingPeriod period = sentByOne();
        try (BrowserContext plain = Browsing.withoutScripts()) {
            Page page = open(plain, OFFICER, ReportPaths.period(period));
            page.locator(".sorts a[href*='sap=day-du']").click();
            page.locator("#loc-trang-thai").selectOption("DRAFT");
            page.locator(".filters button[type=submit]").click();
            assertThat(page.url()).contains("sap=day-du", "trang-thai=DRAFT");
            page.locator(".sorts a[href*='sap=han']").click();
            assertThat(page.url()).contains("sap=han", "trang-thai=DRAFT");
            assertThat(page.locator("#loc-trang-thai").inputValue()).isEqualTo("DRAFT");
            page.locator(".filters a").click();
            assertThat(page.url()).contains("sap=han").doesNotContain("DRAFT");
            assertThat(page.locator(".sorts [aria-current=true]").innerText()).isEqualTo("Gửi trước ngày");
        }
    }

    @Test
    void hasNoAccessibilityViolationAndFitsAPhoneInThreeLanguages() {
        ReportingPeriod period = sentByOne();
        for (String[] page : new String[][] {
            {"reports", OFFICER, ReportPaths.START},
            {"reports-own", "demo.reporter-2", ReportPaths.START},
            {"reports-none", OFFICER, ReportPaths.START + "?q=khong+co+ai"},
            {"board", OFFICER, ReportPaths.period(period) + "?q=so+"}
        }) {
            looks(page[0], page[1], page[2]);
        }
    }

    private void looks(String name, String username, String path) {
        try (BrowserContext desktop = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            for (BrowserContext context : List.of(desktop, phone)) {
                Browsing.signIn(context, port, username);
                for (String language : List.of("vi", "en", "km")) {
                    Page page = context.newPage();
                    page.navigate(
                            "http://localhost:" + port + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                    if (context == phone) {
                        page.setViewportSize(360, 740);
                    }
                    String what = name + "-" + language + (context == phone ? "-phone" : "");
                    Browsing.picture(page, what);
                    // The same markup in every language: on a phone once is enough.
                    if (context == desktop || language.equals("km")) {
                        assertThat(Browsing.violations(page)).as(what).isEmpty();
                    }
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .as(what)
                            .isEqualTo(true);
                }
            }
        }
    }

    private ReportingPeriod sentByOne() {
        ReportingPeriod period = new PeriodFixture(periods).open();
        new ReviewFixture(filing, workflow).sent(period, PeriodFixture.JUSTICE, null);
        return period;
    }

    private Page open(BrowserContext context, String username, String path) {
        Page page = Browsing.signIn(context, port, username);
        page.navigate("http://localhost:" + port + path);
        return page;
    }
}
