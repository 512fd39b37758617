package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.consolidation.ConsolidationFixture;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** The lead's officer makes a report of the units' reports, in a real browser without scripts too. */
@ProductTest
class ConsolidationBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Autowired
    JdbcClient jdbc;

    private ReportingPeriod reported() {
        ConsolidationFixture fixture = new ConsolidationFixture(periods, filing, workflow, jdbc);
        ReportingPeriod period = fixture.yearly(fixture.plan(), 2025);
        fixture.accepted(period, PeriodFixture.LEAD, ConsolidationFixture.plainly(Map.of()));
        return period;
    }

    @Test
    void editsAPassageAndIssuesTheReport() {
        ReportingPeriod period = reported();
        try (BrowserContext plain = Browsing.withoutScripts()) {
            Browsing.signIn(plain, port, "demo.programme-officer");
            Page page = open(plain, ReportPaths.consolidation(period) + "?phan=2-I");
            page.locator("a[href*='sua=task']").first().click();
            page.locator("#doan-text").fill("Câu chữ của người tổng hợp");
            page.locator("form[action$='/doan'] button[type=submit]").first().click();
            assertThat(page.locator("main").innerText())
                    .contains("Câu chữ của người tổng hợp", "demo.programme-officer");
            page.locator("form[action$='/phat-hanh'] button").click();
            assertThat(page.locator("a[href*='/phat-hanh/']").count()).isEqualTo(1);
            assertThat(page.locator("main").innerText()).contains("SHA-256");
        }
    }

    @Test
    void hasNoAccessibilityViolationAndFitsAPhoneInThreeLanguages() {
        String path = ReportPaths.consolidation(reported());
        try (BrowserContext desktop = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            for (BrowserContext context : List.of(desktop, phone)) {
                Browsing.signIn(context, port, "demo.programme-officer");
                for (String language : List.of("vi", "en", "km")) {
                    Page page = open(context, path + "?phan=2-I&lang=" + language);
                    String what = language + (context == phone ? "-phone" : "");
                    Browsing.picture(page, "consolidation-" + what);
                    assertThat(Browsing.violations(page)).as(what).isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .as(what)
                            .isEqualTo(true);
                }
            }
        }
    }

    @Test
    void isForTheLeadToWriteForAuditorsToReadAndForNobodyElse() {
        ReportingPeriod period = reported();
        String path = ReportPaths.consolidation(period);
        Visitor officer = visitor("demo.programme-officer");
        Visitor auditor = visitor("demo.auditor");
        assertThat(auditor.get(path).status()).isEqualTo(200);
        assertThat(auditor.get(path).body()).doesNotContain("doan-text", "/dau-trang\"");
        assertThat(auditor.post(path + "/phat-hanh").status()).isEqualTo(403);
        assertThat(visitor("demo.reporter").get(path).status()).isEqualTo(403);
        assertThat(officer.get(path + "x").status()).isEqualTo(404);
        assertThat(officer.get(path + "/tep/odt").status()).isEqualTo(404);
        assertThat(officer.get(path + "/tep/xlsx").status()).isEqualTo(200);
        officer.get(path + "?sua=general/reports");
        String[] form = {"doan", "general/reports", "phan", "1", "seen", "0", "text", ""};
        assertThat(officer.post(path + "/doan", form).status()).isEqualTo(422);
        form[7] = "Lời của tôi";
        assertThat(officer.post(path + "/doan", form).status()).isEqualTo(302);
        form[7] = "Lời đến sau";
        assertThat(officer.post(path + "/doan", form)).satisfies(page -> {
            assertThat(page.status()).isEqualTo(409);
            assertThat(page.body()).contains("Lời đến sau", "Lời của tôi");
        });
        assertThat(officer.post(path + "/dau-trang", "version", "0", "agency", "", "symbol", "x", "about", "Giữ lại"))
                .satisfies(page -> {
                    assertThat(page.status()).isEqualTo(422);
                    assertThat(page.body()).contains("Giữ lại");
                });
    }

    private Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "la-buong-demo");
        return visitor;
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + path);
        return page;
    }
}
