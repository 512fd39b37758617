package vn.labuong.shared.office;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bordered table as wide as the text.
 *
 * <p>Every row fills every column, counting what reaches down from a row above; a table that does not is refused here,
 * because Word repairs it by guessing.
 *
 * @param caption stands above, centred and bold, and stays with the table
 * @param header rows repeated on every page
 */
public record Table(@Nullable Text caption, List<Column> columns, List<Row> header, List<Row> rows) {

    public Table {
        columns = List.copyOf(columns);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || columns.size() > 63) {
            throw new IllegalArgumentException("Word takes 1 to 63 columns, not " + columns.size());
        }
        if (header.isEmpty() && rows.isEmpty()) {
            throw new IllegalArgumentException("A table has a row");
        }
        TableGrid.check(columns.size(), header);
        TableGrid.check(columns.size(), rows);
    }

    /** A header of one row of plain words. */
    public static Table of(List<Column> columns, List<String> header, List<Row> rows) {
        return new Table(null, columns, List.of(Row.of(header.toArray(String[]::new))), rows);
    }

    /**
     * One column of the grid.
     *
     * @param share of the width of the text, relative to the other columns
     * @param alignment of the cells below the header; figures at the right
     */
    public record Column(int share, Alignment alignment) {
        public Column {
            if (share < 1) {
                throw new IllegalArgumentException("A column has a width");
            }
        }
    }

    /** The cells that begin in this row, from left to right. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... texts) {
            return new Row(Arrays.stream(texts).map(Cell::of).toList());
        }

        /** The title of a group: bold, across all columns, kept with the row below. */
        public static Row group(Text title, int columns) {
            return new Row(List.of(new Cell(List.of(title.inBold()), columns, 1, Alignment.LEFT, null)));
        }
    }

    /**
     * A cell, which may cover others.
     *
     * @param paragraphs of the cell; none is an empty cell
     * @param columns it covers, to the right
     * @param rows it covers, downwards
     * @param alignment where it differs from its column's
     * @param bookmark the stable name of the figure in it
     */
    public record Cell(
            List<Text> paragraphs,
            int columns,
            int rows,
            @Nullable Alignment alignment,
            @Nullable String bookmark) {

        public Cell {
            paragraphs = List.copyOf(paragraphs);
            Bookmark.check(bookmark);
            if (columns < 1 || rows < 1) {
                throw new IllegalArgumentException("A cell covers at least itself");
            }
        }

        public static Cell of(String text) {
            return of(Text.of(text));
        }

        public static Cell of(Text text) {
            return new Cell(List.of(text), 1, 1, null, null);
        }

        public Cell spanning(int columnCount, int rowCount) {
            return new Cell(paragraphs, columnCount, rowCount, alignment, bookmark);
        }

        public Cell aligned(Alignment other) {
            return new Cell(paragraphs, columns, rows, other, bookmark);
        }

        public Cell marked(String name) {
            return new Cell(paragraphs, columns, rows, alignment, name);
        }
    }
}
