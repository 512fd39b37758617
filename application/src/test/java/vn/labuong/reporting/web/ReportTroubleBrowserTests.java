package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKey;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.LostAnswers;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** What goes wrong around a report page: signed out while typing, open twice, given back; nothing typed may be lost. */
@ProductTest
class ReportTroubleBrowserTests {

    private static final String TEXT = "#plan-narrative-t";
    private static final String STATUS = "#plan-narrative-tt";

    @LocalServerPort
    int port;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Autowired
    Cells cells;

    @Autowired
    LostAnswers lost;

    @Test
    void keepsWhatIsTypedWhenSignedOutAndSavesItAfterSigningInAgain() {
        long id = begun();
        try (BrowserContext context = Browsing.desktop()) {
            Page page = Browsing.signIn(context, port, "demo.reporter");
            page.navigate(report(id));
            context.clearCookies();
            page.locator(TEXT).fill("Gõ khi đã hết phiên");
            page.waitForCondition(() -> page.locator(STATUS).innerText().contains("đăng nhập lại"));
            assertThat(page.locator(TEXT).inputValue()).isEqualTo("Gõ khi đã hết phiên");
            assertThat(cells.find(narrative(id))).isEmpty();
            Browsing.picture(page, "report-signed-out");
            assertThat(Browsing.violations(page)).isEmpty();
            signInAgain(context, id);
            page.waitForCondition(() -> page.locator(STATUS).innerText().contains("đã lưu"));
            assertThat(text(id)).isEqualTo("Gõ khi đã hết phiên");
            page.locator(TEXT).fill("Gõ khi đã hết phiên, rồi gõ tiếp");
            page.waitForCondition(() -> text(id).endsWith("rồi gõ tiếp"));
            assertThat(lost.open(id)).isEmpty();
        }
    }

    /** In another tab, which is led to the same report and sends what this machine kept. */
    private void signInAgain(BrowserContext context, long id) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + "/noi-bo/dang-nhap");
        page.locator("input[name=username]").fill("demo.reporter");
        page.locator("input[name=password]").fill("la-buong-demo");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.url()).startsWith(report(id));
        page.waitForCondition(() -> page.locator(STATUS).innerText().contains("đã lưu"));
    }

    @Test
    void showsTheConflictOfTwoTabsOfOnePersonAndLosesNeitherText() {
        long id = begun();
        try (BrowserContext context = Browsing.desktop()) {
            Page first = Browsing.signIn(context, port, "demo.reporter");
            first.navigate(report(id));
            Page second = context.newPage();
            second.navigate(report(id));
            first.locator(TEXT).fill("Bản ở thẻ một");
            first.waitForCondition(() -> first.locator(STATUS).innerText().contains("đã lưu"));
            second.locator(TEXT).fill("Bản ở thẻ hai");
            second.waitForCondition(() -> second.locator(STATUS).innerText().contains("Chưa ghi đè"));
            assertThat(second.locator(TEXT).inputValue()).isEqualTo("Bản ở thẻ hai");
            assertThat(text(id)).isEqualTo("Bản ở thẻ một");
            assertThat(lost.open(id)).hasSize(1);
            second.locator(STATUS + " a").click();
            assertThat(second.locator("main").innerText()).contains("Bản ở thẻ một", "Bản ở thẻ hai");
        }
    }

    @Test
    void showsTheReporterWhatWasGivenBackWhyAndByWhen() {
        var period = new PeriodFixture(periods).open();
        ReviewFixture unit = new ReviewFixture(filing, workflow);
        UnitReport sent = unit.sent(period, PeriodFixture.LEAD, null);
        AskedCell cell = new AskedCell(Subject.PLAN, CellKind.NARRATIVE, true, null);
        unit.giveBack(sent, cell);
        LocalDate last = LocalDate.now(VietnamTime.ZONE).plusDays(3);
        try (BrowserContext context = Browsing.desktop()) {
            Page page = Browsing.signIn(context, port, "demo.reporter");
            page.navigate(report(sent.id()));
            String top = page.locator("main").innerText();
            assertThat(top).contains("Thiếu");
            assertThat(top)
                    .containsPattern("Hạn mới: trước ngày 0?%d/0?%d/%d"
                            .formatted(last.getDayOfMonth(), last.getMonthValue(), last.getYear()));
            assertThat(page.locator(".is-returned").count()).isEqualTo(1);
            assertThat(page.locator(".is-returned .field-error").innerText()).contains("Thiếu");
            assertThat(page.locator(".is-returned textarea").isEditable()).isTrue();
            assertThat(Browsing.violations(page)).isEmpty();
            page.locator("[aria-labelledby=tra-lai] a").first().click();
            assertThat(page.url()).contains("#");
            Browsing.picture(page, "report-returned");
        }
    }

    @Test
    void hasNoAccessibilityViolationOnReceiptHistoryAndHandDowns() {
        var period = new PeriodFixture(periods).open();
        ReviewFixture unit = new ReviewFixture(filing, workflow);
        UnitReport sent = unit.sent(period, PeriodFixture.LEAD, null);
        try (BrowserContext context = Browsing.desktop()) {
            Page page = Browsing.signIn(context, port, "demo.approver");
            for (String path : List.of("/bien-nhan", "/o/plan/narrative/lich-su")) {
                page.navigate(report(sent.id()) + path);
                assertThat(page.locator("main h1").count()).as(path).isEqualTo(1);
                assertThat(Browsing.violations(page)).as(path).isEmpty();
            }
            page.navigate(report(begun()) + "/giao-lai");
            page.selectOption("#truc-thuoc", new SelectOption().setIndex(1));
            page.locator("#ngay")
                    .fill(LocalDate.now(VietnamTime.ZONE).plusDays(1).toString());
            page.locator("main form:has(#ngay) button[type=submit]").click();
            assertThat(page.locator("main form[action$='/rut']").count()).isEqualTo(1);
            assertThat(Browsing.violations(page)).as("passed down").isEmpty();
        }
    }

    private long begun() {
        return filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow()
                .report()
                .id();
    }

    private String report(long id) {
        return "http://localhost:" + port + "/noi-bo/bao-cao/" + id;
    }

    private static CellKey narrative(long id) {
        return new CellKey(id, Subject.PLAN, CellKind.NARRATIVE);
    }

    private String text(long id) {
        Cell cell = cells.find(narrative(id)).orElseThrow();
        return ((Answer.Prose) cell.answer()).text();
    }
}
