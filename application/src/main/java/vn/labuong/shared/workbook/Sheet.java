package vn.labuong.shared.workbook;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One sheet: its filled cells, and what of it the person did not see. */
public final class Sheet {

    private final String name;
    private final boolean hidden;
    private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows;
    private final Set<Integer> hiddenRows;
    private final List<Area> hiddenColumns;
    private final List<Area> merged;

    Sheet(String name, boolean hidden, SheetContent content) {
        this.name = name;
        this.hidden = hidden;
        this.rows = content.rows;
        this.hiddenRows = content.hiddenRows;
        this.hiddenColumns = content.hiddenColumns;
        this.merged = List.copyOf(content.merged);
    }

    public String name() {
        return name;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** Numbers of the rows that have a filled cell, in order. */
    public Set<Integer> filledRows() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    /** Filled cells of a row by their column, in order. */
    public NavigableMap<Integer, Cell> row(int row) {
        return Collections.unmodifiableNavigableMap(rows.getOrDefault(row, new TreeMap<>()));
    }

    /** The cell at this place, a blank one where the file has none. */
    public Cell cell(int row, int column) {
        var cells = rows.get(row);
        var cell = cells == null ? null : cells.get(column);
        return cell == null ? Cell.blank(new Place(row, column)) : cell;
    }

    /** As {@link #cell}; inside merged cells, the one that holds their content. */
    public Cell shownAt(int row, int column) {
        var first = merged(row, column).map(Area::first).orElse(new Place(row, column));
        return cell(first.row(), first.column());
    }

    /** Hidden by hand, by a filter or by a size of nothing. */
    public boolean isRowHidden(int row) {
        return hiddenRows.contains(row);
    }

    public boolean isColumnHidden(int column) {
        return hiddenColumns.stream().anyMatch(area -> area.contains(new Place(1, column)));
    }

    /** The merged cells that this place belongs to. */
    public Optional<Area> merged(int row, int column) {
        var place = new Place(row, column);
        return merged.stream().filter(area -> area.contains(place)).findFirst();
    }

    public List<Area> merged() {
        return merged;
    }
}
