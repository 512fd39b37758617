package vn.labuong.plan.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.labuong.plan.reading.PrintedNumber.Style;

/**
 * Gives every row its code from the numbers printed: a number goes under the last row of a higher style, so that
 * "a" after "5" after "III" is III.5.a; a number with dots goes under the row it names.
 */
final class Outline {

    /** Numbers the reader supplies for rows without one. */
    private static final int SUPPLIED = 100;

    private final List<Level> stack = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private int groups;

    static void number(List<Draft> drafts) {
        var outline = new Outline();
        drafts.forEach(outline::place);
        for (int at = 0; at + 1 < drafts.size(); at++) {
            var row = drafts.get(at);
            boolean hasSubRows = drafts.get(at + 1).code().startsWith(row.code() + ".");
            if (row.kind() == RowKind.TASK && !row.has(Field.LEADS) && hasSubRows) {
                row.place(row.code(), RowKind.PARENT);
            }
        }
    }

    private void place(Draft draft) {
        var printed = PrintedNumber.parse(draft.number());
        boolean group = isGroup(draft, printed.map(PrintedNumber::parts).orElse(List.of()));
        if (printed.isPresent()) {
            push(printed.get().parts());
        } else {
            supply(draft, group);
        }
        groups += group ? 1 : 0;
        var code = code();
        draft.place(code, group ? RowKind.GROUP : RowKind.TASK);
        if (!codes.add(code)) {
            draft.note(Doubt.Kind.DUPLICATE_NUMBER, Field.NUMBER);
        } else if (leavesGap(code)) {
            draft.note(Doubt.Kind.NUMBER_GAP, Field.NUMBER);
        }
    }

    /** A heading in Roman numerals or capitals, or one drawn across the columns of the table. */
    private static boolean isGroup(Draft draft, List<PrintedNumber.Part> parts) {
        boolean high = parts.size() == 1 && parts.get(0).style().compareTo(Style.DECIMAL) < 0;
        return draft.isBanner() && (high || draft.spansColumns());
    }

    private void push(List<PrintedNumber.Part> parts) {
        int known = parts.size() > 1 ? prefixEnd(parts.subList(0, parts.size() - 1)) : -1;
        if (known >= 0) {
            stack.subList(known, stack.size()).clear();
            add(parts, parts.size() - 1);
            return;
        }
        int rank = rank(parts, 0);
        stack.removeIf(level -> level.rank() >= rank);
        for (int at = 0; at < parts.size(); at++) {
            add(parts, at);
        }
    }

    private void add(List<PrintedNumber.Part> parts, int at) {
        stack.add(new Level(rank(parts, at), parts.get(at).text()));
    }

    /** Position after the levels that read like this prefix; -1 when the outline has no such place. */
    private int prefixEnd(List<PrintedNumber.Part> prefix) {
        for (int from = stack.size() - prefix.size(); from >= 0; from--) {
            boolean same = true;
            for (int at = 0; at < prefix.size(); at++) {
                same &= stack.get(from + at).text().equals(prefix.get(at).text());
            }
            if (same) {
                return from + prefix.size();
            }
        }
        return -1;
    }

    private static int rank(List<PrintedNumber.Part> parts, int at) {
        return parts.get(at).style().rank() + at;
    }

    private void supply(Draft draft, boolean group) {
        if (group) {
            stack.clear();
            stack.add(new Level(Style.ROMAN.rank(), roman(groups + 1)));
        } else {
            boolean sibling = !stack.isEmpty() && stack.get(stack.size() - 1).rank() == SUPPLIED;
            int next = sibling ? Integer.parseInt(stack.remove(stack.size() - 1).text()) + 1 : 1;
            stack.add(new Level(SUPPLIED, Integer.toString(next)));
        }
        draft.note(Doubt.Kind.NUMBER_SUPPLIED, null, draft.number(), draft.source(Field.NUMBER));
    }

    private static String roman(int count) {
        return "X".repeat(count / 10)
                + List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
                        .get(count % 10);
    }

    private boolean leavesGap(String code) {
        var last = stack.get(stack.size() - 1).text();
        if (!last.matches("\\d{1,4}") || Integer.parseInt(last) <= 1) {
            return false;
        }
        var before = code.substring(0, code.length() - last.length()) + (Integer.parseInt(last) - 1);
        // Some plans count tasks through all groups: the number before may stand in another group.
        return !codes.contains(before) && codes.stream().noneMatch(other -> other.endsWith("." + before(last)));
    }

    private static int before(String number) {
        return Integer.parseInt(number) - 1;
    }

    private String code() {
        return String.join(".", stack.stream().map(Level::text).toList());
    }

    private record Level(int rank, String text) {}
}
