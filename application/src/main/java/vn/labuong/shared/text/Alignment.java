package vn.labuong.shared.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which members of two rows are the same, in order and as many as possible: the longest common subsequence. Rows too long
 * for that are the same at their beginning and end only.
 */
public final class Alignment {

    /** A table of so many cells costs some 64 MB for a moment. */
    private static final long MOST_CELLS = 16_000_000;

    /** Indices of two members that are the same. */
    public record Pair(int before, int after) {}

    private Alignment() {}

    public static <T> List<Pair> of(List<T> before, List<T> after, BiPredicate<T, T> same) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && same.test(before.get(start), after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && same.test(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
            end++;
        }
        var pairs = new ArrayList<Pair>();
        for (int at = 0; at < start; at++) {
            pairs.add(new Pair(at, at));
        }
        int rows = before.size() - start - end;
        int columns = after.size() - start - end;
        if ((long) rows * columns <= MOST_CELLS) {
            middle(before.subList(start, start + rows), after.subList(start, start + columns), same, start, pairs);
        }
        for (int at = end; at > 0; at--) {
            pairs.add(new Pair(before.size() - at, after.size() - at));
        }
        return pairs;
    }

    private static <T> void middle(List<T> before, List<T> after, BiPredicate<T, T> same, int start, List<Pair> pairs) {
        var longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = same.test(before.get(i), after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (same.test(before.get(i), after.get(j))) {
                pairs.add(new Pair(start + i++, start + j++));
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
