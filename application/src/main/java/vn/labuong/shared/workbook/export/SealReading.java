package vn.labuong.shared.workbook.export;

import java.util.ArrayList;
import java.util.List;
import vn.labuong.shared.workbook.CellValue;
import vn.labuong.shared.workbook.ReadWorkbook;
import vn.labuong.shared.workbook.Sheet;

/** Reads the seal of a workbook that came back, and holds the sheets against it. */
public final class SealReading {

    private static final int IDENTITY_FIELDS = 6;

    private SealReading() {}

    /** The rows and cells of our sheets, wherever they stand now, and what was changed that should not be. */
    public static SealResult of(ReadWorkbook book) {
        var sheet = book.sheet(SealLines.SHEET);
        if (sheet.isEmpty()) {
            return SealMissing.NONE;
        }
        var lines = lines(sheet.get());
        if (lines.size() < 2 || !lines.get(0).get(0).equals("labuong")) {
            return SealMissing.BROKEN;
        }
        if (!lines.get(0).equals(List.of("labuong", SealLines.FORMAT))) {
            return SealMissing.UNKNOWN_FORMAT;
        }
        var before = lines.subList(0, lines.size() - 1);
        var identity = lines.get(1);
        if (!lines.get(lines.size() - 1).equals(List.of("end", SealLines.endSum(before)))
                || identity.size() != IDENTITY_FIELDS) {
            return SealMissing.BROKEN;
        }
        try {
            return new SealedWorkbook(
                    new WorkbookIdentity(
                            identity.get(1), identity.get(2), identity.get(3), identity.get(4), identity.get(5)),
                    sheets(book, before));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            // Lines that fit their sum and make no sense: forged.
            return SealMissing.BROKEN;
        }
    }

    private static List<SealedSheet> sheets(ReadWorkbook book, List<List<String>> lines) {
        return lines.stream()
                .filter(line -> line.get(0).equals("sheet"))
                .map(line -> new SheetCheck(book, lines, line).check())
                .toList();
    }

    /** Up to the last filled cell of each row; a cell between that is blank is an empty field. */
    private static List<List<String>> lines(Sheet sheet) {
        var lines = new ArrayList<List<String>>();
        for (int row : sheet.filledRows()) {
            var fields = new ArrayList<String>();
            for (int column = 1; column <= sheet.row(row).lastKey(); column++) {
                fields.add(sheet.cell(row, column).value() instanceof CellValue.Text text ? text.text() : "");
            }
            if (fields.get(0).equals("identity")) {
                while (fields.size() < IDENTITY_FIELDS) {
                    fields.add("");
                }
            }
            lines.add(fields);
        }
        return lines;
    }
}
