package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.workbook.FilledReport;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** A reporter with the file in hand: downloads, is shown what is wrong, mends it, takes it over. */
@ProductTest
class WorkbookBrowserTests {

    private static final int TEXT = 4;
    private static final int NUMERATOR = 6;

    @LocalServerPort
    int port;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Cells cells;

    @TempDir
    Path folder;

    @Test
    void goesOutAndComesBackWithItsMistakesAndThenWithout() throws Exception {
        Filing.Opened opened = filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow();
        String address = "/noi-bo/bao-cao/" + opened.report().id() + "/bang-tinh";
        String text = local(opened, CellKind.NARRATIVE);
        String figure = local(opened, CellKind.FIGURE);
        try (BrowserContext desktop = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            Browsing.signIn(desktop, port, "demo.reporter");
            Page page = open(desktop, address);
            Path file = saved(page, ".card a.btn-primary", "bao-cao.xlsx");
            upload(page, FilledReport.edit(file, book -> {
                FilledReport.cell(book, text, TEXT).setCellValue("Đã mở 3 lớp tập huấn cho 120 cán bộ.");
                FilledReport.cell(book, figure, NUMERATOR).setCellValue("15-20%");
                book.createSheet("Nháp").createRow(0).createCell(0).setCellValue("x");
            }));
            assertThat(page.locator("#khac-biet").innerText())
                    .contains("15-20%", "tử số", "Đã mở 3 lớp tập huấn", "trang tính thêm vào");
            assertThat(page.locator("#khac-biet form").count()).isZero();
            looks(page, desktop, phone, "workbook-wrong");
            Path marked = saved(page, "#khac-biet a.btn", "can-sua.xlsx");
            upload(
                    page,
                    FilledReport.edit(
                            marked,
                            book -> FilledReport.cell(book, figure, NUMERATOR).setCellValue("Chưa có số liệu")));
            looks(page, desktop, phone, "workbook-right");
            page.locator("#khac-biet form button").click();
            assertThat(page.locator("main, .notice-done").allInnerTexts().toString())
                    .contains("Bảng tính của báo cáo");
            assertThat(page.locator(".notice-done").innerText()).contains("2");
            assertThat(cells.of(opened.report().id()).stream()
                            .map(cell -> cell.key().local()))
                    .contains(text, figure);
        }
    }

    private void looks(Page page, BrowserContext desktop, BrowserContext phone, String name) {
        if (phone.pages().isEmpty()) {
            Browsing.signIn(phone, port, "demo.reporter");
        }
        String here = page.url().replaceAll("#.*", "");
        for (BrowserContext context : List.of(desktop, phone)) {
            for (String language : List.of("en", "km", "vi")) {
                Page seen = context.newPage();
                seen.navigate(here + "&lang=" + language);
                String what = name + "-" + language + (context == phone ? "-phone" : "");
                Browsing.picture(seen, what);
                assertThat(Browsing.violations(seen)).as(what).isEmpty();
                assertThat(seen.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(what)
                        .isEqualTo(true);
            }
        }
    }

    private Path saved(Page page, String link, String name) {
        Download download =
                page.waitForDownload(() -> page.locator(link).first().click());
        Path file = folder.resolve(name);
        download.saveAs(file);
        return file;
    }

    private static void upload(Page page, Path file) {
        page.locator("input[type=file]").setInputFiles(file);
        page.locator("form[enctype] button[type=submit]").click();
    }

    private static String local(Filing.Opened opened, CellKind kind) {
        return opened.asked().cells().stream()
                .filter(cell -> cell.kind() == kind && cell.shape() != AskedCell.Shape.SHARE)
                .filter(cell -> !opened.known().containsKey(cell.subject()))
                .map(AskedCell::local)
                .findFirst()
                .orElseThrow();
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + path);
        return page;
    }
}
