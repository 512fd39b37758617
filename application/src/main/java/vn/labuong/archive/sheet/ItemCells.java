package vn.labuong.archive.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.TaggedText;

/** What is said of one item, by the columns that hold it. */
final class ItemCells {

    private final Map<Column, String> cells = new LinkedHashMap<>();

    private ItemCells() {}

    /** Every column that has something to say, with its text as it is kept. */
    static Map<Column, String> of(Item item) {
        ItemCells cells = new ItemCells();
        cells.plain(item);
        Description words = item.description();
        words.details().forEach((detail, value) -> cells.put(Column.plain(detail.code()), value));
        for (TaggedText text : words.texts()) {
            cells.put(Column.text(text.field(), text.language(), text.position(), false), text.value());
            cells.put(
                    Column.text(text.field(), text.language(), text.position(), true),
                    text.status().code());
        }
        for (int at = 0; at < words.creators().size(); at++) {
            cells.put(
                    Column.repeated(Column.CREATOR, at),
                    Parts.of(words.creators().get(at)));
        }
        for (int at = 0; at < words.places().size(); at++) {
            cells.put(Column.repeated(Column.PLACE, at), Parts.of(words.places().get(at)));
        }
        List<AboutWhat> subjects = Draft.ordered(words);
        for (int at = 0; at < subjects.size(); at++) {
            cells.put(Column.repeated(Column.SUBJECT, at), Parts.of(subjects.get(at)));
        }
        return cells.cells;
    }

    private void plain(Item item) {
        Description words = item.description();
        put(Column.plain(Column.CODE), item.code());
        put(Column.plain(Column.VERSION), item.version());
        put(Column.plain("kind"), words.kind().code());
        put(Column.plain("level"), words.access().code());
        put(Column.plain("embargo_until"), words.embargoUntil());
        put(Column.plain("people"), words.people().code());
        put(Column.plain("agency"), words.agency());
        put(Column.plain("task"), Parts.of(words.task()));
        put(Column.plain("budget_funded"), words.budgetFunded());
        put(Column.plain("series"), words.series());
        put(Column.plain("rights"), words.rights());
        put(Column.plain("language"), words.language());
        put(Column.plain("date"), words.dated() == null ? null : words.dated().written());
        put(Column.plain("completed_year"), words.completedYear());
        put(Column.plain("demonstration"), words.demonstration());
    }

    private void put(Column column, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }
}
