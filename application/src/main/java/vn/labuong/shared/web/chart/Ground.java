package vn.labuong.shared.web.chart;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where years and numbers of a {@link Trajectory} lie in a box 100 wide and {@link Scale#HEIGHT} high. */
record Ground(int first, int last, Scale scale, NumberFormat format) {

    List<Trajectory.Place> places() {
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> new Trajectory.Place(String.valueOf(year), Percent.text(x(year)) + "%"))
                .toList();
    }

    /** The range along its lower ends and back along its upper ends; an open end reaches the edge of the plot. */
    String band(SortedMap<Integer, Trajectory.Target> targets) {
        List<String> corners = new ArrayList<>();
        targets.forEach((year, target) -> corners.add(at(year, target.low() == null ? 0 : target.low())));
        List<String> back = new ArrayList<>();
        targets.forEach((year, target) -> back.add(0, at(year, target.high() == null ? scale.top() : target.high())));
        corners.addAll(back);
        return String.join(" ", corners);
    }

    /** The line to reach: the lower end, or the upper where only that is set. */
    String target(SortedMap<Integer, Trajectory.Target> targets) {
        return targets.entrySet().stream()
                .map(entry -> at(entry.getKey(), nearEnd(entry.getValue())))
                .collect(Collectors.joining(" "));
    }

    List<String> lines(Map<Integer, Trajectory.Value> values) {
        List<String> lines = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (int year = first; year <= last + 1; year++) {
            Trajectory.Value value = values.get(year);
            if (value != null && year <= last) {
                run.add(at(year, value.number()));
            } else if (!run.isEmpty()) {
                lines.add(String.join(" ", run));
                run.clear();
            }
        }
        return lines;
    }

    List<Trajectory.Mark> marks(SortedMap<Integer, Trajectory.Value> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey() >= first && entry.getKey() <= last)
                .map(entry -> mark(entry.getKey(), entry.getValue()))
                .toList();
    }

    Trajectory.Row row(int year, Trajectory.@Nullable Target target, Trajectory.@Nullable Value value) {
        return new Trajectory.Row(
                String.valueOf(year),
                target == null ? null : words(target),
                value == null ? null : format.format(value.number()),
                value == null || value.verified());
    }

    private Trajectory.Mark mark(int year, Trajectory.Value value) {
        double y = scale.y(value.number());
        // The number stands above its point, or below where the plot ends.
        double label = y < 24 ? y + 24 : y - 12;
        return new Trajectory.Mark(
                format.format(value.number()),
                Percent.text(x(year)) + "%",
                Percent.text(y),
                Percent.text(label),
                value.verified());
    }

    private String words(Trajectory.Target target) {
        if (target.low() == null || target.high() == null) {
            return (target.high() == null ? "≥ " : "≤ ") + format.format(nearEnd(target));
        }
        return target.low().equals(target.high())
                ? format.format(target.low())
                : format.format(target.low()) + "–" + format.format(target.high());
    }

    private static double nearEnd(Trajectory.Target target) {
        return target.low() != null ? target.low() : target.high() != null ? target.high() : 0;
    }

    private String at(int year, double number) {
        return Percent.text(x(year)) + "," + Percent.text(scale.y(number));
    }

    private double x(int year) {
        return 100 * (year - first + 0.5) / (last - first + 1);
    }
}
