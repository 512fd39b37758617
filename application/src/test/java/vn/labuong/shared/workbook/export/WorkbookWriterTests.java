package vn.labuong.shared.workbook.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import vn.labuong.shared.workbook.Area;
import vn.labuong.shared.workbook.CellValue;
import vn.labuong.shared.workbook.Place;
import vn.labuong.shared.workbook.ReadWorkbook;
import vn.labuong.shared.workbook.WorkbookLimits;
import vn.labuong.shared.workbook.WorkbookReading;

/** What is written is read again unchanged, and what was changed is noticed. */
class WorkbookWriterTests {

    private static final String SHEET = "Biểu 1 – chỉ tiêu";

    /** Texts that a spreadsheet program likes to make something else of. */
    private static final List<String> TEXTS = List.of(
            "=1+1",
            "=HYPERLINK(\"http://example.org\")",
            "+84 24 3825 1234",
            "-5",
            "@SUM(A1)",
            "007",
            "012345678901234567",
            "1.000",
            "0,7",
            "70 %",
            "10/12/2024",
            "1E5",
            "TRUE",
            "#DIV/0!",
            "'dấu nháy",
            "_x000D_",
            "_x005F_x000D_",
            "  khoảng trắng hai đầu  ",
            "hai\ndòng\n",
            "<b>&amp;</b> \"]]>",
            "Lá Buông ស្លឹករឹត 🍃",
            "tab\tgiữa",
            "e\u0301");

