package vn.labuong.shared.workbook;

import org.jspecify.annotations.Nullable;

/** Reads the part of one sheet. */
final class SheetReader {

    /** Merged cells and column groups of an honest sheet. */
    private static final int MOST_AREAS = 20_000;

    private static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1_048_576;

    private final PartXml xml;
    private final String sheet;
    private final Surroundings around;
    private final SheetContent content = new SheetContent();
    private int row;
    private int column;

    SheetReader(PartXml xml, String sheet, Surroundings around) {
        this.xml = xml;
        this.sheet = sheet;
        this.around = around;
    }

    SheetContent read() {
        while (xml.advance()) {
            if (xml.opens("col")) {
                readColumns();
            } else if (xml.opens("row")) {
                startRow();
            } else if (xml.opens("c")) {
                readCell();
            } else if (xml.opens("mergeCell")) {
                content.merged.add(area(xml.attribute("ref", "")));
            }
            if (content.merged.size() + content.hiddenColumns.size() > MOST_AREAS) {
                throw UnreadableWorkbook.broken(sheet, null);
            }
        }
        return content;
    }

    private Area area(String reference) {
        try {
            return Area.of(reference);
        } catch (IllegalArgumentException e) {
            throw UnreadableWorkbook.broken(sheet, e);
        }
    }

    private void readColumns() {
        int first = xml.number("min", 0);
        int last = xml.number("max", 0);
        if (first < 1 || last < first) {
            throw UnreadableWorkbook.broken(sheet, null);
        }
        if (xml.isTrue("hidden") || isNothing(xml.attribute("width"))) {
            content.hiddenColumns.add(new Area(new Place(1, first), new Place(1, last)));
        }
    }

    private static boolean isNothing(@Nullable String size) {
        return size != null && size.matches("0+(\\.0*)?");
    }

    /** Numbers of rows and addresses of cells may be left out; then they follow one another. */
    private void startRow() {
        row = xml.number("r", row + 1);
        column = 0;
        if (row < 1 || row > MOST_ROWS) {
            throw UnreadableWorkbook.broken(sheet, null);
        }
        if (xml.isTrue("hidden") || isNothing(xml.attribute("ht"))) {
            content.hiddenRows.add(row);
        }
    }

    private void readCell() {
        var place = place(xml.attribute("r"));
        column = place.column();
        var at = sheet + "!" + place.address();
        var format = around.formats().get(xml.number("s", 0));
        var type = xml.attribute("t", "n");
        var origin = Origin.TYPED;
        String stored = null;
        while (!xml.closes("c") && xml.advance()) {
            if (xml.opens("f")) {
                origin = origin(xml.text(around.limits().characters(), at));
            } else if (xml.opens("v")) {
                stored = xml.text(around.limits().characters(), at);
            } else if (xml.opens("is")) {
                stored = StoredText.ofItem(xml, "is", around.limits().characters(), at);
            }
        }
        var value = stored == null ? new CellValue.Blank() : value(type, stored, format, at);
        boolean pending = origin != Origin.TYPED && value instanceof CellValue.Blank;
        if (pending || !(value instanceof CellValue.Blank)) {
            keep(new Cell(place, value, format, pending ? Origin.STALE_FORMULA : origin), at);
        }
    }

    private Place place(@Nullable String address) {
        try {
            var place = address == null ? new Place(Math.max(1, row), column + 1) : Place.of(address);
            if (place.row() != row || place.column() > MOST_COLUMNS) {
                throw UnreadableWorkbook.broken(sheet, null);
            }
            return place;
        } catch (IllegalArgumentException e) {
            throw UnreadableWorkbook.broken(sheet, e);
        }
    }

    /** Figures of other files are shown in the formula as [1]Sheet!A1. */
    private Origin origin(String formula) {
        return around.uncalculated() || formula.matches("(?s).*\\[\\d+].*") ? Origin.STALE_FORMULA : Origin.FORMULA;
    }

    private CellValue value(String type, String stored, CellFormat format, String at) {
        var value = switch (type) {
            case "s" -> text(around.texts().get(stored.strip(), at));
            case "inlineStr" -> text(stored);
            case "str" -> text(StoredText.decoded(stored));
            case "b" -> new CellValue.Truth("1".equals(stored.strip()) || "true".equals(stored.strip()));
            case "e" -> new CellValue.Failure(stored.strip());
            case "d" -> StoredNumber.isoDay(stored, at);
            case "n" ->
                stored.isBlank() ? new CellValue.Blank() : around.numbers().value(stored, format, at);
            default -> throw UnreadableWorkbook.broken(at, null);
        };
        return value;
    }

    private static CellValue text(String text) {
        return text.isEmpty() ? new CellValue.Blank() : new CellValue.Text(text);
    }

    private void keep(Cell cell, String at) {
        var limits = around.limits();
        if (cell.place().row() > limits.rows()) {
            throw UnreadableWorkbook.because(WorkbookReason.TOO_MANY_ROWS, at, limits.rows());
        }
        if (cell.place().column() > limits.columns()) {
            throw UnreadableWorkbook.because(WorkbookReason.TOO_MANY_COLUMNS, at, limits.columns());
        }
        if (!content.add(cell)) {
            throw UnreadableWorkbook.broken(at, null);
        }
        around.countCell(at);
    }
}
