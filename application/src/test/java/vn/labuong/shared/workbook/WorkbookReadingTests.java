package vn.labuong.shared.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.labuong.shared.workbook.RawBook.number;
import static vn.labuong.shared.workbook.RawBook.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells by their types, in workbooks written by hand and by POI. */
class WorkbookReadingTests {

    @ParameterizedTest
    @CsvSource({
        "0.69999999999999996, 0.7",
        "0.7, 0.7",
        "0.30000000000000004, 0.3",
        "1000.0, 1000",
        "1E3, 1000",
        "-2.5000000000000001E-2, -0.025",
        "0, 0",
        "123456789012345, 123456789012345",
        "1.2345678901234568E+17, 123456789012345680",
        "4.9E-324, 4.94065645841247E-324",
    })
    void readsNumbersAsTheyAreShown(String stored, BigDecimal number) {
        var value = (CellValue.Numeric) Reads.number(stored, 0).value();
        assertThat(value.value()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 45636, 2024-12-10",
        "true,  44174, 2024-12-10",
        "false, 1,     1900-01-01",
        "false, 59,    1900-02-28",
        "false, 61,    1900-03-01",
        "true,  0,     1904-01-01",
        "false, 2958465, 9999-12-31",
    })
    void countsDaysByTheWorkbooksOwnSystem(boolean from1904, String stored, LocalDate day) {
        var book = Reads.book(RawBook.ofCells(number("A1", stored, 1))
                .workbook("<workbookPr date1904='" + from1904 + "'/>")
                .bytes());
        assertThat(book.datesFrom1904()).isEqualTo(from1904);
        assertThat(book.sheets().get(0).cell(1, 1).value()).isEqualTo(new CellValue.Day(day));
    }

    @Test
    void takesNoDayThatNeverWas() {
        for (var stored : new String[] {"60", "0", "-5", "2958466", "1E15"}) {
            assertThat(Reads.number(stored, 1).value()).isInstanceOf(CellValue.Numeric.class);
        }
        assertThat(Reads.number("45636.75", 1).value())
                .isEqualTo(new CellValue.Day(LocalDate.of(2024, 12, 10), LocalTime.of(18, 0)));
        assertThat(Reads.number("0.75", 6).value()).isInstanceOf(CellValue.Numeric.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General|GENERAL",
                "0%|PERCENT",
                "0.00\\ %|PERCENT",
                "dd/mm/yyyy|DAY",
                "[$-42A]dd\\ mmmm\\ yyyy;@|DAY",
                "mmm-yy|MONTH",
                "\"tháng\" mm/yyyy|MONTH",
                "yyyy|MONTH",
                "h:mm AM/PM|TIME",
                "[h]:mm:ss|TIME",
                "@|TEXT",
                "#,##0\\ [$₫-42A]|NUMBER",
                "#,##0 \"ngày\"|NUMBER",
                "0.00E+00|NUMBER",
                "_-* #,##0_d_-|NUMBER",
                "[Red]-0;0|NUMBER",
                "000|NUMBER",
            })
    void knowsWhatAFormatIsFor(String code, CellFormat.Kind kind) {
        assertThat(FormatCodes.of(code).kind()).isEqualTo(kind);
    }

    @Test
    void readsTextsExactly() {
        assertThat(Reads.typed("007").value()).isEqualTo(new CellValue.Text("007"));
        assertThat(Reads.typed("Co\u0302ng\u0302 an\u00A0 ").value())
                .isEqualTo(new CellValue.Text("Co\u0302ng\u0302 an\u00A0 "));
        assertThat(Reads.typed("một_x000D_\nhai_x005F_x0041_").value())
                .isEqualTo(new CellValue.Text("một\nhai_x0041_"));
        var shared = RawBook.ofCells("<c r='A1' t='s'><v>1</v></c>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>không</t></si><si><r><t>Sở </t></r><r><t>Tư pháp</t></r>"
                                + "<rPh sb='0' eb='1'><t>x</t></rPh></si></sst>");
        assertThat(Reads.book(shared.bytes()).sheets().get(0).cell(1, 1).value())
                .isEqualTo(new CellValue.Text("Sở Tư pháp"));
    }

