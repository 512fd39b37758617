package vn.labuong.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.LostAnswers;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.workbook.Difference.Line;
import vn.labuong.reporting.workbook.Difference.Verdict;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.shared.workbook.WorkbookReading;
import vn.labuong.testing.ProductTest;

/** What we write we read back; what people do to it is understood, or refused with its place. */
@ProductTest
class WorkbookImportIntegrationTests {

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Cells cells;

    @Autowired
    LostAnswers lost;

    @Autowired
    ReportContent contents;

    @Autowired
    ReportWorkbook writer;

    @Autowired
    WorkbookImport imports;

    @TempDir
    Path folder;

    private long report;
    private List<AskedCell> counts = List.of();
    private List<AskedCell> shares = List.of();
    private List<AskedCell> texts = List.of();

    @BeforeEach
    void begin() {
        Filing.Opened opened = filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow();
        report = opened.report().id();
        List<AskedCell> all = opened.asked().cells().stream()
                .filter(cell -> !opened.known().containsKey(cell.subject()))
                .toList();
        counts = all.stream()
                .filter(cell -> cell.shape() == AskedCell.Shape.COUNT)
                .toList();
        shares = all.stream()
                .filter(cell -> cell.shape() == AskedCell.Shape.SHARE)
                .toList();
        texts = all.stream().filter(cell -> cell.kind() == CellKind.NARRATIVE).toList();
        assertThat(counts).hasSizeGreaterThan(3);
        assertThat(shares).isNotEmpty();
        assertThat(texts).hasSizeGreaterThan(3);
    }

