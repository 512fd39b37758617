package vn.labuong.shared.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What is gathered of a sheet while it is read. */
final class SheetContent {

    final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
    final Set<Integer> hiddenRows = new HashSet<>();
    final List<Area> hiddenColumns = new ArrayList<>();
    final List<Area> merged = new ArrayList<>();

    /** False when the place is taken, which no honest file has. */
    boolean add(Cell cell) {
        var row = rows.computeIfAbsent(cell.place().row(), number -> new TreeMap<>());
        return row.put(cell.place().column(), cell) == null;
    }
}
