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
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** A report's page shows what is to be done and folds what is not, with scripts and without. */
@ProductTest
class ReportFoldingBrowserTests {

    private static final String REPORTER = "demo.reporter-2";

    @LocalServerPort
    int port;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Test
    void opensOnlyWhatIsToBeDoneAndLeadsFromOneToTheNext() {
        Filing.Opened opened = begun();
        List<AskedCell> required = opened.asked().required();
        try (BrowserContext context = Browsing.phone()) {
            Page page = Browsing.signIn(context, port, REPORTER);
            open(page, opened, "");
            int folded = height(page);
            assertThat(page.locator(".report-subject[open]").count())
                    .isEqualTo(
                            required.stream().map(AskedCell::subject).distinct().count());
            assertThat(count(page)).isEqualTo("Đã trả lời 0 trên " + required.size());
            Locator next = page.locator("[data-next]");
            next.click();
            Locator first = page.locator(":focus");
            String at = first.getAttribute("id");
            assertThat(clear(page)).as("the bar hides nothing").isTrue();
            next.click();
            assertThat(page.locator(":focus").getAttribute("id")).isNotEqualTo(at);
            page.locator("#plan-narrative-t").fill("Đã làm xong việc của năm");
            page.waitForCondition(() -> count(page).startsWith("Đã trả lời 1 trên"));
            assertThat(page.locator("#plan [data-when=given]").isVisible()).isTrue();
            assertThat(page.locator("#plan [data-when=needed]").isVisible()).isFalse();
            open(page, opened, "?mo=tat-ca");
            assertThat(height(page)).isGreaterThan(2 * folded);
        }
    }

    @Test
    void leadsToSendingOnceNothingIsMissing() {
        Filing.Opened opened = new ReviewFixture(filing, workflow)
                .filled(new PeriodFixture(periods).open(), PeriodFixture.JUSTICE, null);
        try (BrowserContext context = Browsing.desktop()) {
            Page page = Browsing.signIn(context, port, REPORTER);
            open(page, opened, "");
            assertThat(page.locator(".report-group[open], .report-subject[open]")
                            .count())
                    .isZero();
            assertThat(page.locator("[data-next]").count()).isZero();
            assertThat(page.locator("[data-none-next]").isVisible()).isTrue();
            page.locator(".report-group > summary").last().focus();
            page.keyboard().press("Enter");
            page.locator("#plan > summary").focus();
            page.keyboard().press("Space");
            page.locator("#plan-narrative-t").fill("");
            page.locator("#plan-narrative-s").focus();
            page.waitForCondition(() -> page.locator("#plan [data-when=needed]").isVisible());
        }
    }

    @Test
    void keepsEverythingWithinReachWithoutScripts() {
        ReviewFixture unit = new ReviewFixture(filing, workflow);
        Filing.Opened opened = unit.filled(new PeriodFixture(periods).open(), PeriodFixture.JUSTICE, null);
        try (BrowserContext plain = Browsing.withoutScripts()) {
            Page page = Browsing.signIn(plain, port, REPORTER);
            open(page, opened, "");
            assertThat(page.locator("#plan-narrative-t").isVisible()).isFalse();
            open(page, opened, "#plan-narrative");
            assertThat(page.locator("#plan-narrative-t").isVisible()).isTrue();
            open(page, opened, "");
            page.locator("a[href$='mo=tat-ca']").click();
            // A slow machine is still on its way to the page.
            page.locator("#plan-narrative-t").waitFor();
            page.locator("#plan-narrative-t").fill("Sửa không có kịch bản");
            page.locator("#plan > form button[type=submit]").last().click();
            assertThat(page.locator("[role=status]").first().innerText()).contains("Đã lưu");
        }
    }

    @Test
    void bringsADraftOfThisMachineOutOfItsFold() {
        ReviewFixture unit = new ReviewFixture(filing, workflow);
        Filing.Opened opened = unit.filled(new PeriodFixture(periods).open(), PeriodFixture.JUSTICE, null);
        try (BrowserContext context = Browsing.desktop()) {
            Page page = Browsing.signIn(context, port, REPORTER);
            open(page, opened, "");
            assertThat(page.locator("#plan-narrative-t").isVisible()).isFalse();
            // As it stays behind when the page is closed without a connection
            page.evaluate("""
                    localStorage.setItem(
                      `labuong-report-${document.querySelector("[data-report]").dataset.report}:plan/narrative:1`,
                      JSON.stringify({ typed: { text: "Gõ khi mất mạng, rồi đóng trang" }, at: 0 }))""");
            page.reload();
            page.waitForCondition(
                    () -> page.locator("#plan-narrative-tt").innerText().contains("đã lưu"));
            assertThat(page.locator("#plan-narrative-t").isVisible()).isTrue();
            assertThat(page.locator("#plan-narrative-t").inputValue()).startsWith("Gõ khi mất mạng");
        }
    }

    @Test
    void hasNoAccessibilityViolationWhereEverythingIsOpen() {
        Filing.Opened opened = begun();
        unsure(opened);
        try (BrowserContext context = Browsing.phone()) {
            Page page = Browsing.signIn(context, port, REPORTER);
            page.setViewportSize(360, 740);
            for (String language : List.of("vi", "en", "km")) {
                open(page, opened, "?mo=tat-ca&lang=" + language);
                Browsing.picture(page, "report-open-" + language);
                assertThat(Browsing.violations(page)).as(language).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(language)
                        .isEqualTo(true);
            }
        }
    }

    private Filing.Opened begun() {
        return filing.open(new PeriodFixture(periods).open(), PeriodFixture.JUSTICE, null)
                .orElseThrow();
    }

    /** Gives one answer and owes a figure, so that each kind of head stands on the page. */
    private void unsure(Filing.Opened opened) {
        ReviewFixture unit = new ReviewFixture(filing, workflow);
        opened.asked()
                .find(Subject.PLAN, CellKind.NARRATIVE)
                .ifPresent(cell -> unit.save(opened, cell, new Answer.Prose("Đã làm"), 0));
        opened.asked().required().stream()
                .filter(cell -> cell.kind() == CellKind.FIGURE)
                .findFirst()
                .ifPresent(cell -> unit.save(opened, cell, new Answer.NoFigureYet("Chờ số liệu"), 0));
    }

    private static String count(Page page) {
        return page.locator("[data-count-all]").innerText();
    }

    private static int height(Page page) {
        return (int) page.evaluate("document.documentElement.scrollHeight");
    }

    private static boolean clear(Page page) {
        return (boolean) page.evaluate("document.activeElement.getBoundingClientRect().top"
                + " >= document.querySelector('.report-bar').getBoundingClientRect().bottom");
    }

    private void open(Page page, Filing.Opened opened, String more) {
        // An address that differs by its fragment alone would not load the page anew
        page.navigate("about:blank");
        page.navigate(
                "http://localhost:" + port + ReportPaths.report(opened.report().id()) + more);
    }
}
