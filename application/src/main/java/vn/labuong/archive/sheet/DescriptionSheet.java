package vn.labuong.archive.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Creator;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Detail;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Place;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.shared.text.Csv;

/** Descriptions as CSV and back. */
public final class DescriptionSheet {

    private DescriptionSheet() {}

    /** A sheet that was read. */
    public sealed interface Reading permits Sheet, Unusable {}

    /** Its rows, not yet laid over any description. */
    public record Sheet(List<SheetRow> rows) implements Reading {}

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
        return new Sheet(cells.rows().stream()
                .map(row -> new SheetRow(row.number(), columns, row.cells()))
                .toList());
    }

    /** All that is said of the items, in the columns they need. */
    public static String write(List<Item> items) {
        Set<Column> columns = columns(items);
        StringBuilder sheet = new StringBuilder("\uFEFF");
        sheet.append(Csv.line(columns.stream().map(Column::header).toList()));
        for (Item item : items) {
            sheet.append(Csv.line(columns.stream()
                    .map(column -> Csv.harmless(value(item, column)))
                    .toList()));
        }
        return sheet.toString();
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

    private static @Nullable String value(Item item, Column column) {
        Description words = item.description();
        int at = column.position();
        if (column.isText()) {
            TaggedText text = new Draft(words).text(TextField.of(column.name()), String.valueOf(column.language()), at);
            return text == null ? "" : column.status() ? text.status().code() : text.value();
        }
        if (column.isDetail()) {
            return words.details().get(Detail.of(column.name()));
        }
        List<Creator> creators = words.creators();
        List<Place> places = words.places();
        List<AboutWhat> subjects = Draft.ordered(words);
        return switch (column.name()) {
            case Column.CREATOR -> at < creators.size() ? Parts.of(creators.get(at)) : "";
            case Column.PLACE -> at < places.size() ? Parts.of(places.get(at)) : "";
            case Column.SUBJECT -> at < subjects.size() ? Parts.of(subjects.get(at)) : "";
            default -> plain(item).get(column.name());
        };
    }

    private static Map<String, String> plain(Item item) {
        Description words = item.description();
        return Map.ofEntries(
                Map.entry(Column.CODE, item.code()),
                Map.entry(Column.VERSION, Integer.toString(item.version())),
                Map.entry("kind", words.kind().code()),
                Map.entry("level", words.access().code()),
                Map.entry("embargo_until", text(words.embargoUntil())),
                Map.entry("people", words.people().code()),
                Map.entry("agency", text(words.agency())),
                Map.entry("task", Parts.of(words.task())),
                Map.entry("budget_funded", text(words.budgetFunded())),
                Map.entry("series", text(words.series())),
                Map.entry("rights", words.rights()),
                Map.entry("language", text(words.language())),
                Map.entry("date", words.dated() == null ? "" : words.dated().written()),
                Map.entry("completed_year", text(words.completedYear())),
                Map.entry("demonstration", Boolean.toString(words.demonstration())));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
