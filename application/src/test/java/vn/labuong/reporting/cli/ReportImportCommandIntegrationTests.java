package vn.labuong.reporting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.workbook.FilledReport;
import vn.labuong.reporting.workbook.HostileFile;
import vn.labuong.reporting.workbook.ReportContent;
import vn.labuong.reporting.workbook.ReportWorkbook;
import vn.labuong.reporting.workflow.Demand;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Outcome;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.shared.cli.Command;
import vn.labuong.testing.ProductTest;

/** A workbook from the command line: shown first, then all of it or nothing, whatever the file is. */
@ProductTest
class ReportImportCommandIntegrationTests {

    private static final int TEXT = 4;
    private static final int NUMERATOR = 6;

    @Autowired
    List<Command> commands;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Autowired
    Cells cells;

    @Autowired
    ReportContent contents;

    @Autowired
    ReportWorkbook writer;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private record Ran(int status, String out, String err) {}

    private Filing.@Nullable Opened begun;
    private Path file = Path.of("");
    private String count = "";
    private String other = "";
    private String text = "";

    @BeforeEach
    void begin() throws Exception {
        Filing.Opened opened = filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow();
        begun = opened;
        List<String> counts = opened.asked().cells().stream()
                .filter(cell ->
                        cell.shape() == AskedCell.Shape.COUNT && !opened.known().containsKey(cell.subject()))
                .map(AskedCell::local)
                .toList();
        count = counts.get(0);
        other = counts.get(1);
        text = opened.asked().cells().stream()
                .filter(cell -> cell.kind() == CellKind.NARRATIVE)
                .map(AskedCell::local)
                .findFirst()
                .orElseThrow();
        file = folder.resolve("báo cáo của tôi.xlsx");
        write();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.xlsx",
                "a.xlsx --plan X1 --period 2025",
                "a.xlsx b.xlsx --plan X1 --period 2025 --agency ag91.so-vhtt",
                "--plan X1 --period 2025 --agency ag91.so-vhtt",
                "a.xlsx --plan X1 --period 2025 --agency ag91.so-vhtt --force",
                "a.xlsx --plan X1 --plan X2 --period 2025 --agency ag91.so-vhtt",
                "a.xlsx --plan b/c --period 2025 --agency ag91.so-vhtt",
                "a.xlsx --plan X1 --period 2025 --agency ../x",
                "a.xlsx --plan X1 --period 2025 --agency"
            })
    void refusesWrongUsage(String arguments) {
        Ran ran = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("report import");
    }

    @Test
    void namesWhatIsNotThere() {
        String period = Objects.requireNonNull(begun).period().code();
        assertThat(run("a.xlsx", "--plan", "NONE-1", "--period", period, "--agency", "ag91.so-vhtt")
                        .err())
                .contains("--plan NONE-1");
        assertThat(run("a.xlsx", "--plan", "AG-2023-2028", "--period", "1999", "--agency", "ag91.so-vhtt"))
                .satisfies(ran -> {
                    assertThat(ran.status()).isEqualTo(3);
                    assertThat(ran.err()).contains("--period 1999", period);
                });
        assertThat(run("a.xlsx", "--plan", "AG-2023-2028", "--period", period, "--agency", "ag91.so-tu-phap"))
                .satisfies(ran -> {
                    assertThat(ran.status()).isEqualTo(3);
                    assertThat(ran.err()).contains("--agency ag91.so-tu-phap");
                });
        assertThat(take(folder.resolve("không có.xlsx")).err()).contains("không có.xlsx");
        assertThat(take(file, "--receiver", "ag91.so-tu-phap").status()).isEqualTo(3);
    }

    @Test
    void showsEachChangeFirstAndChangesNothing() throws Exception {
        edit(book -> {
            FilledReport.cell(book, count, NUMERATOR).setCellValue("1.000");
            // Words that would clear a terminal and turn the rest of the line around.
            FilledReport.cell(book, text, TEXT).setCellValue("_x001B_[2JĐã làm\u202E\nở 2 xã");
            FilledReport.row(book, count).createCell(11).setCellValue("_x001B_[31mngoài biểu");
        });
        Ran ran = take(file, "--dry-run");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("!F", "– → 1.000", "– → [2JĐã làm ở 2 xã", "[31mngoài biểu", "thay đổi: 2", "--dry-run");
        assertThat(ran.out()).doesNotContain("\u001B", "\u202E");
        assertThat(standing()).isEmpty();
        assertThat(audited()).isZero();
        assertThat(beside()).isEqualTo(1);
    }

    @Test
    void takesEverythingOverAtOnceAndIsAudited() throws Exception {
        edit(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            FilledReport.cell(book, count, NUMERATOR).setCellValue(1_000);
            FilledReport.cell(book, text, TEXT).setCellValue("10/12/2026");
        });
        Ran ran = take(file);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(answer(count)).isEqualTo(new Answer.Figure(1_000, null, null));
        assertThat(answer(text)).isEqualTo(new Answer.Prose("10/12/2026"));
        assertThat(standing()).allMatch(cell -> cell.channel() == Cell.Channel.IMPORT);
        assertThat(audited()).isEqualTo(1);
        // The versions in the file are old now, and what it says already stands.
        Ran again = take(file);
        assertThat(again.status()).isZero();
        assertThat(standing()).hasSize(2).allMatch(cell -> cell.version() == 1);
        assertThat(audited()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,7|shared.workbook.unclear.not-whole",
                "70 %|shared.workbook.unclear.share-typed",
                "15-20%|shared.workbook.unclear.share-span-typed",
                "1,000|shared.workbook.unclear.ambiguous-number",
                "10/12/2026|shared.workbook.unclear.not-a-number",
                "31/12/2026|shared.workbook.unclear.not-a-number",
                "day|shared.workbook.unclear.is-a-date",
                "day-1904|shared.workbook.unclear.is-a-date"
            })
    void marksWhatIsUnclearInTheOwnFileAndTakesNothing(String typed, String why) throws Exception {
        edit(book -> {
            FilledReport.cell(book, other, NUMERATOR).setCellValue(7);
            var cell = FilledReport.cell(book, count, NUMERATOR);
            if (typed.startsWith("day")) {
                book.getCTWorkbook().getWorkbookPr().setDate1904(typed.endsWith("1904"));
                var style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
                cell.setCellStyle(style);
                cell.setCellValue(44_000);
            } else {
                cell.setCellValue(typed);
            }
        });
        byte[] own = Files.readAllBytes(file);
        assertThat(take(file, "--dry-run").status()).isEqualTo(3);
        assertThat(beside()).isEqualTo(1);
        Ran ran = take(file);
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains(file + ", ", "!F", "báo cáo của tôi-can-sua.xlsx");
        assertThat(ran.err()).contains(beginning(why));
        assertThat(standing()).isEmpty();
        assertThat(file).hasBinaryContent(own);
        byte[] marked = Files.readAllBytes(folder.resolve("báo cáo của tôi-can-sua.xlsx"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            assertThat(FilledReport.cell(book, count, NUMERATOR)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains(beginning(why));
            assertThat(FilledReport.cell(book, other, NUMERATOR).getCellComment())
                    .isNull();
        }
        assertThat(take(file).err()).contains("báo cáo của tôi-can-sua-2.xlsx");
        assertThat(folder.resolve("báo cáo của tôi-can-sua.xlsx")).hasBinaryContent(marked);
    }

    @ParameterizedTest
    @EnumSource
    void refusesHostileFilesByNameAndReason(HostileFile hostile) throws Exception {
        Files.write(file, hostile.of(Files.readAllBytes(file)));
        Ran ran = take(file);
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).startsWith(file.toString()).contains(beginning(hostile.messageKey()));
        assertThat(ran.err()).doesNotContain("Exception");
        assertThat(standing()).isEmpty();
        assertThat(beside()).isEqualTo(1);
    }

    @Test
    void refusesWhatWasChangedMeanwhile() throws Exception {
        edit(book -> {
            FilledReport.cell(book, count, NUMERATOR).setCellValue(5);
            FilledReport.cell(book, other, NUMERATOR).setCellValue(6);
        });
        save(count, new Answer.Figure(9, null, null));
        Ran ran = take(file);
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains(beginning("reporting.workbook.refused.conflict"));
        assertThat(answer(count)).isEqualTo(new Answer.Figure(9, null, null));
        assertThat(standing()).hasSize(1);
    }

    @Test
    void changesNoReportThatIsSent() throws Exception {
        Filing.Opened opened = Objects.requireNonNull(begun);
        for (AskedCell cell : opened.asked().required()) {
            save(
                    cell.local(),
                    cell.kind() != CellKind.FIGURE
                            ? new Answer.Prose("Đã thực hiện")
                            : new Answer.Figure(1, cell.shape() == AskedCell.Shape.SHARE ? 2L : null, "thử"));
        }
        write();
        edit(book -> {
            FilledReport.cell(book, other, NUMERATOR).setCellValue(5);
            FilledReport.row(book, text).createCell(TEXT - 1).setCellValue("Khác");
        });
        assertThat(workflow.submit(
                        Demand.plain(opened.report().id(), opened.report().version(), null, "a")))
                .isInstanceOf(Outcome.Done.class);
        List<Cell> before = standing();
        Ran ran = take(file);
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains(beginning("reporting.workbook.refused.locked"));
        assertThat(standing()).isEqualTo(before);
    }

    private void write() throws Exception {
        try (var out = Files.newOutputStream(file)) {
            writer.write(content(), new Locale("vi"), out);
        }
    }

    private void edit(FilledReport.Edit edit) throws Exception {
        Files.move(FilledReport.edit(file, edit), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private Ran take(Path from, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of(
                from.toString(),
                "--plan",
                PeriodFixture.PLAN.value(),
                "--period",
                Objects.requireNonNull(begun).period().code(),
                "--agency",
                PeriodFixture.LEAD.value()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private Ran run(String... arguments) {
        Command command = commands.stream()
                .filter(one -> one.verb().equals("report import"))
                .findFirst()
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = command.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String beginning(String key) {
        String whole = messages.getMessage(key, new Object[] {"#", "#", "#"}, new Locale("vi"));
        return whole.substring(0, whole.indexOf('#') < 0 ? Math.min(25, whole.length()) : whole.indexOf('#'));
    }

    private ReportContent.Content content() {
        return contents.of(Objects.requireNonNull(begun).report().id()).orElseThrow();
    }

    private void save(String local, Answer answer) {
        Filing.Opened opened = Objects.requireNonNull(begun);
        AskedCell cell = opened.asked().cells().stream()
                .filter(one -> one.local().equals(local))
                .findFirst()
                .orElseThrow();
        assertThat(filing.answer(opened, cell.subject(), cell.kind(), answer, 0, Cell.Channel.PAGE, "a"))
                .isInstanceOf(Saving.Saved.class);
    }

    /** What people have answered; what the system knew was there before. */
    private List<Cell> standing() {
        return cells.of(Objects.requireNonNull(begun).report().id()).stream()
                .filter(cell -> cell.origin() != Cell.Origin.MEASURED)
                .toList();
    }

    private Answer answer(String local) {
        return standing().stream()
                .filter(cell -> cell.key().local().equals(local))
                .map(Cell::answer)
                .findFirst()
                .orElse(new Answer.Empty());
    }

    private int audited() {
        var report = Objects.requireNonNull(begun).report();
        return jdbc.sql("""
                        select count(*) from shared.audit_entry
                        where action = 'reporting.workbook.taken-over' and subject_id = :report and actor = 'system'
                        """)
                .param("report", report.period() + "/" + report.agency())
                .query(Integer.class)
                .single();
    }

    private int beside() throws Exception {
        try (var files = Files.list(folder)) {
            return (int) files.count();
        }
    }
}
