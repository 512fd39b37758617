package vn.labuong.plan.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.labuong.plan.reading.document.Block;
import vn.labuong.plan.reading.document.Block.Cell;
import vn.labuong.shared.text.MatchKey;

/**
 * The columns of a task table, found by its header of one or two rows.
 *
 * @param headerRows how many rows of the table the header takes, from its first
 */
record Columns(List<Column> columns, int headerRows, Set<String> headerTexts) {

    /** The header in these two rows of a table; empty when they are none. The second row may be null-like: blank. */
    static Optional<Columns> find(Block.Row first, Optional<Block.Row> second) {
        var single = of(first.cells().stream().map(Column::plain).toList(), 1, List.of(first));
        var both = second.filter(row -> isLowerHeader(row, first))
                .map(row -> of(combined(first, row), 2, List.of(first, row)));
        var widest = both.filter(two -> two.known() > single.known()).orElse(single);
        return widest.isTaskTable() ? Optional.of(widest) : Optional.empty();
    }

    /** The same columns for a part of the table that has no header of its own. */
    Columns withoutHeader() {
        return new Columns(columns, 0, headerTexts);
    }

    int width() {
        return columns.stream().mapToInt(Column::end).max().orElse(0);
    }

    boolean has(Field field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    /** The columns that a cell stands under: by position when the row has as many cells as the header, else by grid. */
    List<Column> under(Cell cell, Block.Row row) {
        boolean sameShape = row.cells().size() == columns.size()
                && row.cells().stream().allMatch(one -> one.span() == 1)
                && row.cells().get(0).column() == 0;
        return sameShape
                ? List.of(columns.get(row.cells().indexOf(cell)))
                : columns.stream()
                        .filter(column -> column.from() < cell.end() && cell.column() < column.end())
                        .toList();
    }

    /** The header again, at the top of a new page. */
    boolean isRepeatedBy(Block.Row row) {
        var texts = row.cells().stream().map(Cell::text).filter(text -> !text.isEmpty());
        long filled =
                row.cells().stream().filter(cell -> !cell.text().isEmpty()).count();
        return filled >= 2 && texts.allMatch(text -> headerTexts.contains(compact(text)));
    }

    private static Columns of(List<Column> columns, int rows, List<Block.Row> header) {
        var seen = new HashSet<Field>();
        var distinct = columns.stream()
                .map(column -> column.field() == Field.OTHER || seen.add(column.field()) ? column : column.asOther())
                .toList();
        var texts = new HashSet<String>();
        header.forEach(row -> row.cells().forEach(cell -> texts.add(compact(cell.text()))));
        return new Columns(distinct, rows, texts);
    }

    private boolean isTaskTable() {
        return has(Field.TITLE) && has(Field.LEADS) && known() >= 2;
    }

    private long known() {
        return columns.stream().filter(column -> column.field() != Field.OTHER).count();
    }

    /** Every text of a second header row is a heading by itself, or the lower part of one above. */
    private static boolean isLowerHeader(Block.Row row, Block.Row above) {
        var own = row.cells().stream()
                .filter(cell -> !cell.continuesAbove() && !cell.text().isEmpty())
                .toList();
        return !own.isEmpty()
                && own.size() < above.cells().size() + 3
                && own.stream().allMatch(cell -> Headings.field(cell.text()).isPresent());
    }

    private static List<Column> combined(Block.Row first, Block.Row second) {
        var columns = new ArrayList<Column>();
        for (var cell : second.cells()) {
            var above = first.cells().stream()
                    .filter(top -> top.column() < cell.end() && cell.column() < top.end())
                    .findFirst();
            var upper = above.map(Cell::text).orElse("");
            var own = cell.continuesAbove() || cell.text().isEmpty();
            var heading = own ? upper : cell.text();
            columns.add(new Column(cell.column(), cell.end(), meaning(heading), heading));
        }
        return columns;
    }

    private static Field meaning(String heading) {
        return Headings.field(heading).orElse(Field.OTHER);
    }

    /** A narrow column breaks its heading anywhere ("ST" over "T"), so spaces do not count. */
    private static String compact(String text) {
        return MatchKey.of(text).replace(" ", "");
    }

    /** One column of the header, on the grid of the table from, inclusive, to end, exclusive. */
    record Column(int from, int end, Field field, String heading) {

        static Column plain(Cell cell) {
            var heading = cell.text().replace('\n', ' ');
            return new Column(cell.column(), cell.end(), meaning(heading), heading);
        }

        Column asOther() {
            return new Column(from, end, Field.OTHER, heading);
        }
    }
}
