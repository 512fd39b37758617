package vn.labuong.archive.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Detail;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.People;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TaggedText.Status;
import vn.labuong.archive.item.TextField;
import vn.labuong.shared.text.Texts;

/**
 * Lays the cells of one row over a description. An empty cell says nothing; {@value #DELETE} takes a value away; whatever
 * cannot be understood is a problem and never a guess.
 */
final class RowReading {

    static final String DELETE = "[[DELETE]]";

    private static final List<String> LANGUAGES = List.of("vi", "en", "km", "other", "none");

    private final Draft draft;
    private final List<CellProblem> problems = new ArrayList<>();

    private RowReading(Description before) {
        draft = new Draft(before);
    }

    /** What one cell holds that cannot be used. */
    record CellProblem(String column, String value) {}

    /** The description after the row, and what of the row could not be used. */
    record Read(Description description, List<CellProblem> problems) {}

    static Read read(List<Column> columns, List<String> cells, Description before) {
        RowReading reading = new RowReading(before);
        // Values first: a status belongs to the value of the same row.
        for (boolean status : new boolean[] {false, true}) {
            for (int at = 0; at < columns.size(); at++) {
                String cell = at < cells.size() ? cells.get(at) : "";
                if (columns.get(at).status() == status && !Texts.isBlank(cell)) {
                    reading.take(columns.get(at), cell);
                }
            }
        }
        return new Read(reading.draft.description(), reading.problems);
    }

    private void take(Column column, String cell) {
        boolean understood = column.isText()
                ? text(column, cell)
                : column.isDetail() ? detail(column, cell) : repeated(column, cell) || plain(column, cell);
        if (!understood) {
            problems.add(new CellProblem(column.header(), cell));
        }
    }

    private boolean text(Column column, String cell) {
        TextField field = TextField.of(column.name());
        String lang = String.valueOf(column.language());
        TaggedText before = draft.text(field, lang, column.position());
        if (column.status()) {
            Optional<Status> status = Parts.constant(Status.class, cell);
            if (before != null && status.isPresent()) {
                draft.put(new TaggedText(field, column.position(), lang, before.value(), status.get()));
            }
            return status.isPresent();
        }
        if (cell.strip().equals(DELETE)) {
            draft.remove(field, lang, column.position());
            return true;
        }
        String value = Texts.cleanLines(cell);
        if (before == null || !before.value().equals(value)) {
            draft.put(new TaggedText(field, column.position(), lang, value, statusOfNew(before)));
        }
        return true;
    }

    /** Who types over a value has looked at it, but nobody has looked through what they typed. */
    private static Status statusOfNew(@Nullable TaggedText before) {
        return before == null || before.status() == Status.ORIGINAL ? Status.ORIGINAL : Status.TRANSLATED;
    }

    private boolean detail(Column column, String cell) {
        Detail field = Detail.of(column.name());
        if (cell.strip().equals(DELETE)) {
            draft.details.remove(field);
        } else {
            draft.details.put(field, Texts.clean(cell));
        }
        return true;
    }

    private boolean repeated(Column column, String cell) {
        int position = column.position();
        boolean delete = cell.strip().equals(DELETE);
        return switch (column.name()) {
            case Column.CREATOR -> at(draft.creators, position, delete, Parts.creator(cell));
            case Column.PLACE -> at(draft.places, position, delete, Parts.place(cell));
            case Column.SUBJECT -> at(draft.subjects, position, delete, Parts.subject(cell));
            default -> false;
        };
    }

    private static <T> boolean at(List<@Nullable T> list, int position, boolean delete, Optional<T> value) {
        if (delete || value.isPresent()) {
            Draft.at(list, position, delete ? null : value.get());
        }
        return delete || value.isPresent();
    }

    private boolean plain(Column column, String cell) {
        boolean delete = cell.strip().equals(DELETE);
        String value = cell.strip();
        return switch (column.name()) {
            case Column.CODE, Column.VERSION, Column.FILE -> true;
            case "kind" -> set(Parts.constant(ItemKind.class, value), kind -> draft.kind = kind);
            case "level" -> set(Parts.constant(Level.class, value), level -> draft.level = level);
            case "people" -> set(Parts.constant(People.class, value), people -> draft.people = people);
            case "rights" -> set(Optional.of(value).filter(text -> !delete), rights -> draft.rights = rights);
            case "embargo_until" -> setOrDrop(delete, day(value), day -> draft.embargo = day);
            case "agency" -> setOrDrop(delete, Parts.agency(value), agency -> draft.agency = agency);
            case "task" -> setOrDrop(delete, Parts.task(value), task -> draft.task = task);
            case "budget_funded" -> setOrDrop(delete, truth(value), funded -> draft.funded = funded);
            case "series" -> setOrDrop(delete, Optional.of(value), series -> draft.series = series);
            case "language" ->
                setOrDrop(
                        delete, Optional.of(value).filter(LANGUAGES::contains), language -> draft.language = language);
            case "date" -> setOrDrop(delete, EdtfDate.parse(value), date -> draft.dated = date);
            case "completed_year" -> setOrDrop(delete, year(value), year -> draft.completed = year);
            case "demonstration" -> set(truth(value), shown -> draft.demonstration = shown);
            default -> false;
        };
    }

    private static <T> boolean set(Optional<T> value, Consumer<T> into) {
        value.ifPresent(into);
        return value.isPresent();
    }

    private static <T> boolean setOrDrop(boolean drop, Optional<T> value, Consumer<@Nullable T> into) {
        if (drop) {
            into.accept(null);
        } else {
            value.ifPresent(into);
        }
        return drop || value.isPresent();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> year(String text) {
        return text.matches("(18|19|20|21)\\d\\d") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
