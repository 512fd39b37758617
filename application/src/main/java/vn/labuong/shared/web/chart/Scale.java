package vn.labuong.shared.web.chart;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A vertical axis from 0 to a round number, {@link #HEIGHT} pixels high, growing upwards. */
record Scale(double top, double step) {

    static final int HEIGHT = 200;
    private static final int STEPS = 4;

    /** The smallest round axis that holds {@code largest}. */
    static Scale upTo(double largest) {
        double raw = Math.max(largest, 1e-9) / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double round : new double[] {1, 2, 2.5, 5, 10}) {
            if (round * power >= raw * (1 - 1e-9)) {
                return new Scale(round * power * STEPS, round * power);
            }
        }
        throw new AssertionError("no round step for " + largest);
    }

    /** Pixels from the top of the plot. */
    double y(double value) {
        return HEIGHT * (1 - Math.min(Math.max(value / top, 0), 1));
    }

    List<Trajectory.Tick> ticks(Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(at -> new Trajectory.Tick(format.format(at * step), Percent.text(y(at * step))))
                .toList();
    }
}
