package vn.labuong.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.labuong.plan.reading.document.Block;

/**
 * The task tables of a document: those with a header the product knows, and their continuations without one.
 * Other tables only lay out a page.
 *
 * @param between text found between a part of a table and its continuation, which belongs to neither
 */
record TaskTables(List<Part> parts, List<Block.Line> between) {

    /** Headers stand at the top; further down only rows of data look like one. */
    private static final int HEADER_WITHIN = 12;

    static TaskTables find(List<Block> blocks) {
        var parts = new ArrayList<Part>();
        var between = new ArrayList<Block.Line>();
        var pending = new ArrayList<Block.Line>();
        for (var block : blocks) {
            if (block instanceof Block.Line line) {
                pending.add(line);
            } else if (block instanceof Block.Table table) {
                var headed = headed(table);
                var continued = headed.isPresent() ? headed : continued(table, parts);
                if (headed.isEmpty() && continued.isPresent()) {
                    between.addAll(pending);
                }
                continued.ifPresent(parts::add);
                pending.clear();
            }
        }
        return new TaskTables(parts, between);
    }

    boolean holds(Block.Table table) {
        return parts.stream().anyMatch(part -> part.table().equals(table));
    }

    private static Optional<Part> headed(Block.Table table) {
        var rows = table.rows();
        for (int at = 0; at < Math.min(HEADER_WITHIN, rows.size()); at++) {
            var next = at + 1 < rows.size() ? Optional.of(rows.get(at + 1)) : Optional.<Block.Row>empty();
            var columns = Columns.find(rows.get(at), next);
            if (columns.isPresent()) {
                int body = at + columns.get().headerRows();
                return Optional.of(new Part(table, columns.get(), rows.subList(body, rows.size())));
            }
        }
        return Optional.empty();
    }

    /** A table as wide as the task table before it is the rest of that one, cut off by a page or by hand. */
    private static Optional<Part> continued(Block.Table table, List<Part> parts) {
        if (parts.isEmpty() || table.rows().isEmpty()) {
            return Optional.empty();
        }
        var columns = parts.get(parts.size() - 1).columns().withoutHeader();
        int width = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(Block.Cell::end)
                .max()
                .orElse(0);
        return width == columns.width() ? Optional.of(new Part(table, columns, table.rows())) : Optional.empty();
    }

    /** One table, or part of one, and its rows without the header. */
    record Part(Block.Table table, Columns columns, List<Block.Row> rows) {}
}
