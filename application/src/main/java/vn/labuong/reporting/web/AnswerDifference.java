package vn.labuong.reporting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What one text has that another has not, word by word. */
final class AnswerDifference {

    /** So that two long texts that share nothing cost no more than a moment. */
    private static final int MOST_PAIRS = 1_000_000;

    private AnswerDifference() {}

    /** A stretch of text. */
    record Part(Kind kind, String text) {}

    /** Whether both have it, only the first, or only the second. */
    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** The parts in order; those that are the same and removed make the first text, same and added the second. */
    static List<Part> between(String first, String second) {
        List<String> before = words(first);
        List<String> after = words(second);
        int head = 0;
        while (head < before.size() && head < after.size() && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < before.size() - head
                && tail < after.size() - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Part> parts = new ArrayList<>();
        before.subList(0, head).forEach(word -> add(parts, Kind.SAME, word));
        middle(parts, before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        before.subList(before.size() - tail, before.size()).forEach(word -> add(parts, Kind.SAME, word));
        return parts;
    }

    private static void middle(List<Part> parts, List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            before.forEach(word -> add(parts, Kind.REMOVED, word));
            after.forEach(word -> add(parts, Kind.ADDED, word));
            return;
        }
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            boolean both = i < before.size() && j < after.size();
            if (both && before.get(i).equals(after.get(j))) {
                add(parts, Kind.SAME, before.get(i));
                i++;
                j++;
            } else if (j == after.size() || (both && common[i + 1][j] >= common[i][j + 1])) {
                add(parts, Kind.REMOVED, before.get(i++));
            } else {
                add(parts, Kind.ADDED, after.get(j++));
            }
        }
    }

    private static void add(List<Part> parts, Kind kind, String word) {
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).kind() == kind) {
            parts.set(last, new Part(kind, parts.get(last).text() + word));
        } else {
            parts.add(new Part(kind, word));
        }
    }

    /** Words with the spaces behind them, so that joining them gives the text again. */
    private static List<String> words(String text) {
        return text.isEmpty() ? Collections.emptyList() : Arrays.asList(text.split("(?<=\\s)(?=\\S)", -1));
    }
}
