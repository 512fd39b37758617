package vn.labuong.plan.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.Wording;

/**
 * Something that a plan promises to reach, with how it is counted.
 *
 * @param numerator what is counted, null where the plan does not say
 * @param denominator of what, null for a plain count
 * @param nationalTarget number of the national target that it serves
 * @param source what promises it: the plan, or a press report
 * @param noteKey last part of the message key of a note, such as {@code dnh05}
 */
public record Indicator(
        String code,
        int position,
        Wording title,
        @Nullable Wording numerator,
        @Nullable Wording denominator,
        Unit unit,
        Comparator comparator,
        @Nullable String nationalTarget,
        Certainty certainty,
        @Nullable String source,
        @Nullable Wording note,
        @Nullable String noteKey,
        List<Target> targets,
        List<Figure> figures,
        List<TaskCode> tasks) {

    /** What the value is. */
    public enum Unit {
        PERCENT,
        COUNT,
        YES_NO
    }

    /** How a value is held against the target. */
    public enum Comparator {
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW,
        RANGE,
        DONE
    }

    /** Who set a target: the plan, a press report of it, a person of the programme on the way to it, or the demonstration. */
    public enum Origin {
        PLAN,
        PRESS,
        SET,
        DEMO
    }

    /** Where the value should be at the end of a year; at least one bound is given. */
    public record Target(
            int year, @Nullable Double min, @Nullable Double max, Origin origin) {}

    /** What was counted in a year; a share is worked out by {@link #share}, never stored. */
    public record Figure(
            int year, long numerator, @Nullable Long denominator, LocalDate asOf, String source, boolean demo) {

        /** The value in the indicator's unit. */
        public Share share() {
            return Share.of(numerator, denominator);
        }
    }

    public Indicator {
        targets = List.copyOf(targets);
        figures = List.copyOf(figures);
        tasks = List.copyOf(tasks);
    }

    /** The newest figure of the latest year that has one. */
    public @Nullable Figure latest() {
        return figures.isEmpty() ? null : figures.get(figures.size() - 1);
    }

    /** The last target: what the plan is about. */
    public @Nullable Target goal() {
        return targets.isEmpty() ? null : targets.get(targets.size() - 1);
    }

    public @Nullable Target targetOf(int year) {
        return targets.stream()
                .filter(target -> target.year() == year)
                .findFirst()
                .orElse(null);
    }

    /** Whether a value keeps what was promised for its year; "below 10" is not kept by 10. */
    public boolean keeps(Target target, double value) {
        Double min = target.min();
        Double max = target.max();
        boolean enough = min == null || (comparator == Comparator.ABOVE ? value > min : value >= min);
        boolean fits = max == null || (comparator == Comparator.BELOW ? value < max : value <= max);
        return enough && fits;
    }

    public boolean isPercent() {
        return unit == Unit.PERCENT;
    }

    /** Whether a figure or a target was invented for demonstration. */
    public boolean isDemo() {
        return figures.stream().anyMatch(Figure::demo)
                || targets.stream().anyMatch(target -> target.origin() == Origin.DEMO);
    }
}
