package vn.labuong.shared.web.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lying bars, one a group, each divided by series: tasks by state, or what an agency leads and what it co-ordinates.
 * The longest bar fills the width, so lengths compare.
 */
public record StackedBars(List<Series> series, List<Row> rows) {

    /**
     * What a part of a bar stands for.
     *
     * @param tone colour and pattern: done, running, late, planned, stopped, milestone, lead or
     *     coordinator
     */
    public record Series(String tone, String label, int total) {}

    /** One bar as it is asked for; {@code counts} follow the order of the series. */
    public record Group(String label, @Nullable String href, List<Integer> counts) {}

    /** One bar as it is drawn. */
    public record Row(String label, @Nullable String href, int total, List<Integer> counts, List<Segment> segments) {}

    /** One part of a bar; {@code x} and {@code width} are percentages of the widest bar. */
    public record Segment(String tone, String label, int count, String x, String width) {}

    /** Bars for {@code groups} in the order given; {@code tones} and {@code labels} describe the series side by side. */
    public static StackedBars of(List<String> tones, List<String> labels, List<Group> groups) {
        List<Series> series = new ArrayList<>();
        for (int at = 0; at < tones.size(); at++) {
            int column = at;
            int total = groups.stream()
                    .mapToInt(group -> group.counts().get(column))
                    .sum();
            series.add(new Series(tones.get(at), labels.get(at), total));
        }
        int widest = groups.stream().mapToInt(StackedBars::sum).max().orElse(0);
        return new StackedBars(
                series, groups.stream().map(group -> row(group, series, widest)).toList());
    }

    private static Row row(Group group, List<Series> series, int widest) {
        List<Segment> segments = new ArrayList<>();
        int before = 0;
        for (int at = 0; at < series.size(); at++) {
            int count = group.counts().get(at);
            if (count > 0) {
                segments.add(new Segment(
                        series.get(at).tone(),
                        series.get(at).label(),
                        count,
                        Percent.of(before, widest),
                        Percent.of(count, widest)));
            }
            before += count;
        }
        return new Row(group.label(), group.href(), before, group.counts(), segments);
    }

    private static int sum(Group group) {
        return group.counts().stream().mapToInt(Integer::intValue).sum();
    }
}
