package vn.labuong.reporting.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.labuong.testing.LibreOffice;

/** The workbook of a report on the disk of somebody who fills it in. */
public final class FilledReport {

    private FilledReport() {}

    /** What somebody does to a workbook. */
    public interface Edit {
        void apply(XSSFWorkbook book) throws IOException;
    }

    static Path write(ReportWorkbook writer, ReportContent.Content content, String language, Path folder)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(content, new Locale(language), out);
        Path file = Files.createTempFile(folder, "bao-cao-", ".xlsx");
        Files.write(file, out.toByteArray());
        return file;
    }

    /** The same file after the edit. */
    public static Path edit(Path file, Edit edit) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            edit.apply(book);
            Path edited = Files.createTempFile(file.getParent(), "da-dien-", ".xlsx");
            try (var out = Files.newOutputStream(edited)) {
                book.write(out);
            }
            return edited;
        }
    }

    /** As LibreOffice Calc saves it. */
    static Path savedByLibreOffice(Path file) throws Exception {
        return LibreOffice.convert("xlsx:Calc MS Excel 2007 XML", List.of(file))
                .resolve(String.valueOf(file.getFileName()));
    }

    /** The row of an answer, wherever it stands. */
    public static Row row(XSSFWorkbook book, String local) {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                Cell name = row.getCell(0);
                if (name != null
                        && name.getCellType() == CellType.STRING
                        && name.getStringCellValue().equals(local)) {
                    return row;
                }
            }
        }
        throw new IllegalStateException("No row of " + local);
    }

    public static Cell cell(XSSFWorkbook book, String local, int column) {
        Row row = row(book, local);
        return row.getCell(column - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
