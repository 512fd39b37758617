package vn.labuong.plan.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.reading.document.Block;
import vn.labuong.plan.reading.document.Block.Remark;
import vn.labuong.plan.reading.document.Source;

/** A row of the task table while it is put together: the text of each column and where each piece of it stands. */
final class Draft {

    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private final Map<String, String> others = new LinkedHashMap<>();
    private final Map<Field, List<ReadValue>> sources = new EnumMap<>(Field.class);
    private final Set<Field> inherited = EnumSet.noneOf(Field.class);
    private final List<Note> notes = new ArrayList<>();
    private boolean spansColumns;
    private String number = "";
    private String code = "";
    private RowKind kind = RowKind.TASK;

    static Draft of(Block.Row row, Columns columns) {
        var draft = new Draft();
        for (var cell : row.cells()) {
            draft.take(cell, columns.under(cell, row));
        }
        draft.number = draft.text(Field.NUMBER);
        return draft;
    }

    private void take(Block.Cell cell, List<Columns.Column> under) {
        cell.remarks().forEach(remark -> note(new Note(kindOf(remark), null, remark.text(), cell.source())));
        var title =
                under.stream().filter(column -> column.field() == Field.TITLE).findFirst();
        if (cell.text().isEmpty()) {
            return;
        }
        if (under.isEmpty()) {
            add(Field.OTHER, "", cell);
            note(Doubt.Kind.TEXT_OUTSIDE_COLUMNS, null, cell.text(), cell.source());
            return;
        }
        var column = title.orElse(under.get(0));
        add(column.field(), column.heading(), cell);
        boolean wide = under.stream().filter(one -> one.field() != Field.OTHER).count() > 1;
        spansColumns |= wide && title.isPresent();
        if (wide && title.isEmpty()) {
            note(Doubt.Kind.CELL_OVER_COLUMNS, column.field(), cell.text(), cell.source());
        }
    }

    private void add(Field field, String heading, Block.Cell cell) {
        sources.computeIfAbsent(field, key -> new ArrayList<>()).add(new ReadValue(cell.stored(), cell.source()));
        if (cell.continuesAbove()) {
            inherited.add(field);
        }
        if (field == Field.OTHER) {
            others.merge(heading, cell.text(), Joining::join);
        } else {
            texts.merge(field, cell.text(), Joining::join);
        }
    }

    private static Doubt.Kind kindOf(Remark remark) {
        return switch (remark.kind()) {
            case DELETED -> Doubt.Kind.TRACKED_DELETION;
            case HIDDEN -> Doubt.Kind.HIDDEN_TEXT;
            case LEGACY_FONT -> Doubt.Kind.LEGACY_FONT;
        };
    }

    /** Takes up a row that goes on with this one; what it only shares through a merged cell is here already. */
    void join(Draft rest) {
        rest.texts.forEach((field, text) -> {
            if (!rest.inherited.contains(field)) {
                texts.merge(field, text, Joining::join);
            }
        });
        rest.others.forEach((heading, text) -> {
            if (!rest.inherited.contains(Field.OTHER)) {
                others.merge(heading, text, Joining::join);
            }
        });
        rest.sources.forEach((field, values) ->
                sources.computeIfAbsent(field, key -> new ArrayList<>()).addAll(values));
        rest.notes.forEach(this::note);
    }

    /** Text of a column with its lines; empty when the cell is. */
    String lines(Field field) {
        return texts.getOrDefault(field, "");
    }

    /** Text of a column on one line. */
    String text(Field field) {
        return Joining.oneLine(lines(field));
    }

    boolean has(Field field) {
        return !lines(field).isEmpty();
    }

    /** The column has text of this row's own, not only of a cell merged from above. */
    boolean hasOwn(Field field) {
        return has(field) && !inherited.contains(field);
    }

    /** The number or the task is one cell with the row above: this row is a part of that task. */
    boolean belongsToRowAbove() {
        return inherited.contains(Field.TITLE) || (inherited.contains(Field.NUMBER) && !hasOwn(Field.TITLE));
    }

    /** Nothing but a heading. */
    boolean isBanner() {
        return has(Field.TITLE)
                && !has(Field.LEADS)
                && !has(Field.COORDINATORS)
                && !has(Field.TIME)
                && !has(Field.EXPECTED_RESULT);
    }

    boolean spansColumns() {
        return spansColumns;
    }

    /** Moves a number that stands before the words of the task to its own place. */
    void takeNumberFromTitle(String printed, String title) {
        number = printed;
        texts.put(Field.TITLE, title);
    }

    void note(Doubt.Kind doubt, @Nullable Field field, String raw, @Nullable Source source) {
        note(new Note(doubt, field, raw, source));
    }

    private void note(Note note) {
        // Where one cell was converted most were; one look at the row serves them all.
        boolean told = note.kind() == Doubt.Kind.LEGACY_FONT
                && notes.stream().anyMatch(one -> one.kind() == Doubt.Kind.LEGACY_FONT);
        if (!told) {
            notes.add(note);
        }
    }

    /** Notes a doubt about a whole column of this row. */
    void note(Doubt.Kind doubt, Field field) {
        note(doubt, field, text(field), source(field));
    }

    /** Where the column stands; the task's own place when the column is empty. */
    @Nullable Source source(Field field) {
        var values = sources.getOrDefault(field, sources.getOrDefault(Field.TITLE, List.of()));
        return values.isEmpty() ? null : values.get(0).source();
    }

    String number() {
        return number;
    }

    String code() {
        return code;
    }

    RowKind kind() {
        return kind;
    }

    void place(String newCode, RowKind newKind) {
        code = newCode;
        kind = newKind;
    }

    Map<Field, List<ReadValue>> sources() {
        return sources;
    }

    Map<String, String> others() {
        var plain = new LinkedHashMap<String, String>();
        others.forEach((heading, text) -> plain.put(heading, Joining.oneLine(text)));
        return plain;
    }

    List<Doubt> doubts() {
        return notes.stream()
                .map(note -> new Doubt(code, note.field(), note.kind(), note.raw(), note.source()))
                .toList();
    }

    private record Note(
            Doubt.Kind kind,
            @Nullable Field field,
            String raw,
            @Nullable Source source) {}
}
