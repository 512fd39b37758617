package vn.labuong.shared.workbook.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.labuong.shared.workbook.Cell;
import vn.labuong.shared.workbook.CellValue;
import vn.labuong.shared.workbook.ReadWorkbook;
import vn.labuong.shared.workbook.Sheet;

/** Holds one sheet against the lines of the seal. */
final class SheetCheck {

    private static final int ID_COLUMN = 1;

    private static final int MOST_ROWS = 1_048_576;

    private final ReadWorkbook book;
    private final List<List<String>> lines;
    private final String name;
    private final boolean identified;
    private final int rowCount;
    private final String contentSum;
    private final List<String> columns;
    private final List<String> open;
    private final List<SealBreak> breaks = new ArrayList<>();

    SheetCheck(ReadWorkbook book, List<List<String>> lines, List<String> sheetLine) {
        this.book = book;
        this.lines = lines;
        this.name = sheetLine.get(1);
        this.identified = sheetLine.get(2).equals("ids");
        this.rowCount = Math.min(Integer.parseInt(sheetLine.get(3)), MOST_ROWS);
        this.contentSum = sheetLine.get(4);
        this.columns = line("columns").subList(2, line("columns").size());
        this.open = line("open").subList(2, line("open").size());
    }

    private List<String> line(String kind) {
        return lines.stream()
                .filter(line -> line.get(0).equals(kind) && line.get(1).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A seal without " + kind + " of " + name));
    }

    SealedSheet check() {
        var sheet = book.sheet(name);
        if (sheet.isEmpty()) {
            breaks.add(new SealBreak(SealBreak.Kind.SHEET_MISSING, name, 0, ""));
            return new SealedSheet(name, columns, List.of(), breaks, false);
        }
        int headings = headingRow(sheet.get());
        if (headings == 0) {
            breaks.add(new SealBreak(SealBreak.Kind.HEADINGS_MISSING, name, 0, ""));
            return new SealedSheet(name, columns, List.of(), breaks, false);
        }
        if (!SealLines.rowSum(values(sheet.get(), headings))
                .equals(line("headings").get(3))) {
            breaks.add(new SealBreak(SealBreak.Kind.HEADINGS_CHANGED, name, headings, ""));
        }
        var rows = identified ? identifiedRows(sheet.get(), headings) : plainRows(sheet.get(), headings);
        boolean unchanged = breaks.isEmpty() && contentSum.equals(sum(sheet.get(), rows));
        return new SealedSheet(name, columns, rows, breaks, unchanged);
    }

    /** By its mark in the hidden column, else where it was. */
    private int headingRow(Sheet sheet) {
        if (!identified) {
            return Integer.parseInt(line("headings").get(2));
        }
        return sheet.filledRows().stream()
                .filter(row -> id(sheet, row).equals(SheetExport.HEADINGS))
                .findFirst()
                .orElse(0);
    }

    private static String id(Sheet sheet, int row) {
        return sheet.cell(row, ID_COLUMN).value() instanceof CellValue.Text text ? text.text() : "";
    }

    private List<SealedRow> plainRows(Sheet sheet, int headings) {
        int last = sheet.filledRows().stream().reduce(headings, Math::max);
        var rows = new ArrayList<SealedRow>();
        for (int row = headings + 1; row <= last; row++) {
            rows.add(new SealedRow("", row, false, cells(sheet, row)));
        }
        if (rows.size() > rowCount) {
            breaks.add(new SealBreak(SealBreak.Kind.ROW_ADDED, name, headings + rowCount + 1, ""));
        } else if (rows.size() < rowCount && !contentSum.equals(sum(sheet, rows))) {
            breaks.add(new SealBreak(SealBreak.Kind.ROW_MISSING, name, last + 1, ""));
        }
        return rows;
    }

    private List<SealedRow> identifiedRows(Sheet sheet, int headings) {
        var expected = new LinkedHashMap<String, List<String>>();
        lines.stream()
                .filter(line -> line.get(0).equals("row") && line.get(1).equals(name))
                .forEach(line -> expected.put(line.get(2), line));
        var rows = new ArrayList<SealedRow>();
        Set<String> seen = new HashSet<>();
        for (int row : sheet.filledRows()) {
            var id = id(sheet, row);
            var line = expected.get(id);
            if (row == headings || (row < headings && line == null)) {
                continue;
            }
            if (line == null) {
                boolean added = id.isEmpty();
                breaks.add(new SealBreak(added ? SealBreak.Kind.ROW_ADDED : SealBreak.Kind.ROW_UNKNOWN, name, row, id));
            } else if (seen.add(id)) {
                rows.add(row(sheet, row, line));
            } else {
                breaks.add(new SealBreak(SealBreak.Kind.ROW_TWICE, name, row, id));
            }
        }
        expected.keySet().stream()
                .filter(id -> !seen.contains(id))
                .forEach(id -> breaks.add(new SealBreak(SealBreak.Kind.ROW_MISSING, name, 0, id)));
        return rows;
    }

    private SealedRow row(Sheet sheet, int row, List<String> line) {
        var values = values(sheet, row);
        var fixed = new ArrayList<CellValue>();
        for (int at = 0; at < values.size(); at++) {
            if (open.get(at).equals("0")) {
                fixed.add(values.get(at));
            }
        }
        if (!SealLines.rowSum(fixed).equals(line.get(3))) {
            breaks.add(new SealBreak(SealBreak.Kind.FIXED_CHANGED, name, row, line.get(2)));
        }
        return new SealedRow(line.get(2), row, !SealLines.rowSum(values).equals(line.get(4)), cells(sheet, row));
    }

    private List<CellValue> values(Sheet sheet, int row) {
        var values = new ArrayList<CellValue>(columns.size());
        for (int at = 0; at < columns.size(); at++) {
            values.add(cell(sheet, row, at).value());
        }
        return values;
    }

    private Map<String, Cell> cells(Sheet sheet, int row) {
        Map<String, Cell> cells = new HashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            cells.put(columns.get(at), cell(sheet, row, at));
        }
        return cells;
    }

    private Cell cell(Sheet sheet, int row, int at) {
        return sheet.cell(row, at + (identified ? ID_COLUMN + 1 : 1));
    }

    private String sum(Sheet sheet, List<SealedRow> rows) {
        var sum = new ContentSum();
        for (var row : rows) {
            values(sheet, row.row()).forEach(sum::add);
            sum.endRow();
        }
        // Rows without any value leave no trace at the end of a sheet.
        for (int row = rows.size(); row < rowCount && !identified; row++) {
            columns.forEach(column -> sum.add(new CellValue.Blank()));
            sum.endRow();
        }
        return sum.hex();
    }
}
