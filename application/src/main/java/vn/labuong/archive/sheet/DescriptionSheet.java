package vn.labuong.archive.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Detail;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.shared.text.Csv;

/** Descriptions as a table and back. */
public final class DescriptionSheet {

    private DescriptionSheet() {}

    /** A sheet that was read. */
    public sealed interface Reading permits Sheet, Unusable {}

    /** Its headers and its rows, not yet laid over any description. */
    public record Sheet(List<String> headers, List<SheetRow> rows) implements Reading {}

    /**
     * Nothing of it can be used.
     *
     * @param key message of what is wrong; {@code arguments} fill its places
     */
    public record Unusable(String key, List<String> arguments) implements Reading {}

    /** Reads a sheet whose every header is known and stands once; anything else would lose what it does not know. */
    public static Reading read(String name, byte[] bytes) {
        SheetFile.Reading file = SheetFile.read(name, bytes);
        if (file instanceof SheetFile.Unreadable unreadable) {
            return new Unusable(unreadable.key(), unreadable.arguments());
        }
        SheetFile.Cells cells = (SheetFile.Cells) file;
        List<Column> columns = new ArrayList<>();
        Set<Column> seen = new HashSet<>();
        for (String header : cells.header()) {
            Optional<Column> column = Column.of(header);
            if (column.isEmpty()) {
                return new Unusable("archive.sheet.unknown-column", List.of(header));
            }
            if (!seen.add(column.get())) {
                return new Unusable("archive.sheet.column-twice", List.of(header));
            }
            columns.add(column.get());
        }
        return new Sheet(
                columns.stream().map(Column::header).toList(),
                cells.rows().stream()
                        .map(row -> new SheetRow(row.number(), columns, row.cells()))
                        .toList());
    }

    /** The rows of a sheet that was read before, from its headers and their cells. */
    public static SheetRow row(int number, List<String> headers, List<String> cells) {
        return new SheetRow(
                number,
                headers.stream().map(header -> Column.of(header).orElseThrow()).toList(),
                cells);
    }

    /** All that is said of the items as CSV, in the columns they need. */
    public static String write(List<Item> items) {
        StringBuilder sheet = new StringBuilder("\uFEFF");
        for (List<String> line : lines(items)) {
            sheet.append(Csv.line(line));
        }
        return sheet.toString();
    }

    /** Headers and rows as they stand in a file: what a spreadsheet would take for a formula is made harmless. */
    static List<List<String>> lines(List<Item> items) {
        Set<Column> columns = columns(items);
        List<List<String>> lines = new ArrayList<>(items.size() + 1);
        lines.add(columns.stream().map(Column::header).toList());
        for (Item item : items) {
            Map<Column, String> cells = ItemCells.of(item);
            lines.add(columns.stream()
                    .map(column -> Csv.harmless(cells.get(column)))
                    .toList());
        }
        return lines;
    }

    /** All that is said of an item, by header; {@link #said} makes the same description of it again. */
    public static Map<String, String> cells(Item item) {
        Map<String, String> cells = new LinkedHashMap<>();
        ItemCells.of(item).forEach((column, value) -> cells.put(column.header(), value));
        return cells;
    }

    /** The description that the cells were made of; {@code now} tells only whether the item is for demonstration. */
    public static Description said(Map<String, String> cells, Description now) {
        List<String> headers = List.copyOf(cells.keySet());
        List<String> values = headers.stream().map(cells::get).toList();
        return row(0, headers, values).over(Draft.nothing(now)).description();
    }

    private static Set<Column> columns(List<Item> items) {
        Set<Column> columns = new LinkedHashSet<>();
        for (String name : List.of(
                Column.CODE,
                Column.VERSION,
                "kind",
                "level",
                "embargo_until",
                "people",
                "agency",
                "task",
                "budget_funded",
                "series",
                "rights",
                "language",
                "date",
                "completed_year",
                "demonstration")) {
            columns.add(Column.plain(name));
        }
        for (Detail detail : used(items)) {
            columns.add(Column.plain(detail.code()));
        }
        for (TextField field : TextField.values()) {
            for (String lang : List.of("vi", "en", "km", "und")) {
                for (int position : positions(items, field, lang)) {
                    columns.add(Column.text(field, lang, position, false));
                    columns.add(Column.text(field, lang, position, true));
                }
            }
        }
        repeat(columns, Column.CREATOR, items, words -> words.creators().size());
        repeat(columns, Column.PLACE, items, words -> words.places().size());
        repeat(columns, Column.SUBJECT, items, words -> words.subjects().size());
        return columns;
    }

    private static Set<Detail> used(List<Item> items) {
        Set<Detail> used = new TreeSet<>();
        items.forEach(item -> used.addAll(item.description().details().keySet()));
        return used;
    }

    private static Set<Integer> positions(List<Item> items, TextField field, String lang) {
        Set<Integer> positions = new TreeSet<>();
        for (Item item : items) {
            for (TaggedText text : item.description().texts()) {
                if (text.field() == field && text.language().equals(lang)) {
                    positions.add(text.position());
                }
            }
        }
        return positions;
    }

    /** How many values a description has. */
    private interface Size {

        int of(Description words);
    }

    private static void repeat(Set<Column> columns, String name, List<Item> items, Size size) {
        int most = items.stream()
                .mapToInt(item -> size.of(item.description()))
                .max()
                .orElse(0);
        for (int at = 0; at < most; at++) {
            columns.add(Column.repeated(name, at));
        }
    }
}
