package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKey;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.LostAnswers;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** A report filled in by two people in real browsers, on a desk, on a phone, without a connection and without scripts. */
@ProductTest
class ReportFillingBrowserTests {

    private static final String TEXT = "#plan-narrative-t";
    private static final String STATUS = "#plan-narrative-tt";

    @LocalServerPort
    int port;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Cells cells;

    @Autowired
    LostAnswers lost;

    @Test
    void savesWhileTypingKeepsBothOfTwoTextsAndSurvivesALostConnection() {
        long id = begun();
        try (BrowserContext one = Browsing.desktop();
                BrowserContext two = Browsing.desktop()) {
            Page first = report(one, "demo.reporter", id, "");
            Page second = report(two, "demo.approver", id, "");
            first.locator(TEXT).fill("Bản của người soạn");
            first.waitForCondition(() -> first.locator(STATUS).innerText().contains("đã lưu"));
            second.locator(TEXT).fill("Bản của người duyệt");
            second.waitForCondition(() -> second.locator(STATUS).innerText().contains("Chưa ghi đè"));
            assertThat(lost.open(id)).hasSize(1);
            assertThat(text(id).answer()).isEqualTo(new Answer.Prose("Bản của người soạn"));
            second.reload();
            Browsing.picture(second, "report-conflict");
            assertThat(Browsing.violations(second)).isEmpty();
            second.locator("button[value=TAKEN]").click();
            assertThat(text(id).answer()).isEqualTo(new Answer.Prose("Bản của người duyệt"));
            assertThat(lost.open(id)).isEmpty();

            // Answered, it is folded: the way to it opens it
            first.navigate(first.url().replaceAll("#.*", "") + "#plan-narrative");
            first.reload();
            one.setOffline(true);
            first.locator(TEXT).fill("Gõ khi mất mạng");
            first.waitForCondition(() -> first.locator(STATUS).innerText().contains("mất kết nối"));
            Browsing.picture(first, "report-offline");
            one.setOffline(false);
            first.waitForCondition(() -> first.locator(STATUS).innerText().contains("đã lưu"));
            assertThat(text(id).answer()).isEqualTo(new Answer.Prose("Gõ khi mất mạng"));
            assertThat(text(id).channel()).isEqualTo(Cell.Channel.OFFLINE);
        }
    }

    @Test
    void sendsThatThereIsNothingWithoutScripts() {
        long id = begun();
        try (BrowserContext plain = Browsing.withoutScripts()) {
            Page page = report(plain, "demo.approver", id, "");
            page.locator(TEXT).fill("Gõ không có kịch bản");
            page.locator("#plan > form button[type=submit]").last().click();
            assertThat(text(id).answer()).isEqualTo(new Answer.Prose("Gõ không có kịch bản"));
            page.locator("button[value=gui]").click();
            assertThat(page.locator("[role=alert] a").count()).isGreaterThan(3);
            page.locator("#gui summary").click();
            page.locator("#ly-do").fill("Không phát sinh");
            page.locator("button[value=khong-co-gi]").click();
            assertThat(page.url()).endsWith("/bien-nhan");
            assertThat(page.locator("main").innerText()).contains("Không phát sinh");
            Browsing.picture(page, "report-receipt");
        }
    }

    @Test
    void citesAFileWithoutScriptsAndGivesItBack() throws Exception {
        long id = begun();
        byte[] bytes = "Biên bản %d".formatted(id).getBytes(StandardCharsets.UTF_8);
        try (BrowserContext plain = Browsing.withoutScripts();
                BrowserContext phone = Browsing.phone()) {
            Page page = report(plain, "demo.reporter", id, "");
            page.locator("#plan details:has([type=file]) summary").click();
            page.locator("#plan-mc-t").setInputFiles(new FilePayload("Biên bản.txt", "text/html", bytes));
            page.locator("#plan-mc-p").fill("12");
            page.locator("#plan form[enctype] button").click();
            Locator link = page.locator("#plan a[download]");
            assertThat(link.innerText()).isEqualTo("Biên bản.txt");
            Download download = page.waitForDownload(link::click);
            assertThat(download.suggestedFilename()).isEqualTo("Biên bản.txt");
            assertThat(Files.readAllBytes(download.path())).isEqualTo(bytes);
            Page narrow = report(phone, "demo.reporter", id, "");
            narrow.locator("#plan details:has([type=file]) summary").click();
            narrow.locator("#plan a[download]").scrollIntoViewIfNeeded();
            Browsing.picture(narrow, "report-evidence-phone");
            assertThat(Browsing.violations(narrow)).isEmpty();
            page.locator("#plan form[action$=rut] button").click();
            page.locator("#plan").getByText("Đã rút").first().waitFor();
            assertThat(page.locator("#plan form[action$=rut]").count()).isZero();
        }
    }

    @Test
    void hasNoAccessibilityViolationAndFitsAPhoneInThreeLanguages() {
        long id = begun();
        try (BrowserContext desktop = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            for (String language : List.of("vi", "en", "km")) {
                Page wide = report(desktop, "demo.reporter", id, "?lang=" + language);
                Browsing.picture(wide, "report-" + language);
                assertThat(Browsing.violations(wide)).as(language).isEmpty();
                Page narrow = report(phone, "demo.reporter", id, "?lang=" + language);
                narrow.setViewportSize(360, 740);
                Browsing.picture(narrow, "report-" + language + "-phone");
                assertThat(narrow.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(language)
                        .isEqualTo(true);
            }
        }
    }

    private long begun() {
        return filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow()
                .report()
                .id();
    }

    private Cell text(long id) {
        return cells.find(new CellKey(id, Subject.PLAN, CellKind.NARRATIVE)).orElseThrow();
    }

    private Page report(BrowserContext context, String username, long id, String query) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + "/noi-bo/dang-nhap");
        Locator name = page.locator("input[name=username]");
        if (name.count() > 0) {
            name.fill(username);
            page.locator("input[name=password]").fill("la-buong-demo");
            page.locator("main form button[type=submit]").first().click();
        }
        page.navigate("http://localhost:" + port + "/noi-bo/bao-cao/" + id + query);
        return page;
    }
}
