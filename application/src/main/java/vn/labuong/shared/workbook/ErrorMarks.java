package vn.labuong.shared.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The user's own file with its mistakes marked: a fill, and a comment that says what is wrong and what to do. Values,
 * formats, formulas and everything else stay. Marks of an earlier round are taken off first; a cell that had a fill of its
 * own before it was marked is then without fill.
 */
public final class ErrorMarks {

    /** POI needs some ten times the size of the parts in memory; a form has far less. */
    private static final long MOST_INFLATED = 16L << 20;

    /** Begins every comment of ours, also after Excel or LibreOffice saved it. */
    private static final String SIGN = "Lá Buông: ";

    private static final byte[] FILL = {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE};

    private static final int COMMENT_COLUMNS = 4;

    private static final int LETTERS_OF_LINE = 35;

    private final XSSFWorkbook book;
    private final Map<Short, XSSFCellStyle> marked = new HashMap<>();
    private final Map<Short, XSSFCellStyle> unmarked = new HashMap<>();

    private ErrorMarks(XSSFWorkbook book) {
        this.book = book;
    }

    /**
     * One mistake.
     *
     * @param text what is wrong and what to do, in the reader's language
     */
    public record Mark(String sheet, Place place, String text) {}

    /**
     * Writes the file with its marks. Only for a file that {@link WorkbookReading} has read.
     *
     * @return false, and nothing is written, when the file is too large for it (16 MB of parts, unpacked) or POI does not
     *     open it; its mistakes can then only be listed
     */
    public static boolean write(Path file, List<Mark> marks, OutputStream out) throws IOException {
        if (inflated(file) > MOST_INFLATED) {
            return false;
        }
        try (var pack = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var book = new XSSFWorkbook(pack)) {
            var work = new ErrorMarks(book);
            book.forEach(sheet -> work.takeOff((XSSFSheet) sheet));
            marks.forEach(work::put);
            book.write(out);
            pack.revert();
            return true;
        } catch (OpenXML4JException | OpenXML4JRuntimeException e) {
            return false;
        }
    }

    private static long inflated(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).sum();
        }
    }

    private void takeOff(XSSFSheet sheet) {
        for (var entry : Map.copyOf(sheet.getCellComments()).entrySet()) {
            var comment = entry.getValue();
            var text = comment.getString() == null ? "" : comment.getString().getString();
            int sign = text.indexOf(SIGN);
            var row = sheet.getRow(entry.getKey().getRow());
            var cell = row == null ? null : row.getCell(entry.getKey().getColumn());
            if (sign >= 0 && cell != null) {
                var own = text.substring(0, sign).strip();
                if (own.isEmpty()) {
                    cell.removeCellComment();
                } else {
                    comment.setString(own);
                }
                takeOffFill(cell);
            }
        }
    }

    private void takeOffFill(XSSFCell cell) {
        var style = cell.getCellStyle();
        if (isMarked(style)) {
            cell.setCellStyle(unmarked.computeIfAbsent(style.getIndex(), unused -> {
                var plain = copy(style);
                plain.setFillPattern(FillPatternType.NO_FILL);
                return plain;
            }));
        }
    }

    private void put(Mark mark) {
        var sheet = book.getSheet(mark.sheet());
        if (sheet == null) {
            throw new IllegalArgumentException("No sheet to mark: " + mark.sheet());
        }
        int rowAt = mark.place().row() - 1;
        int columnAt = mark.place().column() - 1;
        var row = sheet.getRow(rowAt) == null ? sheet.createRow(rowAt) : sheet.getRow(rowAt);
        var cell = row.getCell(columnAt) == null ? row.createCell(columnAt) : row.getCell(columnAt);
        var style = cell.getCellStyle();
        if (!isMarked(style)) {
            cell.setCellStyle(marked.computeIfAbsent(style.getIndex(), unused -> {
                var filled = copy(style);
                filled.setFillForegroundColor(new XSSFColor(FILL, null));
                filled.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                return filled;
            }));
        }
        comment(sheet, cell, mark.text());
    }

    private static boolean isMarked(XSSFCellStyle style) {
        var colour = style.getFillForegroundColorColor();
        return colour != null && Arrays.equals(colour.getRGB(), FILL);
    }

    private XSSFCellStyle copy(CellStyle style) {
        var copy = book.createCellStyle();
        copy.cloneStyleFrom(style);
        return copy;
    }

    /** Several mistakes of a cell stand in one comment, below what its author had noted there. */
    private void comment(XSSFSheet sheet, XSSFCell cell, String text) {
        XSSFComment comment = cell.getCellComment();
        if (comment != null && comment.getString() != null) {
            var before = comment.getString().getString();
            comment.setString(before.contains(SIGN) ? before + "\n" + text : before + "\n\n" + SIGN + text);
            return;
        }
        var anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 4 + text.length() / LETTERS_OF_LINE);
        var drawing =
                sheet.getDrawingPatriarch() == null ? sheet.createDrawingPatriarch() : sheet.getDrawingPatriarch();
        var made = drawing.createCellComment(anchor);
        made.setAuthor("LaBuong");
        made.setString(SIGN + text);
        cell.setCellComment(made);
    }
}
