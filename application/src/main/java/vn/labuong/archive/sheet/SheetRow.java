package vn.labuong.archive.sheet;

import java.util.List;
import java.util.Optional;
import vn.labuong.archive.item.Description;

/** One row of a sheet of descriptions. */
public final class SheetRow {

    private final int number;
    private final List<Column> columns;
    private final List<String> cells;

    SheetRow(int number, List<Column> columns, List<String> cells) {
        this.number = number;
        this.columns = columns;
        this.cells = cells;
    }

    /**
     * A description with the row laid over it.
     *
     * @param problems "column: value" of what could not be used; the description is then not to be kept
     */
    public record Laid(Description description, List<String> problems) {}

    /** The texts of the cells, in the order of the headers; those at the end may be missing. */
    public List<String> cells() {
        return cells;
    }

    /** Whether the sheet has a column of versions. */
    public boolean hasVersion() {
        return columns.contains(Column.plain(Column.VERSION));
    }

    /** Of the line or row as a person sees it. */
    public int number() {
        return number;
    }

    /** The item that the row is about; empty for a new one. */
    public Optional<String> code() {
        return cell(Column.CODE);
    }

    /** The version of the item that the row was written from. */
    public Optional<Integer> version() {
        return cell(Column.VERSION).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /** The path of the file that the row describes, below the folder of the sheet. */
    public Optional<String> file() {
        return cell(Column.FILE);
    }

    private Optional<String> cell(String name) {
        int at = columns.indexOf(Column.plain(name));
        return at < 0 || at >= cells.size()
                ? Optional.empty()
                : Optional.of(cells.get(at).strip()).filter(text -> !text.isEmpty());
    }

    /** Lays the cells over what is said already; cells that are empty change nothing. */
    public Laid over(Description before) {
        RowReading.Read read = RowReading.read(columns, cells, before);
        return new Laid(
                read.description(),
                read.problems().stream()
                        .map(problem -> problem.column() + ": " + problem.value())
                        .toList());
    }
}
