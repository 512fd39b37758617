package vn.labuong.shared.office;

import java.util.ArrayList;
import java.util.List;
import vn.labuong.shared.office.Table.Cell;
import vn.labuong.shared.office.Table.Row;

/** Lays the cells of a table on its grid, row by row; holds one row at a time. */
final class TableGrid {

    /** A cell of the written row: one that begins here, or the continuation of one from above. */
    record Place(Cell cell, int column, boolean continued) {}

    private final int columns;
    private final Cell[] reaching;
    private final int[] remaining;
    private int row;

    TableGrid(int columns) {
        this.columns = columns;
        this.reaching = new Cell[columns];
        this.remaining = new int[columns];
    }

    List<Place> next(Row given) {
        row++;
        List<Place> places = new ArrayList<>(columns);
        int taken = 0;
        int column = 0;
        while (column < columns) {
            boolean continued = remaining[column] > 0;
            if (!continued && taken == given.cells().size()) {
                throw wrong(column);
            }
            Cell cell = continued ? reaching[column] : given.cells().get(taken++);
            places.add(new Place(cell, column, continued));
            if (continued) {
                remaining[column]--;
            } else {
                begin(cell, column);
            }
            column += cell.columns();
        }
        if (taken < given.cells().size()) {
            throw wrong(columns + given.cells().size() - taken);
        }
        return places;
    }

    private void begin(Cell cell, int column) {
        if (column + cell.columns() > columns) {
            throw wrong(column + cell.columns());
        }
        for (int covered = column; covered < column + cell.columns(); covered++) {
            if (remaining[covered] > 0) {
                throw new IllegalArgumentException("Row " + row + " covers a cell that reaches down from above");
            }
        }
        reaching[column] = cell;
        remaining[column] = cell.rows() - 1;
    }

    private IllegalArgumentException wrong(int filled) {
        return new IllegalArgumentException("Row " + row + " fills " + filled + " of " + columns + " columns");
    }

    static void check(int columns, List<Row> rows) {
        TableGrid grid = new TableGrid(columns);
        rows.forEach(grid::next);
        for (int left : grid.remaining) {
            if (left > 0) {
                throw new IllegalArgumentException("A cell reaches below the last row");
            }
        }
    }
}
