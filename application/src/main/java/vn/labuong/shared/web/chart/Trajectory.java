package vn.labuong.shared.web.chart;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The way of an indicator over the years: its target or range of targets, and what was reached. A year without a
 * figure is a gap in the line, never a straight stroke across.
 *
 * @param band corners of the target range in a box 100 wide and {@code height} high; empty without targets
 * @param lines one for every run of years that have figures, in the same box
 */
public record Trajectory(
        String unit,
        int height,
        List<Tick> ticks,
        List<Place> years,
        String band,
        String target,
        List<String> lines,
        List<Mark> marks,
        List<Row> rows) {

    /** Target of a year: a range, or one number when both ends are equal; a null end is open. */
    public record Target(@Nullable Double low, @Nullable Double high) {}

    /** What was reached; a figure that is not yet confirmed is drawn hollow. */
    public record Value(double number, boolean verified) {}

    /** A line of the grid; {@code y} in pixels from the top. */
    public record Tick(String label, String y) {}

    /** A year on the ground line; {@code x} in percent of the plot. */
    public record Place(String label, String x) {}

    /** A figure reached. */
    public record Mark(String label, String x, String y, String labelY, boolean verified) {}

    /** One year in the table behind; null where there is none. */
    public record Row(
            String year, @Nullable String target, @Nullable String value, boolean verified) {}

    /** Draws the years from {@code first} to {@code last}; numbers are written as {@code locale} writes them. */
    public static Trajectory of(
            int first, int last, String unit, Locale locale, Map<Integer, Target> targets, Map<Integer, Value> values) {
        Scale scale = Scale.upTo(largest(targets, values));
        Ground ground = new Ground(first, last, scale, NumberFormat.getNumberInstance(locale));
        return new Trajectory(
                unit,
                Scale.HEIGHT,
                scale.ticks(locale),
                ground.places(),
                ground.band(new TreeMap<>(targets)),
                ground.target(new TreeMap<>(targets)),
                ground.lines(values),
                ground.marks(new TreeMap<>(values)),
                IntStream.rangeClosed(first, last)
                        .mapToObj(year -> ground.row(year, targets.get(year), values.get(year)))
                        .toList());
    }

    private static double largest(Map<Integer, Target> targets, Map<Integer, Value> values) {
        List<Double> all = new ArrayList<>();
        for (Target target : targets.values()) {
            all.add(target.low() == null ? 0 : target.low());
            all.add(target.high() == null ? 0 : target.high());
        }
        values.values().forEach(value -> all.add(value.number()));
        return all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    }
}
