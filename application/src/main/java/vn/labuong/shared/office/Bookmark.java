package vn.labuong.shared.office;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names that Word keeps: a letter, then letters, digits and low lines, 40 at most. Word drops any other name, and the
 * second of two equal ones, without a word.
 */
public final class Bookmark {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private Bookmark() {}

    public static boolean isValid(String name) {
        return NAME.matcher(name).matches();
    }

    static void check(@Nullable String name) {
        if (name != null && !isValid(name)) {
            throw new IllegalArgumentException("Word would drop the bookmark " + name);
        }
    }

    /** Word takes names that differ in case only for equal ones. */
    static void checkUnique(List<Text> legalBases, List<Block> body, List<Annex> annexes) {
        Set<String> seen = new HashSet<>();
        legalBases.forEach(text -> take(text, seen));
        body.forEach(block -> take(block, seen));
        annexes.forEach(annex -> annex.body().forEach(block -> take(block, seen)));
    }

    private static void take(Block block, Set<String> seen) {
        if (block instanceof Block.Grid grid) {
            Table table = grid.table();
            if (table.caption() != null) {
                take(table.caption(), seen);
            }
            for (List<Table.Row> rows : List.of(table.header(), table.rows())) {
                for (Table.Row row : rows) {
                    for (Table.Cell cell : row.cells()) {
                        take(cell.bookmark(), seen);
                        cell.paragraphs().forEach(text -> take(text, seen));
                    }
                }
            }
        } else {
            take(block.text(), seen);
        }
    }

    private static void take(Text text, Set<String> seen) {
        take(text.bookmark(), seen);
        text.runs().forEach(run -> take(run.bookmark(), seen));
    }

    private static void take(@Nullable String name, Set<String> seen) {
        if (name != null && !seen.add(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Two places bear the bookmark " + name);
        }
    }
}
