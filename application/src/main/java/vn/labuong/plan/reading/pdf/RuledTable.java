package vn.labuong.plan.reading.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.labuong.plan.reading.document.Block;
import vn.labuong.plan.reading.document.Block.Cell;
import vn.labuong.plan.reading.document.Source;

/**
 * A table drawn with ruled lines that meet. Its grid has a column between any two vertical and a row between any two
 * horizontal lines; where a line does not run, the fields on both sides are one cell.
 */
final class RuledTable {

    private final List<Rule> rules;
    private final List<Double> xs;
    private final List<Double> ys;

    private RuledTable(List<Rule> rules) {
        this.rules = rules;
        this.xs = positions(rules.stream().filter(Rule::vertical).map(Rule::at).toList());
        var heights = new ArrayList<>(
                rules.stream().filter(rule -> !rule.vertical()).map(Rule::at).toList());
        // A row cut by the end of the page may have no line below it.
        rules.stream().filter(Rule::vertical).forEach(rule -> heights.addAll(List.of(rule.from(), rule.to())));
        this.ys = positions(heights);
    }

    /** The tables among the lines of a page: lines that meet belong together, single lines are no table. */
    static List<RuledTable> among(List<Rule> rules) {
        var clusters = new ArrayList<List<Rule>>();
        for (var rule : rules) {
            var merged = new ArrayList<Rule>(List.of(rule));
            for (var cluster : List.copyOf(clusters)) {
                if (cluster.stream().anyMatch(rule::meets)) {
                    merged.addAll(cluster);
                    clusters.remove(cluster);
                }
            }
            clusters.add(merged);
        }
        return clusters.stream()
                .map(RuledTable::new)
                .filter(table -> table.xs.size() > 2 && table.ys.size() > 1)
                .toList();
    }

    double top() {
        return ys.get(0);
    }

    boolean holds(Glyph glyph) {
        return index(xs, glyph.middleX()) >= 0 && index(ys, glyph.middleY()) >= 0;
    }

    Block.Table read(Collection<Glyph> glyphs, int page, int rowsBefore) {
        var heads = new HashMap<Field, List<Glyph>>();
        for (var glyph : glyphs) {
            var field = head(new Field(index(ys, glyph.middleY()), index(xs, glyph.middleX())));
            heads.computeIfAbsent(field, key -> new ArrayList<>()).add(glyph);
        }
        var rows = new ArrayList<Block.Row>();
        for (int row = 0; row + 1 < ys.size(); row++) {
            rows.add(row(row, heads, page, rowsBefore + row + 1));
        }
        return new Block.Table(rows);
    }

    private Block.Row row(int row, Map<Field, List<Glyph>> heads, int page, int number) {
        var cells = new ArrayList<Cell>();
        for (int from = 0; from + 1 < xs.size(); ) {
            int end = from + 1;
            while (end + 1 < xs.size() && !isWallLeftOf(row, end)) {
                end++;
            }
            var head = head(new Field(row, from));
            var text = GlyphLines.text(heads.getOrDefault(head, List.of()));
            var source = Source.pageCell(page, number, cells.size() + 1);
            cells.add(new Cell(from, end - from, text, head.row() < row, source, List.of()));
            from = end;
        }
        return new Block.Row(cells);
    }

    /** The top left field of the cell that this field belongs to. */
    private Field head(Field field) {
        int column = field.column();
        while (column > 0 && !isWallLeftOf(field.row(), column)) {
            column--;
        }
        int row = field.row();
        while (row > 0 && !isFloorAbove(row, column)) {
            row--;
        }
        return new Field(row, column);
    }

    private boolean isWallLeftOf(int row, int column) {
        double middle = (ys.get(row) + ys.get(row + 1)) / 2;
        return rules.stream()
                .anyMatch(rule -> rule.vertical() && near(rule.at(), xs.get(column)) && rule.covers(middle));
    }

    private boolean isFloorAbove(int row, int column) {
        double middle = (xs.get(column) + xs.get(column + 1)) / 2;
        return rules.stream().anyMatch(rule -> !rule.vertical() && near(rule.at(), ys.get(row)) && rule.covers(middle));
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= Rule.SLACK;
    }

    private static List<Double> positions(List<Double> all) {
        var positions = new ArrayList<Double>();
        for (double position : new TreeSet<>(all)) {
            if (positions.isEmpty() || !near(position, positions.get(positions.size() - 1))) {
                positions.add(position);
            }
        }
        return positions;
    }

    /** Between which two lines a position lies; -1 when outside. */
    private static int index(List<Double> lines, double position) {
        for (int at = 0; at + 1 < lines.size(); at++) {
            if (lines.get(at) <= position && position < lines.get(at + 1)) {
                return at;
            }
        }
        return -1;
    }

    private record Field(int row, int column) {}
}
