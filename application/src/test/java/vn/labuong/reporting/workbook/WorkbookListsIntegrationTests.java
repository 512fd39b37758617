package vn.labuong.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.springframework.beans.factory.annotation.Autowired;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.shared.workbook.WorkbookReading;
import vn.labuong.testing.ProductTest;

/** The lists that a report's workbook offers in its cells, and that each word of them is understood. */
@ProductTest
class WorkbookListsIntegrationTests {

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    ReportContent contents;

    @Autowired
    ReportWorkbook writer;

    @Autowired
    WorkbookImport imports;

    @Autowired
    ReportWords words;

    @TempDir
    Path folder;

    private long report;

    /** A cell with the words that it offers. */
    private record Offer(String sheet, String cell, List<String> words) {}

    @BeforeEach
    void begin() {
        report = filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow()
                .report()
                .id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void offersEachStateInTheLanguageOfTheFileAndUnderstandsIt(String language) throws Exception {
        Locale locale = new Locale(language);
        String none = words.text("reporting.answer.not-applicable", locale);
        String owed = words.text("reporting.answer.no-figure-yet", locale);
        Path file = FilledReport.write(writer, content(), language, folder);
        assertThat(offers(file)).containsExactlyInAnyOrderElementsOf(expected(file, none, owed));
        for (String word : List.of(none, owed)) {
            Path chosen = FilledReport.edit(
                    file,
                    book -> content()
                            .opened()
                            .asked()
                            .cells()
                            .forEach(asked -> FilledReport.row(book, asked.local())
                                    .createCell(Layout.firstColumn(asked) - 1)
                                    .setCellValue(Layout.isFigure(asked) ? word : none)));
            Difference difference = difference(chosen);
            assertThat(difference.lines())
                    .allSatisfy(line -> assertThat(line.becomes())
                            .isEqualTo(
                                    word.equals(owed) && Layout.isFigure(line.cell())
                                            ? new Answer.NoFigureYet(null)
                                            : new Answer.NotApplicable(null)));
        }
    }

    @Test
    void keepsItsListsInLibreOfficeAndIsReadBackUnchanged() throws Exception {
        Path file = FilledReport.write(writer, content(), "vi", folder);
        Path saved = FilledReport.savedByLibreOffice(file);
        assertThat(offers(saved)).containsExactlyInAnyOrderElementsOf(offers(file));
        Difference difference = difference(saved);
        assertThat(difference.altered()).isFalse();
        assertThat(difference.remarks()).isEmpty();
        assertThat(difference.changes()).isEmpty();
        assertThat(difference.obstacles()).isEmpty();
    }

    @Test
    void isValidByTheSchema() throws Exception {
        List<XmlError> errors = new ArrayList<>();
        try (InputStream in = Files.newInputStream(FilledReport.write(writer, content(), "vi", folder));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (var sheet : book) {
                WorksheetDocument document = WorksheetDocument.Factory.newInstance();
                document.setWorksheet(((XSSFSheet) sheet).getCTWorksheet());
                document.validate(new XmlOptions().setErrorListener(errors));
            }
        }
        assertThat(errors).isEmpty();
    }

    private List<Offer> expected(Path file, String none, String owed) throws Exception {
        List<Offer> expected = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (AskedCell asked : content().opened().asked().cells()) {
                List<String> choices = new ArrayList<>(Layout.isFigure(asked) ? List.of(none, owed) : List.of(none));
                if (asked.shape() == AskedCell.Shape.YES_NO) {
                    choices.addAll(0, List.of("1", "0"));
                }
                var cell = FilledReport.cell(book, asked.local(), Layout.firstColumn(asked));
                String sheet = cell.getSheet().getSheetName();
                expected.add(new Offer(sheet, cell.getAddress().formatAsString(), choices));
            }
        }
        return expected;
    }

    private static List<Offer> offers(Path file) throws Exception {
        List<Offer> offers = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (var sheet : book) {
                for (XSSFDataValidation list : ((XSSFSheet) sheet).getDataValidations()) {
                    assertThat(list.getShowErrorBox()).isFalse();
                    String formula = list.getValidationConstraint().getFormula1();
                    List<String> words = List.of(formula.replace("\"", "").split(","));
                    for (var range : list.getRegions().getCellRangeAddresses()) {
                        range.forEach(
                                cell -> offers.add(new Offer(sheet.getSheetName(), cell.formatAsString(), words)));
                    }
                }
            }
        }
        return offers;
    }

    private ReportContent.Content content() {
        return contents.of(report).orElseThrow();
    }

    private Difference difference(Path file) {
        return imports.difference(content(), WorkbookReading.read(file)).orElseThrow();
    }
}
