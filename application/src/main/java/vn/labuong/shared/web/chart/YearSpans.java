package vn.labuong.shared.web.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Spans of whole years under one ruler: the tasks of a plan from its first to its last year.
 *
 * @param today where today lies on the ruler, in percent; null outside it
 */
public record YearSpans(
        List<Year> years, List<Row> rows, @Nullable String today) {

    /** One year of the ruler; {@code x} is its left edge, {@code middle} where its number stands. */
    public record Year(String label, String x, String middle) {}

    /**
     * One span as it is asked for.
     *
     * @param note what stands under the label, such as the recurrence
     * @param tone colour and pattern, as in {@link StackedBars.Series}
     */
    public record Entry(
            String label, @Nullable String href, @Nullable String note, int fromYear, int toYear, String tone) {}

    /** One span as it is drawn; years outside the ruler are cut, {@code years} still says them. */
    public record Row(
            String label,
            @Nullable String href,
            @Nullable String note,
            String years,
            String tone,
            String x,
            String width) {}

    /** The ruler runs from the start of {@code first} to the end of {@code last}. */
    public static YearSpans of(int first, int last, LocalDate today, List<Entry> entries) {
        int length = last - first + 1;
        List<Year> years = IntStream.rangeClosed(first, last)
                .mapToObj(year -> new Year(
                        String.valueOf(year), Percent.of(year - first, length), Percent.of(year - first + 0.5, length)))
                .toList();
        double now = today.getYear() + (today.getDayOfYear() - 1.0) / today.lengthOfYear() - first;
        return new YearSpans(
                years,
                entries.stream().map(entry -> row(entry, first, last)).toList(),
                now < 0 || now > length ? null : Percent.of(now, length));
    }

    private static Row row(Entry entry, int first, int last) {
        int length = last - first + 1;
        int from = Math.min(Math.max(entry.fromYear(), first), last);
        int to = Math.max(Math.min(entry.toYear(), last), from);
        String years = entry.fromYear() == entry.toYear()
                ? String.valueOf(entry.fromYear())
                : entry.fromYear() + "–" + entry.toYear();
        return new Row(
                entry.label(),
                entry.href(),
                entry.note(),
                years,
                entry.tone(),
                Percent.of(from - first, length),
                Percent.of(to - from + 1, length));
    }
}
