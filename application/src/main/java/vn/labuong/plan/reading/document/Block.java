package vn.labuong.plan.reading.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A piece of the document on its own line: a paragraph, or a table. */
public sealed interface Block {

    /** A paragraph of running text, or a line of a page. */
    record Line(String text, Source source) implements Block {}

    /** A table with its rows in order; columns are counted on the finest grid of the table. */
    record Table(List<Row> rows) implements Block {

        public Table {
            rows = List.copyOf(rows);
        }

        /** Its words as lines, for tables that only lay out a page. */
        public Stream<Line> lines() {
            return rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.text().lines().map(text -> new Line(text, cell.source())));
        }
    }

    /** One row of real cells, from left to right. */
    record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty());
        }
    }

    /**
     * One cell.
     *
     * @param column first column of the grid, from 0
     * @param span number of grid columns
     * @param text clean text; lines and paragraphs divided by a line feed
     * @param continuesAbove the cell is the lower part of a cell merged downwards; its text is that of the upper part
     */
    record Cell(int column, int span, String text, boolean continuesAbove, Source source, List<Remark> remarks) {

        public Cell {
            remarks = List.copyOf(remarks);
        }

        public static Cell plain(int column, String text, Source source) {
            return new Cell(column, 1, text, false, source, List.of());
        }

        public int end() {
            return column + span;
        }

        /** The text as it is in the file, which differs where a legacy font draws other letters. */
        public String stored() {
            return legacy(this).map(Remark::text).findFirst().orElse(text);
        }

        public Cell sharing(Cell above) {
            var all = new ArrayList<>(remarks);
            all.removeIf(remark -> remark.kind() == Remark.Kind.LEGACY_FONT);
            legacy(above).forEach(all::add);
            if (!text.isEmpty()) {
                all.add(new Remark(Remark.Kind.HIDDEN, text));
            }
            return new Cell(column, span, above.text, true, source, all);
        }

        private static Stream<Remark> legacy(Cell cell) {
            return cell.remarks.stream().filter(remark -> remark.kind() == Remark.Kind.LEGACY_FONT);
        }
    }

    /** Words of a cell in the file that a reader of the page does not see, or sees as others. */
    record Remark(Kind kind, String text) {

        /** Struck out under change tracking, hidden under a merged cell, or the whole cell as stored for a legacy font. */
        public enum Kind {
            DELETED,
            HIDDEN,
            LEGACY_FONT
        }
    }
}
