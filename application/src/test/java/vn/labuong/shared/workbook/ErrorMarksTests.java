package vn.labuong.shared.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People get their own file back, marked, and nothing of theirs is lost. */
class ErrorMarksTests {

    private static final String SHEET = "Biểu của tôi";

    @TempDir
    Path folder;

    private Path theirs() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet(SHEET);
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("007");
            row.createCell(1).setCellFormula("1/0");
            row.createCell(2).setCellValue(0.7);
            var percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
            row.getCell(2).setCellStyle(percent);
            var note = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 4));
            note.setString("Ghi chú của tôi");
            row.getCell(0).setCellComment(note);
            var file = folder.resolve("cua-toi.xlsx");
            try (var out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return file;
        }
    }

    private static ErrorMarks.Mark mark(String address, String message) {
        return new ErrorMarks.Mark(SHEET, Place.of(address), message);
    }

    @Test
    void marksTheCellsAndKeepsTheRest() throws IOException {
        var file = theirs();
        var before = Files.readAllBytes(file);
        var out = new ByteArrayOutputStream();
        var elsewhere = new ErrorMarks.Mark("Không có", Place.of("A1"), "x");
        var lost = ErrorMarks.write(
                file,
                List.of(
                        mark("A2", "Sai mã"),
                        mark("C2", "Tỷ lệ"),
                        mark("C2", "Lại sai"),
                        mark("E9", "Thiếu"),
                        elsewhere),
                "Lá Buông",
                out);

        assertThat(lost).containsExactly(elsewhere);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheet(SHEET);
            assertThat(said(book, "A2")).isEqualTo("Ghi chú của tôi\nSai mã");
            assertThat(said(book, "C2")).isEqualTo("Tỷ lệ\nLại sai");
            assertThat(said(book, "E9")).isEqualTo("Thiếu");
            assertThat(sheet.getCellComments()).hasSize(3);
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("007");
            assertThat(row.getCell(1).getCellFormula()).isEqualTo("1/0");
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(0.7);
            var style = row.getCell(2).getCellStyle();
            assertThat(style.getDataFormatString()).isEqualTo("0.0%");
            assertThat(style.getFillForegroundColorColor()).isNotNull();
            assertThat(row.getCell(1).getCellStyle().getFillForegroundColorColor())
                    .isNull();
        }
        assertThat(Reads.book(out.toByteArray()).sheets().get(0).cell(2, 1).value())
                .isEqualTo(new CellValue.Text("007"));
    }

    private static String said(XSSFWorkbook book, String address) {
        return book.getSheet(SHEET)
                .getCellComment(new CellAddress(address))
                .getString()
                .getString();
    }

    @Test
    void takesNoFileThatReadingRefuses() throws IOException {
        var file = Files.writeString(folder.resolve("trang.xls"), "<html><table></table></html>");
        assertThatIOException()
                .isThrownBy(() ->
                        ErrorMarks.write(file, List.of(mark("A1", "x")), "Lá Buông", OutputStream.nullOutputStream()));
    }
}