    @Test
    void readsTruthsFailuresAndFormulas() {
        assertThat(Reads.cell("<c r='A1' t='b'><v>1</v></c>").value()).isEqualTo(new CellValue.Truth(true));
        var failed = Reads.cell("<c r='A1' t='e'><f>1/0</f><v>#DIV/0!</v></c>");
        assertThat(failed.value()).isEqualTo(new CellValue.Failure("#DIV/0!"));
        assertThat(failed.origin()).isEqualTo(Origin.FORMULA);
        assertThat(Reads.cell("<c r='A1'><f>1+1</f></c>").origin()).isEqualTo(Origin.STALE_FORMULA);
        assertThat(Reads.cell("<c r='A1'><f>[1]Tổng!B2</f><v>7</v></c>").origin())
                .isEqualTo(Origin.STALE_FORMULA);
        assertThat(Reads.cell("<c r='A1' t='str'><f>\"a\"</f><v>a</v></c>").value())
                .isEqualTo(new CellValue.Text("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "<calcPr calcMode='manual'/>",
        "<calcPr fullCalcOnLoad='1'/>",
        "<calcPr calcCompleted='0'/>",
    })
    void seesThatValuesOfFormulasAreNotCalculated(String calculation) {
        var book = RawBook.ofCells("<c r='A1'><f>SUM(B1:B9)</f><v>7</v></c>").workbook(calculation);
        assertThat(Reads.book(book.bytes()).sheets().get(0).cell(1, 1).origin()).isEqualTo(Origin.STALE_FORMULA);
    }

    @Test
    void findsCellsWithoutAddressesAndInTheStrictForm() {
        var sheet = Reads.book(RawBook.of(
                                "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c><v>3</v></c>"
                                        + "<c t='d' s='1'><v>2024-12-10</v></c></row><row><c r='C6'/></row></sheetData>")
                        .bytes())
                .sheets()
                .get(0);
        assertThat(sheet.filledRows()).containsExactly(1, 5);
        assertThat(sheet.row(1).keySet()).containsExactly(1, 2);
        assertThat(sheet.cell(5, 2).value()).isEqualTo(new CellValue.Day(LocalDate.of(2024, 12, 10)));
        assertThat(sheet.cell(6, 3).value()).isEqualTo(new CellValue.Blank());
    }

    @Test
    void knowsWhatIsMergedAndWhatIsHidden() {
        var sheet = Reads.book(
                        RawBook.of("<cols><col min='3' max='4' hidden='1'/><col min='6' max='6' width='0'/></cols>"
                                        + "<sheetData><row r='1'>" + text("A1", "Tập huấn")
                                        + "</row><row r='2' hidden='1'>"
                                        + number("A2", "9", 0)
                                        + "</row></sheetData><mergeCells><mergeCell ref='A1:B1'/>"
                                        + "</mergeCells>")
                                .bytes())
                .sheets()
                .get(0);
        assertThat(sheet.shownAt(1, 2).value()).isEqualTo(new CellValue.Text("Tập huấn"));
        assertThat(sheet.cell(1, 2).value()).isEqualTo(new CellValue.Blank());
        assertThat(sheet.merged(1, 2)).contains(new Area(Place.of("A1"), Place.of("B1")));
        assertThat(sheet.isRowHidden(2)).isTrue();
        assertThat(sheet.isRowHidden(1)).isFalse();
        assertThat(new boolean[] {
                    sheet.isColumnHidden(2), sheet.isColumnHidden(3), sheet.isColumnHidden(4), sheet.isColumnHidden(6)
                })
                .containsExactly(false, true, true, true);
    }

    @Test
    void readsWhatPoiWrites() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            var sheet = book.createSheet("Lớp tập huấn");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("Sở Tư pháp");
            var day = row.createCell(1);
            day.setCellValue(LocalDate.of(2024, 12, 10));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            day.setCellStyle(style);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3, CellType.BLANK);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            book.createSheet("Ẩn").createRow(0).createCell(0).setCellValue(1);
            book.setSheetHidden(1, true);
            book.write(out);
        }
        var read = Reads.book(out.toByteArray());
        var sheet = read.sheet("lớp TẬP huấn").orElseThrow();
        assertThat(read.datesFrom1904()).isTrue();
        assertThat(sheet.row(1).values())
                .extracting(Cell::value)
                .containsExactly(
                        new CellValue.Text("Sở Tư pháp"),
                        new CellValue.Day(LocalDate.of(2024, 12, 10)),
                        new CellValue.Numeric(new BigDecimal("0.3")));
        assertThat(sheet.merged()).containsExactly(new Area(Place.of("A2"), Place.of("A3")));
        assertThat(read.sheets()).extracting(Sheet::isHidden).containsExactly(false, true);
    }

    @Test
    void namesPlacesAsExcelDoes() {
        for (var address : new String[] {"A1", "Z9", "AA10", "XFD1048576"}) {
            assertThat(Place.of(address).address()).isEqualTo(address);
        }
        assertThat(Place.of("$B$12")).isEqualTo(new Place(12, 2));
    }
}
