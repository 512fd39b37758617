package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** The life of a report in a real browser: the lead returns, accepts and opens again what the agency sends. */
@ProductTest
class ReviewBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Autowired
    UnitReports reports;

    @Autowired
    Cells cells;

    @Test
    void returnsTwoAnswersAcceptsAndOpensAgainWithoutScripts() {
        ReviewFixture unit = new ReviewFixture(filing, workflow);
        Filing.Opened opened = unit.filled(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null);
        UnitReport sent = unit.send(opened.report());
        List<AskedCell> two = opened.asked().required().stream()
                .filter(cell -> cell.kind() == CellKind.NARRATIVE)
                .limit(2)
                .toList();
        try (BrowserContext officer = Browsing.withoutScripts()) {
            Browsing.signIn(officer, port, "demo.programme-officer");
            Page page = open(officer, ReportPaths.review(sent.id()));
            for (AskedCell cell : two) {
                page.locator("input[name=cell][value='" + cell.local() + "']").check();
            }
            page.locator("input[name='why." + two.get(0).local() + "']").fill("Thiếu số người dự");
            giveBack(page);
            assertThat(state(sent)).isEqualTo(ReportState.SUBMITTED);
            assertThat(page.locator("[aria-invalid=true]").count()).isEqualTo(1);
            Browsing.picture(page, "review-refused");
            page.locator("[aria-invalid=true]").fill("Nêu nguồn số liệu");
            page.locator("#ly-do").fill("Hai ô cần bổ sung");
            giveBack(page);
            assertThat(state(sent)).isEqualTo(ReportState.RETURNED);
            assertThat(page.locator(".timeline").innerText())
                    .contains("Thiếu số người dự", "Nêu nguồn số liệu", "Hai ô cần bổ sung");

            two.forEach(cell -> unit.save(opened, cell, new Answer.Prose("Đã bổ sung: 480 người, theo danh sách"), 1));
            unit.send(reports.find(sent.id()).orElseThrow());
            page = open(officer, ReportPaths.review(sent.id()));
            assertThat(page.locator("main").innerText()).contains("Đã bổ sung: 480 người", "Đã sửa sau khi trả lại");
            page.locator("#chap-nhan button[type=submit]").click();
            assertThat(state(sent)).isEqualTo(ReportState.ACCEPTED);
            openAgain(page, two.get(0));
            assertThat(state(sent)).isEqualTo(ReportState.REOPENED);
            assertThat(page.locator(".timeline > li").count()).isEqualTo(5);
        }
        assertThat(cells.find(opened.key(two.get(0))).orElseThrow().review()).isEqualTo(Cell.Review.RETURNED);
    }

    @Test
    void hasNoAccessibilityViolationAndFitsAPhoneInThreeLanguages() {
        ReviewFixture unit = new ReviewFixture(filing, workflow);
        UnitReport sent = unit.sent(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null);
        UnitReport draft = filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow()
                .report();
        looks("demo.programme-officer", "review", ReportPaths.review(sent.id()));
        looks("demo.approver", "hand-downs", ReportPaths.handDowns(draft.id()));
    }

    /** What is accepted is folded. */
    private static void openAgain(Page page, AskedCell cell) {
        assertThat(page.locator("input[name=cell]").first().isVisible()).isFalse();
        page.locator("#tra-lai > details > summary").first().click();
        tick(page, cell, "Sai năm");
        page.locator("#ly-do").fill("Phát hiện sau");
        giveBack(page);
    }

    private static void tick(Page page, AskedCell cell, String why) {
        page.locator("input[name=cell][value='" + cell.local() + "']").check();
        page.locator("input[name='why." + cell.local() + "']").fill(why);
    }

    private static void giveBack(Page page) {
        page.locator("#tra-lai button[type=submit]").click();
    }

    private void looks(String username, String name, String path) {
        try (BrowserContext desktop = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            for (BrowserContext context : List.of(desktop, phone)) {
                Browsing.signIn(context, port, username);
                for (String language : List.of("vi", "en", "km")) {
                    Page page = open(context, path + "?lang=" + language);
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

    private ReportState state(UnitReport report) {
        return reports.find(report.id()).orElseThrow().state();
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + path);
        return page;
    }
}
