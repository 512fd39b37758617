package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** From the first answer of a department to the formal report, by its own people and the lead's, each in a browser. */
@ProductTest
class FullCycleBrowserTests {

    private static final String FIRST = "Phổ biến pháp luật về quyền con người tại 12 xã";
    private static final String MENDED = "Phổ biến pháp luật tại 12 xã, 480 lượt người dự";

    @LocalServerPort
    int port;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    UnitReports reports;

    @Test
    void leadsFromTheFirstAnswerToTheFormalReport() throws Exception {
        ReportingPeriod period = new PeriodFixture(periods).open();
        try (BrowserContext reporter = Browsing.phone();
                BrowserContext approver = Browsing.desktop();
                BrowserContext officer = Browsing.desktop()) {
            long id = isFilledIn(Browsing.signIn(reporter, port, "demo.reporter-2"), period);
            Page sending = Browsing.signIn(approver, port, "demo.approver-2");
            send(sending, id);
            Page deciding = Browsing.signIn(officer, port, "demo.programme-officer");
            giveBack(deciding, id);

            open(sending, ReportPaths.report(id));
            assertThat(sending.locator("main").innerText()).contains("Thiếu số người dự");
            write(sending, "plan-narrative", MENDED);
            send(sending, id);
            open(deciding, ReportPaths.review(id));
            deciding.locator("#chap-nhan button[type=submit]").click();
            assertThat(state(id)).isEqualTo(ReportState.ACCEPTED);

            open(deciding, ReportPaths.consolidation(period));
            Browsing.picture(deciding, "full-cycle-consolidation");
            Download file = deciding.waitForDownload(
                    () -> deciding.locator("a[href*='/tep/docx']").first().click());
            try (InputStream in = file.createReadStream();
                    XWPFDocument document = new XWPFDocument(in)) {
                isTheFormalReport(document);
                namesTheUnitOfEverything(document);
            }
        }
    }

    private long isFilledIn(Page page, ReportingPeriod period) {
        open(
                page,
                ReportPaths.START + "/mo?ky=" + period.plan() + "/" + period.code() + "&co-quan="
                        + PeriodFixture.JUSTICE);
        List<AskedCell> required = filing.open(period, PeriodFixture.JUSTICE, null)
                .orElseThrow()
                .asked()
                .required();
        assertThat(required).hasSizeGreaterThan(3);
        required.forEach(cell -> answer(page, cell));
        page.locator("button[value=trinh-duyet]").click();
        return reports.find(period.id(), PeriodFixture.JUSTICE, null)
                .orElseThrow()
                .id();
    }

    private void giveBack(Page page, long id) {
        open(page, ReportPaths.review(id));
        page.locator("input[name=cell][value='plan/narrative']").check();
        page.locator("input[name='why.plan/narrative']").fill("Thiếu số người dự");
        page.locator("#ly-do").fill("Đề nghị bổ sung");
        page.locator("#tra-lai button[type=submit]").click();
        assertThat(state(id)).isEqualTo(ReportState.RETURNED);
    }

    private static void isTheFormalReport(XWPFDocument document) {
        var section = document.getDocument().getBody().getPList().stream()
                .filter(part -> part.isSetPPr() && part.getPPr().isSetSectPr())
                .findFirst()
                .orElseThrow()
                .getPPr()
                .getSectPr();
        assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1985));
        assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(1418));
        assertThat(section.isSetTitlePg()).isTrue();
        XWPFHeaderFooterPolicy heads = new XWPFHeaderFooterPolicy(document, section);
        assertThat(heads.getDefaultHeader()._getHdrFtr().xmlText()).contains("PAGE");
        assertThat(heads.getFirstPageHeader() == null
                        || !heads.getFirstPageHeader()._getHdrFtr().xmlText().contains("PAGE"))
                .isTrue();
        assertThat(document.getParagraphs())
                .flatExtracting(XWPFParagraph::getRuns)
                .allSatisfy(run -> assertThat(
                                run.getCTR().getRPr().getRFontsArray(0).getAscii())
                        .isEqualTo("Times New Roman"));
        XWPFTable head = document.getTables().get(0);
        assertThat(head.getText()).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
        assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                .contains("BÁO CÁO", "II. KẾT QUẢ THỰC HIỆN THEO NHÓM NHIỆM VỤ")
                .anyMatch(text -> text.contains("Sở Tư pháp") && text.contains(MENDED))
                .noneMatch(text -> text.contains(FIRST + " plan-narrative"));
    }

    private static void namesTheUnitOfEverything(XWPFDocument document) {
        List<XWPFTable> tables = document.getTables();
        XWPFTable tasks = tables.get(tables.size() - 5);
        assertThat(tasks.getRows().stream().filter(row -> row.getTableCells().size() == 6))
                .as("a heading and 51 tasks")
                .hasSize(52);
        XWPFTable sources = tables.get(tables.size() - 1);
        assertThat(sources.getRows()).hasSizeGreaterThan(4);
        assertThat(sources.getRows().stream().skip(1))
                .allSatisfy(row -> assertThat(row.getCell(1).getText()).isEqualTo("Sở Tư pháp"));
    }

    private void answer(Page page, AskedCell cell) {
        String anchor = ReportPaths.anchor(cell.local());
        if (cell.kind() != CellKind.FIGURE) {
            write(page, anchor, FIRST + " " + anchor);
        } else if (cell.shape() == AskedCell.Shape.YES_NO) {
            page.locator(id(anchor + "-n")).selectOption("1");
            saved(page, anchor);
        } else {
            page.locator(id(anchor + "-n")).fill("1.234");
            if (cell.shape() == AskedCell.Shape.SHARE) {
                page.locator(id(anchor + "-d")).fill("2.000");
            }
            saved(page, anchor);
        }
    }

    private static void write(Page page, String anchor, String text) {
        page.locator(id(anchor + "-t")).fill(text);
        saved(page, anchor);
    }

    private static void saved(Page page, String anchor) {
        page.keyboard().press("Tab");
        page.waitForCondition(() -> page.locator(id(anchor + "-tt")).innerText().contains("đã lưu"));
    }

    /** Anchors of tasks hold dots. */
    private static String id(String anchor) {
        return "[id='" + anchor + "']";
    }

    private void send(Page page, long id) {
        open(page, ReportPaths.report(id));
        page.locator("button[value=gui]").click();
        assertThat(page.url()).endsWith("/bien-nhan");
        assertThat(state(id)).isEqualTo(ReportState.SUBMITTED);
    }

    private ReportState state(long id) {
        return reports.find(id).orElseThrow().state();
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }
}
