package vn.labuong.shared.web.chart;

import java.util.Locale;

/** Shares of a width as SVG writes them; widths in percent keep letters at their size on every screen. */
final class Percent {

    private Percent() {}

    /** {@code part} of {@code whole}, as {@code 12.5%}; nothing of nothing is {@code 0%}. */
    static String of(double part, double whole) {
        return text(whole == 0 ? 0 : 100 * part / whole) + "%";
    }

    /** At most two decimals with a point, whatever the language of the page. */
    static String text(double number) {
        String written = String.format(Locale.ROOT, "%.2f", number);
        return written.replaceAll("\\.?0+$", "");
    }
}
