package vn.labuong.archive.sheet;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.workbook.Cell;
import vn.labuong.shared.workbook.CellValue;
import vn.labuong.shared.workbook.ReadWorkbook;
import vn.labuong.shared.workbook.Sheet;
import vn.labuong.shared.workbook.WorkbookLimits;
import vn.labuong.shared.workbook.WorkbookReading;
import vn.labuong.shared.workbook.WorkbookResult;

/**
 * The cells of a sheet as text: .xlsx, or CSV in UTF-8 or UTF-16 with commas, semicolons or tabs, as spreadsheets of
 * different countries save it.
 */
final class SheetFile {

    /** Many items say little, few say much: some 150 MB of memory at worst. */
    private static final WorkbookLimits LIMITS =
            WorkbookLimits.FORM.withRows(30_001).withCells(600_000);

    private SheetFile() {}

    /** What came of reading. */
    sealed interface Reading {}

    /**
     * The cells.
     *
     * @param rows below the header, each with the number of its line or row as a person sees it
     */
    record Cells(List<String> header, List<Row> rows) implements Reading {}

    record Row(int number, List<String> cells) {}

    /**
     * The file cannot be read.
     *
     * @param key message of what is wrong
     */
    record Unreadable(String key, List<String> arguments) implements Reading {}

    static Reading read(String name, byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K' ? workbook(name, bytes) : text(bytes);
    }

    private static Reading text(byte[] bytes) {
        String text = decoded(bytes);
        if (text == null) {
            return new Unreadable("archive.sheet.encoding", List.of());
        }
        int end = text.indexOf('\n');
        char separator = separator(end < 0 ? text : text.substring(0, end));
        List<Row> rows = SeparatedValues.rows(text, separator);
        return rows.isEmpty()
                ? new Unreadable("archive.sheet.empty", List.of())
                : new Cells(rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    private static @Nullable String decoded(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        int from = 0;
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            from = 3;
        } else if (starts(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            from = 2;
        } else if (starts(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            from = 2;
        }
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    /** Names of columns hold none of them, so the one that occurs most is it. */
    private static char separator(String header) {
        char best = ',';
        for (char tried : new char[] {';', '\t'}) {
            if (count(header, tried) > count(header, best)) {
                best = tried;
            }
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(one -> one == c).count();
    }

    private static Reading workbook(String name, byte[] bytes) {
        WorkbookResult result = WorkbookReading.read(new ByteArrayInputStream(bytes), name, LIMITS);
        if (!(result instanceof ReadWorkbook book)) {
            return new Unreadable("archive.sheet.workbook", List.of(name));
        }
        for (Sheet sheet : book.sheets()) {
            if (!sheet.isHidden() && !sheet.filledRows().isEmpty()) {
                return cells(sheet);
            }
        }
        return new Unreadable("archive.sheet.empty", List.of());
    }

    private static Reading cells(Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        for (int number : sheet.filledRows()) {
            List<String> cells = new ArrayList<>();
            for (Map.Entry<Integer, Cell> cell : sheet.row(number).entrySet()) {
                while (cells.size() < cell.getKey() - 1) {
                    cells.add("");
                }
                String text = text(cell.getValue().value());
                if (text == null) {
                    return new Unreadable("archive.sheet.cell-error", List.of(Integer.toString(number)));
                }
                cells.add(text);
            }
            rows.add(new Row(number, cells));
        }
        return new Cells(rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    private static @Nullable String text(CellValue value) {
        if (value instanceof CellValue.Text text) {
            return Csv.plain(text.text());
        }
        if (value instanceof CellValue.Numeric number) {
            return number.value().toPlainString();
        }
        if (value instanceof CellValue.Day day) {
            return day.day().toString();
        }
        if (value instanceof CellValue.Truth truth) {
            return Boolean.toString(truth.value());
        }
        return value instanceof CellValue.Blank ? "" : null;
    }
}