    private static byte[] form(int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new WorkbookWriter(out, "bao-cao-2026/1")) {
            var sheet = book.sheet(SHEET, 10, 40, 15);
            sheet.heading("Mã", "Chỉ tiêu", "Kết quả");
            sheet.answer("results", new Area(new Place(2, 3), new Place(rows + 1, 3)));
            for (int row = 1; row <= rows; row++) {
                sheet.row(List.of(number(String.valueOf(row)), text("Chỉ tiêu " + row), new CellValue.Blank()));
            }
            var second = book.sheet("Khác");
            second.row(values());
            second.row(TEXTS.stream().map(WorkbookWriterTests::text).toList());
            book.finish();
        }
        return out.toByteArray();
    }

    private static List<CellValue> values() {
        return List.of(
                number("0.7"),
                number("-0.000012345"),
                number("123456789012345"),
                number("0.30"),
                number("0"),
                new CellValue.Day(LocalDate.of(1900, 3, 1)),
                new CellValue.Day(LocalDate.of(2024, 12, 10)),
                new CellValue.Day(LocalDate.of(2024, 12, 10), LocalTime.of(23, 59, 59)),
                new CellValue.Truth(true),
                new CellValue.Truth(false));
    }

    private static CellValue number(String number) {
        return new CellValue.Numeric(new BigDecimal(number));
    }

    private static CellValue text(String text) {
        return new CellValue.Text(text);
    }

    private static ReadWorkbook read(byte[] bytes) {
        return (ReadWorkbook) WorkbookReading.read(new ByteArrayInputStream(bytes), "thu.xlsx", WorkbookLimits.TABLE);
    }

    private static Provenance.Alteration alteration(Change change) throws IOException {
        return ((Provenance.Altered) Provenance.of(changed(change))).how();
    }

    private interface Change {
        void in(XSSFWorkbook book);
    }

    private static ReadWorkbook changed(Change change) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(form(3)))) {
            change.in(book);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return read(out.toByteArray());
        }
    }

    @Test
    void readsAgainWhatItWrote() throws IOException {
        var book = read(form(3));
        var other = book.sheet("Khác").orElseThrow();
        for (int column = 1; column <= values().size(); column++) {
            assertSame(other.cell(1, column).value(), values().get(column - 1));
        }
        for (int column = 1; column <= TEXTS.size(); column++) {
            assertThat(other.cell(2, column).value()).isEqualTo(text(TEXTS.get(column - 1)));
        }
        assertThat(book.sheet(WorkbookMeta.SHEET).orElseThrow().isHidden()).isTrue();
        var meta = ((Provenance.Intact) Provenance.of(book)).meta();
        assertThat(meta.template()).isEqualTo("bao-cao-2026/1");
        assertThat(meta.rows()).containsEntry(SHEET, 4).containsEntry("Khác", 2);
        assertThat(meta.answer("results"))
                .contains(new AnswerArea("results", SHEET, new Area(new Place(2, 3), new Place(4, 3))));
    }

    private static void assertSame(CellValue read, CellValue written) {
        if (written instanceof CellValue.Numeric number) {
            assertThat(((CellValue.Numeric) read).value()).isEqualByComparingTo(number.value());
        } else {
            assertThat(read).isEqualTo(written);
        }
    }

    @Test
    void writesNoFormula() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(form(1)))) {
            for (var cell : book.getSheet("Khác").getRow(1)) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            }
        }
    }

    @Test
    void leavesAnswersOutOfTheSum() throws IOException {
        var book =
                changed(book1 -> book1.getSheet(SHEET).getRow(2).createCell(2).setCellValue(12));
        assertThat(Provenance.of(book)).isInstanceOf(Provenance.Intact.class);
    }

    @Test
    void noticesWhatWasChanged() throws IOException {
        assertThat(alteration(
                        book -> book.getSheet(SHEET).getRow(2).createCell(1).setCellValue("Khác đi")))
                .isEqualTo(Provenance.Alteration.CONTENT);
        assertThat(alteration(
                        book -> book.getSheet(SHEET).getRow(2).createCell(7).setCellValue("thêm")))
                .isEqualTo(Provenance.Alteration.CONTENT);
        assertThat(alteration(book -> book.getSheet(WorkbookMeta.SHEET)
                        .getRow(0)
                        .createCell(1)
                        .setCellValue("bao-cao-2027/1")))
                .isEqualTo(Provenance.Alteration.CONTENT);
        assertThat(alteration(book ->
                        book.getSheet(SHEET).removeRow(book.getSheet(SHEET).getRow(3))))
                .isEqualTo(Provenance.Alteration.ROWS);
        assertThat(alteration(book -> book.setSheetName(0, "Tên khác"))).isEqualTo(Provenance.Alteration.SHEETS);
    }

    @Test
    void knowsNoFileWithoutItsHiddenSheet() throws IOException {
        assertThat(Provenance.of(changed(book -> book.removeSheetAt(2)))).isInstanceOf(Provenance.Unknown.class);
        assertThat(Provenance.of(changed(book -> book.getSheet(WorkbookMeta.SHEET)
                        .removeRow(book.getSheet(WorkbookMeta.SHEET).getRow(1)))))
                .isInstanceOf(Provenance.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "0.1234567890123456", "1E16", "1E-101"})
    void refusesNumbersThatWouldLoseDigits(String digits) throws IOException {
        try (var book = new WorkbookWriter(new ByteArrayOutputStream(), "t")) {
            var sheet = book.sheet("a");
            assertThatIllegalArgumentException().isThrownBy(() -> sheet.row(List.of(number(digits))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a/b", "a:b", "[a]", "'a", "a'", "_LABUONG", "một tên dài hơn ba mươi mốt chữ cái"})
    void refusesNamesThatExcelWouldNotOpen(String name) throws IOException {
        try (var book = new WorkbookWriter(new ByteArrayOutputStream(), "t")) {
            assertThatIllegalArgumentException().isThrownBy(() -> book.sheet(name));
        }
    }

    @Test
    void refusesWhatACellCannotHold() throws IOException {
        try (var book = new WorkbookWriter(new ByteArrayOutputStream(), "t")) {
            var sheet = book.sheet("a");
            var bad = List.of(
                    text("a".repeat(CellTexts.LONGEST + 1)),
                    new CellValue.Failure("#DIV/0!"),
                    new CellValue.Day(LocalDate.of(1900, 2, 28)),
                    new CellValue.Day(LocalDate.of(2024, 12, 10), LocalTime.of(1, 1, 1, 1)));
            for (var value : bad) {
                assertThatIllegalArgumentException().isThrownBy(() -> sheet.row(List.of(value)));
            }
            assertThatIllegalArgumentException().isThrownBy(() -> book.sheet("A"));
        }
    }

    @Test
    void leavesOutCharactersThatNoFileCanCarry() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new WorkbookWriter(out, "t")) {
            book.sheet("a").row(List.of(text("a\u0000\u0007\uD800\uFFFFb\r\nc\rd"), text("\u0001")));
            book.finish();
        }
        var read = read(out.toByteArray());
        assertThat(read.sheets().get(0).cell(1, 1).value()).isEqualTo(text("ab\nc\nd"));
        assertThat(Provenance.of(read)).isInstanceOf(Provenance.Intact.class);
    }

    @Test
    void offersWordsInOneListForCellsBelowEachOther() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new WorkbookWriter(out, "t")) {
            var sheet = book.sheet("a", 10, 20);
            for (int row = 1; row <= 500; row++) {
                sheet.offer(Area.of("B" + row), row == 250 ? List.of("1", "0") : List.of("Không áp dụng", "A & <B>"));
                sheet.row(List.of(text("x"), number("1")));
            }
            book.finish();
        }
        assertThat(Provenance.of(read(out.toByteArray()))).isInstanceOf(Provenance.Intact.class);
        var errors = new ArrayList<XmlError>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var lists = book.getSheet("a").getDataValidations();
            assertThat(lists)
                    .extracting(list -> list.getRegions().getCellRangeAddress(0).formatAsString())
                    .containsExactlyInAnyOrder("B1:B249", "B250", "B251:B500");
            assertThat(lists).allSatisfy(list -> {
                assertThat(list.getShowErrorBox()).isFalse();
                assertThat(list.getSuppressDropDownArrow()).isTrue();
            });
            assertThat(lists.stream().map(list -> list.getValidationConstraint().getFormula1()))
                    .contains("\"1,0\"", "\"Không áp dụng,A & <B>\"");
            var sheet = WorksheetDocument.Factory.newInstance();
            sheet.setWorksheet(book.getSheet("a").getCTWorksheet());
            assertThat(sheet.validate(new XmlOptions().setErrorListener(errors)))
                    .as(errors.toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b", "a\"b", "a\nb"})
    void refusesListsThatExcelWouldReadOtherwise(String word) throws IOException {
        try (var book = new WorkbookWriter(new ByteArrayOutputStream(), "t")) {
            var sheet = book.sheet("a");
            assertThatIllegalArgumentException().isThrownBy(() -> sheet.offer(Area.of("A1"), List.of(word)));
            assertThatIllegalArgumentException().isThrownBy(() -> sheet.offer(Area.of("A1"), List.of("a".repeat(256))));
        }
    }

    @Test
    void givesNoWholeFileAfterAFault() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new WorkbookWriter(out, "t")) {
            book.sheet("a").row(List.of(text("a")));
        }
        assertThat(WorkbookReading.read(new ByteArrayInputStream(out.toByteArray()), "nua.xlsx", WorkbookLimits.FORM))
                .isNotInstanceOf(ReadWorkbook.class);
    }
}
