package vn.labuong.shared.backup.cli;

import java.util.Locale;

/** Time that a work took. */
final class Seconds {

    private static final double NANOS = 1e9;

    private Seconds() {}

    /** Seconds with one decimal since that reading of the clock. */
    static String since(long begin) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begin) / NANOS);
    }
}