    /** Every kind of answer, and texts that a spreadsheet would like to take for something else. */
    private void fill() {
        save(counts.get(0), new Answer.Figure(0, null, null), 0);
        save(counts.get(1), new Answer.Figure(123_456_789_012_345L, null, "=1+1 không phải công thức"), 0);
        save(counts.get(2), new Answer.NotApplicable("Không thuộc địa bàn"), 0);
        save(counts.get(3), new Answer.NoFigureYet("Chờ Cục Thống kê"), 0);
        save(shares.get(0), new Answer.Figure(5, 4L, "Có 1 lớp tính hai lần"), 0);
        save(texts.get(0), new Answer.Prose("=SUM(A1)\n- dòng hai _x000D_\n007"), 0);
        save(texts.get(1), new Answer.Prose("10/12/2026"), 0);
        save(texts.get(2), new Answer.NotApplicable(null), 0);
        save(texts.get(3), new Answer.Prose("x".repeat(40_000)), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void readsBackWhatItWrote(String language) throws Exception {
        fill();
        Difference difference = difference(FilledReport.write(writer, content(), language, folder));
        assertThat(difference.altered()).isFalse();
        assertThat(difference.remarks()).isEmpty();
        assertThat(difference.obstacles()).isEmpty();
        assertThat(difference.changes()).isEmpty();
        assertThat(difference.count(Verdict.MISSING)).isEqualTo(1);
        assertThat(line(difference, texts.get(3)).verdict()).isEqualTo(Verdict.MISSING);
        assertThat(difference.lines()).hasSameSizeAs(content().opened().asked().cells());
    }

    @Test
    void readsBackWhatLibreOfficeSaved() throws Exception {
        fill();
        Path file = FilledReport.savedByLibreOffice(FilledReport.write(writer, content(), "vi", folder));
        Difference difference = difference(file);
        assertThat(difference.altered()).isFalse();
        assertThat(difference.remarks()).isEmpty();
        assertThat(difference.obstacles()).isEmpty();
        assertThat(difference.changes()).isEmpty();
        assertThat(line(difference, counts.get(0)).becomes()).isEqualTo(new Answer.Figure(0, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.000|1000",
                "1 000|1000",
                "0|0",
                "Không phát sinh|0",
                "Không áp dụng|na",
                "Chưa có số liệu|owed",
                "0,7|shared.workbook.unclear.not-whole",
                "-3|shared.workbook.unclear.negative",
                "70 %|shared.workbook.unclear.share-typed",
                "15-20%|shared.workbook.unclear.share-span-typed",
                "1,000|shared.workbook.unclear.ambiguous-number",
                "khoảng 20|shared.workbook.unclear.not-a-number",
            })
    void understandsOrRefusesWhatPeopleType(String typed, String expected) throws Exception {
        Difference difference = edited(book ->
                FilledReport.cell(book, counts.get(0).local(), Layout.NUMERATOR).setCellValue(typed));
        Line line = line(difference, counts.get(0));
        switch (expected) {
            case "na" -> assertThat(line.becomes()).isEqualTo(new Answer.NotApplicable(null));
            case "owed" -> assertThat(line.becomes()).isEqualTo(new Answer.NoFigureYet(null));
            default -> {
                if (expected.startsWith("shared.")) {
                    assertThat(line.verdict()).isEqualTo(Verdict.REFUSED);
                    assertThat(Objects.requireNonNull(line.why()).key()).isEqualTo(expected);
                    assertThat(Objects.requireNonNull(line.place()).address()).startsWith("F");
                } else {
                    assertThat(line.becomes()).isEqualTo(new Answer.Figure(Long.parseLong(expected), null, null));
                    assertThat(line.verdict()).isEqualTo(Verdict.NEW);
                }
            }
        }
    }

    @Test
    void refusesPercentagesFormulasAndSharesWithoutTheirBase() throws Exception {
        Difference difference = edited(book -> {
            var percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0%"));
            var cell = FilledReport.cell(book, counts.get(0).local(), Layout.NUMERATOR);
            cell.setCellValue(0.7);
            cell.setCellStyle(percent);
            FilledReport.cell(book, counts.get(1).local(), Layout.NUMERATOR).setCellFormula("1+[1]Khac!A1");
            FilledReport.cell(book, shares.get(0).local(), Layout.NUMERATOR).setCellValue(3);
            FilledReport.cell(book, counts.get(2).local(), Layout.NUMERATOR).setCellValue(3);
            FilledReport.cell(book, counts.get(2).local(), Layout.DENOMINATOR).setCellValue(5);
            FilledReport.cell(book, counts.get(3).local(), Layout.FIGURE_REMARK).setCellValue("Chỉ có ghi chú");
        });
        assertThat(List.of(
                        why(difference, counts.get(0)),
                        why(difference, counts.get(1)),
                        why(difference, shares.get(0)),
                        why(difference, counts.get(2)),
                        why(difference, counts.get(3))))
                .containsExactly(
                        "shared.workbook.unclear.share-typed",
                        "shared.workbook.unclear.formula-stale",
                        "reporting.workbook.refused.denominator-missing",
                        "reporting.workbook.refused.denominator-foreign",
                        "reporting.workbook.refused.remark-alone");
        assertThat(difference.canBeTakenOver()).isFalse();
        assertThat(imports.takeOver(content(), difference, "a")).isInstanceOf(WorkbookImport.Taken.Nothing.class);
    }

    @Test
    void accountsForRowsColumnsAndSheetsOfOthersAndForRowsThatMoved() throws Exception {
        fill();
        Difference difference = edited(book -> {
            book.createSheet("Tính nháp").createRow(3).createCell(2).setCellValue("nháp");
            Row figure = FilledReport.row(book, counts.get(0).local());
            figure.createCell(10).setCellValue("ngoài biểu");
            Row added = figure.getSheet().createRow(figure.getSheet().getLastRowNum() + 5);
            added.createCell(1).setCellValue("Hàng của tôi");
            Row first = FilledReport.row(book, counts.get(1).local());
            Row moved = first.getSheet().createRow(first.getSheet().getLastRowNum() + 1);
            moved.createCell(0).setCellValue(counts.get(1).local());
            moved.createCell(Layout.NUMERATOR - 1).setCellValue(77);
            moved.createCell(Layout.FIGURE_REMARK - 1).setCellValue("Đã đếm lại");
            first.getSheet().removeRow(first);
            Row twice = FilledReport.row(book, texts.get(0).local());
            twice.getSheet()
                    .createRow(90)
                    .createCell(0)
                    .setCellValue(texts.get(0).local());
        });
        assertThat(difference.altered()).isTrue();
        assertThat(difference.remarks().stream().map(remark -> remark.reason().key()))
                .containsExactlyInAnyOrder(
                        "reporting.workbook.remark.sheet",
                        "reporting.workbook.remark.column",
                        "reporting.workbook.remark.row");
        assertThat(line(difference, counts.get(1)).becomes()).isEqualTo(new Answer.Figure(77, null, "Đã đếm lại"));
        assertThat(line(difference, counts.get(1)).verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(why(difference, texts.get(0))).isEqualTo("reporting.workbook.refused.twice");
    }

    @Test
    void leavesWhatIsEmptyAndTakesTheRestOverAtOnce() throws Exception {
        fill();
        Difference difference = edited(book -> {
            FilledReport.cell(book, counts.get(0).local(), Layout.NUMERATOR).setBlank();
            FilledReport.cell(book, counts.get(1).local(), Layout.NUMERATOR).setCellValue(9);
            // A cell made anew: POI would write its text beside the one that stands in the old cell.
            FilledReport.row(book, texts.get(1).local())
                    .createCell(Layout.TEXT - 1)
                    .setCellValue("Đã mở 3 lớp\r\nở 2 xã");
        });
        assertThat(line(difference, counts.get(0)).verdict()).isEqualTo(Verdict.LEFT_EMPTY);
        assertThat(imports.takeOver(content(), difference, "demo.reporter"))
                .isEqualTo(new WorkbookImport.Taken.Done(2));
        assertThat(stands(counts.get(0)).answer()).isEqualTo(new Answer.Figure(0, null, null));
        Cell taken = stands(texts.get(1));
        assertThat(taken.answer()).isEqualTo(new Answer.Prose("Đã mở 3 lớp\nở 2 xã"));
        assertThat(taken.channel()).isEqualTo(Cell.Channel.IMPORT);
        assertThat(taken.origin()).isEqualTo(Cell.Origin.IMPORTED);
        assertThat(taken.version()).isEqualTo(2);
    }

    @Test
    void writesNothingWhereOneAnswerWasChangedMeanwhile() throws Exception {
        fill();
        Path file = FilledReport.edit(FilledReport.write(writer, content(), "vi", folder), book -> {
            FilledReport.cell(book, counts.get(0).local(), Layout.NUMERATOR).setCellValue(8);
            FilledReport.cell(book, counts.get(1).local(), Layout.NUMERATOR).setCellValue(9);
        });
        Difference before = difference(file);
        assertThat(before.changes()).hasSize(2);
        ReportContent.Content seen = content();
        save(counts.get(1), new Answer.Figure(5, null, null), 1);
        save(texts.get(1), new Answer.Prose("Sửa trên trang"), 1);

        assertThat(imports.takeOver(seen, before, "a"))
                .isEqualTo(
                        new WorkbookImport.Taken.Nothing(List.of(counts.get(1).local())));
        assertThat(stands(counts.get(0)).answer()).isEqualTo(new Answer.Figure(0, null, null));
        assertThat(lost.open(report)).isEmpty();
        Difference after = difference(file);
        assertThat(line(after, counts.get(1)).verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(line(after, texts.get(1)).verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(after.canBeTakenOver()).isFalse();
    }

    @Test
    void refusesFilesOfOtherReportsAndOfOthers() throws Exception {
        Path ours = FilledReport.write(writer, content(), "vi", folder);
        Filing.Opened other = filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow();
        ReportContent.Content wrong = contents.of(other.report().id()).orElseThrow();
        assertThat(imports.difference(wrong, WorkbookReading.read(ours))).isEmpty();
        Path bare = FilledReport.edit(ours, book -> book.removeSheetAt(book.getSheetIndex("_labuong")));
        assertThat(imports.difference(content(), WorkbookReading.read(bare))).isEmpty();
    }

    private Difference edited(FilledReport.Edit edit) throws Exception {
        return difference(FilledReport.edit(FilledReport.write(writer, content(), "vi", folder), edit));
    }

    private Difference difference(Path file) {
        return imports.difference(content(), WorkbookReading.read(file)).orElseThrow();
    }

    private ReportContent.Content content() {
        return contents.of(report).orElseThrow();
    }

    private static Line line(Difference difference, AskedCell cell) {
        return difference.lines().stream()
                .filter(line -> line.cell().equals(cell))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String why(Difference difference, AskedCell cell) {
        Difference.Reason why = line(difference, cell).why();
        return why == null ? null : why.key();
    }

    private Cell stands(AskedCell cell) {
        return cells.of(report).stream()
                .filter(one -> one.key().local().equals(cell.local()))
                .findFirst()
                .orElseThrow();
    }

    private void save(AskedCell cell, Answer answer, int seen) {
        assertThat(filing.answer(content().opened(), cell.subject(), cell.kind(), answer, seen, Cell.Channel.PAGE, "a"))
                .isInstanceOf(Saving.Saved.class);
    }
}
