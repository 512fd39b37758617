package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.access.DemoSignIn;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.workbook.FilledReport;
import vn.labuong.reporting.workbook.HostileFile;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** The way out and in over HTTP: who may, what is refused, and that a refusal changes nothing. */
@ProductTest
class WorkbookPagesIntegrationTests {

    private static final int TEXT = 4;
    private static final int NUMERATOR = 6;

    @Autowired
    MockMvc web;

    @Autowired
    DemoSignIn demo;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Cells cells;

    @Autowired
    MessageSource messages;

    @TempDir
    Path folder;

    private Filing.@Nullable Opened begun;
    private String address = "";
    private String text = "";
    private String count = "";

    @BeforeEach
    void begin() {
        Filing.Opened opened = filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow();
        begun = opened;
        address = "/noi-bo/bao-cao/" + opened.report().id() + "/bang-tinh";
        text = opened.asked().cells().stream()
                .filter(cell -> cell.kind() == CellKind.NARRATIVE)
                .map(AskedCell::local)
                .findFirst()
                .orElseThrow();
        count = opened.asked().cells().stream()
                .filter(cell ->
                        cell.shape() == AskedCell.Shape.COUNT && !opened.known().containsKey(cell.subject()))
                .map(AskedCell::local)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "REPORTER,200,200",
        "APPROVER,200,200",
        "PROGRAMME_OFFICER,200,403",
        "AUDITOR,200,403",
        "TRAINER,403,403"
    })
    void letsReadersDownloadAndFillersSend(Role role, int reading, int sending) throws Exception {
        assertThat(get(role, address).getStatus()).isEqualTo(reading);
        assertThat(get(role, address + ".xlsx").getStatus()).isEqualTo(reading);
        int status = send(role, "x".getBytes(StandardCharsets.UTF_8)).getStatus();
        assertThat(status).isEqualTo(sending == 200 ? 422 : 403);
        MockHttpServletResponse taking = web.perform(
                        post(address + "/nhan").param("tep", "0").with(csrf()).with(authentication(demo.as(role))))
                .andReturn()
                .getResponse();
        assertThat(taking.getStatus()).isEqualTo(sending == 200 ? 302 : 403);
        assertThat(get(role, address + "/loi.xlsx?tep=0").getStatus()).isEqualTo(sending == 200 ? 302 : 403);
    }

    @Test
    void refusesWhatIsNoWorkbookOfTheReportAndChangesNothing() throws Exception {
        MockHttpServletResponse page = send(Role.REPORTER, "a;b;c\n1;2;3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("tệp văn bản (CSV)");
        byte[] bare = edit(book -> book.removeSheetAt(book.getSheetIndex("_labuong")));
        assertThat(send(Role.REPORTER, bare).getContentAsString(StandardCharsets.UTF_8))
                .contains("trang ẩn trong tệp đã bị xóa");
        assertThat(web.perform(MockMvcRequestBuilders.get("/noi-bo/bao-cao/999999999/bang-tinh")
                                .with(authentication(demo.as(Role.REPORTER))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void showsTheDifferenceTakesItOverAndForgetsTheFile() throws Exception {
        MockHttpServletResponse sent = send(
                Role.REPORTER, edit(book -> FilledReport.cell(book, text, TEXT).setCellValue("Đã mở 3 lớp")));
        assertThat(sent.getStatus()).isEqualTo(302);
        String to = Objects.requireNonNull(sent.getRedirectedUrl());
        String upload = to.replaceAll(".*tep=([0-9a-f]{64}).*", "$1");
        assertThat(get(Role.REPORTER, address + "?tep=" + upload).getContentAsString(StandardCharsets.UTF_8))
                .contains("Đã mở 3 lớp", "Nhận 1 thay đổi");
        assertThat(stands(text)).isInstanceOf(Answer.Empty.class);
        // Another person cannot take over what this one sent.
        assertThat(take(Role.APPROVER, upload).getStatus()).isEqualTo(302);
        assertThat(stands(text)).isInstanceOf(Answer.Empty.class);
        assertThat(take(Role.REPORTER, upload).getStatus()).isEqualTo(302);
        assertThat(stands(text)).isEqualTo(new Answer.Prose("Đã mở 3 lớp"));
        assertThat(get(Role.REPORTER, address + "?tep=" + upload).getContentAsString(StandardCharsets.UTF_8))
                .contains("không còn được giữ");
    }

    @Test
    void givesTheOwnFileBackMarkedAndTakesNothing() throws Exception {
        MockHttpServletResponse sent = send(Role.REPORTER, edit(book -> {
            FilledReport.cell(book, count, NUMERATOR).setCellValue("70 %");
            FilledReport.cell(book, text, TEXT).setCellValue("Đã làm");
        }));
        String upload = Objects.requireNonNull(sent.getRedirectedUrl()).replaceAll(".*tep=([0-9a-f]{64}).*", "$1");
        assertThat(take(Role.REPORTER, upload).getStatus()).isEqualTo(409);
        assertThat(stands(text)).isInstanceOf(Answer.Empty.class);
        byte[] marked = get(Role.REPORTER, address + "/loi.xlsx?tep=" + upload).getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(marked))) {
            var cell = FilledReport.cell(book, count, NUMERATOR);
            assertThat(cell.getStringCellValue()).isEqualTo("70 %");
            assertThat(cell.getCellComment().getString().getString()).contains("tử số", "mẫu số");
            assertThat(FilledReport.cell(book, text, TEXT).getStringCellValue()).isEqualTo("Đã làm");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesHostileFilesWithTheirReasonAndChangesNothing(HostileFile hostile) throws Exception {
        byte[] own = get(Role.REPORTER, address + ".xlsx").getContentAsByteArray();
        MockHttpServletResponse page = send(Role.REPORTER, hostile.of(own));
        assertThat(page.getStatus()).isEqualTo(422);
        String why = messages.getMessage(hostile.messageKey(), new Object[] {"#", "#"}, new Locale("vi"));
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains(HtmlUtils.htmlEscape(why.replaceFirst("#.*", ""), "UTF-8"))
                .doesNotContain("Exception", "java.");
        assertThat(take(Role.REPORTER, "0".repeat(64)).getStatus()).isEqualTo(302);
        assertThat(stands(text)).isInstanceOf(Answer.Empty.class);
        assertThat(stands(count)).isInstanceOf(Answer.Empty.class);
    }

    @Test
    void sendsNoMoreStatementsWhereMoreAnswersChange() throws Exception {
        byte[] one = edit(book -> FilledReport.cell(book, count, NUMERATOR).setCellValue(1));
        byte[] many = edit(book -> {
            for (AskedCell cell : Objects.requireNonNull(begun).asked().cells()) {
                int column = cell.kind() == CellKind.FIGURE ? NUMERATOR : TEXT;
                FilledReport.cell(book, cell.local(), column).setCellValue("Không áp dụng");
            }
        });
        look(one, 1);
        long few = StatementCounter.during(() -> look(one, 1));
        long all = Objects.requireNonNull(begun).asked().cells().size();
        assertThat(all).isGreaterThan(100);
        assertThat(StatementCounter.during(() -> look(many, all))).isEqualTo(few);
    }

    private void look(byte[] file, long changes) throws Exception {
        String page = Objects.requireNonNull(send(Role.REPORTER, file).getRedirectedUrl())
                .replaceFirst("#.*", "");
        assertThat(get(Role.REPORTER, page).getContentAsString(StandardCharsets.UTF_8))
                .contains("Nhận " + changes + " thay đổi");
    }

    private byte[] edit(FilledReport.Edit edit) throws Exception {
        Path file = folder.resolve("bao-cao.xlsx");
        Files.write(file, get(Role.REPORTER, address + ".xlsx").getContentAsByteArray());
        return Files.readAllBytes(FilledReport.edit(file, edit));
    }

    private MockHttpServletResponse get(Role role, String path) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(path).with(authentication(demo.as(role))))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(Role role, byte[] content) throws Exception {
        return web.perform(multipart(address)
                        .file(new MockMultipartFile("file", "cua-toi.xlsx", null, content))
                        .with(csrf())
                        .with(authentication(demo.as(role))))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse take(Role role, String upload) throws Exception {
        return web.perform(post(address + "/nhan")
                        .param("tep", upload)
                        .with(csrf())
                        .with(authentication(demo.as(role))))
                .andReturn()
                .getResponse();
    }

    private Answer stands(String local) {
        return cells.of(Objects.requireNonNull(begun).report().id()).stream()
                .filter(cell -> cell.key().local().equals(local))
                .map(Cell::answer)
                .findFirst()
                .orElse(new Answer.Empty());
    }
}
