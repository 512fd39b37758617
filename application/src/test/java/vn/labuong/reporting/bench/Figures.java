package vn.labuong.reporting.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The table of a bench, a row for each figure. */
final class Figures {

    private static final String ROW = "| %-66s | %10s | %10s | %6s |%n";

    private final StringBuilder table = new StringBuilder();

    Figures() {
        table.append(String.format(Locale.ROOT, ROW, "reporting", "measured", "against", "ratio"));
        table.append(String.format(
                Locale.ROOT, "|%s|%s:|%s:|%s:|%n", "-".repeat(68), "-".repeat(11), "-".repeat(11), "-".repeat(7)));
    }

    /** A figure against its limit or against another way of doing the same. */
    void row(String what, double measured, double against) {
        table.append(String.format(
                Locale.ROOT, ROW, what, number(measured), number(against), String.format("%.2f", measured / against)));
    }

    void fact(String what, String value) {
        table.append(String.format(Locale.ROOT, ROW, what, value, "", ""));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }

    /** The value that half of them do not exceed, in milliseconds. */
    static double p50(List<Long> nanoseconds) {
        return percentile(nanoseconds, 0.5);
    }

    /** The value that 95 of 100 do not exceed, in milliseconds. */
    static double p95(List<Long> nanoseconds) {
        return percentile(nanoseconds, 0.95);
    }

    private static double percentile(List<Long> nanoseconds, double part) {
        List<Long> sorted = new ArrayList<>(nanoseconds);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(sorted.size() * part) - 1) / 1e6;
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
