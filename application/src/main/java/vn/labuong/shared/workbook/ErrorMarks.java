package vn.labuong.shared.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Gives people their own workbook back with the cells marked that have to be put right: a tint, and a comment that says
 * what is wrong. Values, formulas and comments of theirs stay. It holds the whole workbook in memory, so it only takes a
 * file that {@link WorkbookReading} has found within the limits of a form.
 */
public final class ErrorMarks {

    private static final int COMMENT_COLUMNS = 4;

    private static final int COMMENT_ROWS = 5;

    private static final int LONGEST = 4_000;

    private ErrorMarks() {}

    /**
     * One thing to put right.
     *
     * @param sheet name of the sheet
     * @param message what is wrong and what to do, in the reader's language; several about one cell are put together
     */
    public record Mark(String sheet, Place place, String message) {}

    /**
     * Writes the marked copy; the file itself is only read.
     *
     * @param author whom the comments name as theirs
     * @return the marks whose sheet is not in the file, which nobody would see
     * @throws IOException when the file is none that was read before, or the copy cannot be written
     */
    public static List<Mark> write(Path file, List<Mark> marks, String author, OutputStream out) throws IOException {
        if (!(WorkbookReading.read(file) instanceof ReadWorkbook)) {
            throw new IOException("Not a workbook within the limits of a form: " + file.getFileName());
        }
        // From a stream: opened by its path, POI would write into the file itself.
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            var tints = new HashMap<Short, CellStyle>();
            var lost = marks.stream()
                    .filter(mark -> book.getSheet(mark.sheet()) == null)
                    .toList();
            marks.stream()
                    .filter(mark -> book.getSheet(mark.sheet()) != null)
                    .forEach(mark -> put(book, mark, author, tints));
            book.write(out);
            return lost;
        }
    }

    private static void put(XSSFWorkbook book, Mark mark, String author, Map<Short, CellStyle> tints) {
        var sheet = book.getSheet(mark.sheet());
        var cell = cell(sheet, mark.place());
        var style = cell.getCellStyle();
        if (!tints.containsValue(style)) {
            cell.setCellStyle(tints.computeIfAbsent(style.getIndex(), index -> tint(book, style)));
        }
        var before = cell.getCellComment();
        if (before == null) {
            comment(sheet, cell, mark.message(), author);
        } else {
            var said = before.getString().getString();
            before.setString(book.getCreationHelper().createRichTextString(cut(said + "\n" + mark.message())));
        }
    }

    private static Cell cell(Sheet sheet, Place place) {
        var row = sheet.getRow(place.row() - 1);
        return (row == null ? sheet.createRow(place.row() - 1) : row)
                .getCell(place.column() - 1, MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static CellStyle tint(XSSFWorkbook book, CellStyle style) {
        var tint = book.createCellStyle();
        tint.cloneStyleFrom(style);
        tint.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        tint.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return tint;
    }

    private static void comment(Sheet sheet, Cell cell, String message, String author) {
        var helper = sheet.getWorkbook().getCreationHelper();
        var anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + COMMENT_ROWS);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(cut(message)));
        comment.setAuthor(author);
        cell.setCellComment(comment);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
