package vn.labuong.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.indicator.Indicator;
import vn.labuong.plan.indicator.Indicators;
import vn.labuong.plan.indicator.Share;
import vn.labuong.plan.indicator.SmallGroups;
import vn.labuong.plan.measure.Measure;
import vn.labuong.plan.task.StateLog;

/**
 * What a plan has reached, as everybody may see it: figures about groups of people that are too small are left out already
 * (DNH-11), so that nothing made of these answers can tell them. Each method costs a fixed number of statements.
 */
@Component
@Transactional(readOnly = true)
public class PlanResults {

    private final Indicators indicators;
    private final StateLog states;
    private final SmallGroups groups;
    private final List<Measure> measures;

    PlanResults(Indicators indicators, StateLog states, SmallGroups groups, List<Measure> measures) {
        this.indicators = indicators;
        this.states = states;
        this.groups = groups;
        this.measures = measures;
    }

    /** Where a task stands since a day, as a person of the programme entered it. */
    public record Standing(TaskState state, LocalDate since, boolean demo) {}

    /**
     * An indicator with what it was to reach and what was counted.
     *
     * @param comparator how a value is held against a target, last part of its message key
     * @param source last part of the message key of what promises it
     */
    public record Reached(
            PlanIndicator indicator,
            String comparator,
            boolean unverified,
            String source,
            List<Target> targets,
            List<Figure> figures) {

        public Reached {
            targets = List.copyOf(targets);
            figures = List.copyOf(figures);
        }
    }

    /** Where the value should be at the end of a year; null for no bound. */
    public record Target(
            int year, @Nullable Double min, @Nullable Double max, boolean demo) {}

    /**
     * What was counted in a year.
     *
     * @param hidden a group of people in it is too small: then numerator, value and kept are null
     * @param value percent or count; null also where the denominator is zero
     * @param kept whether it keeps the target of its year, null where there is none
     * @param sourceKey message key of its source
     * @param source what to say of the source where no bundle has that key
     * @param address page that lists what was counted, null where there is none
     */
    public record Figure(
            int year,
            boolean hidden,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            @Nullable Boolean kept,
            LocalDate asOf,
            String sourceKey,
            String source,
            @Nullable String address,
            boolean demo) {}

    /** The size below which a group of people is not shown. */
    public int smallestGroup() {
        return groups.smallest();
    }

    /** The tasks that stand anywhere on the date; one that is not in the map has not started. */
    public Map<TaskCode, Standing> standings(PlanCode plan, LocalDate on) {
        Map<TaskCode, Standing> standings = new LinkedHashMap<>();
        states.on(plan, on)
                .forEach(
                        (task, entry) -> standings.put(task, new Standing(entry.state(), entry.since(), entry.demo())));
        return standings;
    }

    /** The indicators in the plan's order, with the figures that other modules measure. */
    public List<Reached> indicators(Plan plan) {
        Measure.Question question = new Measure.Question(
                plan.code().value(), plan.begins(), plan.begins().withYear(plan.toYear() + 1), null);
        List<Measure.Figure> measured = measures.stream()
                .flatMap(measure -> measure.figures(question).stream())
                .toList();
        return indicators.of(plan.code()).stream()
                .map(indicator -> reached(indicator, measured))
                .toList();
    }

    /** When what is known of each year was changed last; years of which nothing is known are left out. */
    public Map<Integer, Instant> changes(PlanCode plan) {
        return indicators.changes(plan);
    }

    private Reached reached(Indicator indicator, List<Measure.Figure> measured) {
        List<Figure> figures = new ArrayList<>();
        for (Indicator.Figure figure : indicator.figures()) {
            figures.add(figure(
                    indicator,
                    figure.year(),
                    groups.shown(indicator, figure),
                    figure.asOf(),
                    new Measure.Source("plan.source." + figure.source(), null),
                    figure.source(),
                    figure.demo()));
        }
        measured.stream()
                .filter(figure -> indicator.code().equals(figure.indicator()))
                .forEach(figure -> figures.add(figure(
                        indicator,
                        figure.year(),
                        groups.shown(indicator, figure.numerator(), figure.denominator()),
                        figure.asOf(),
                        figure.source(),
                        figure.source().messageKey(),
                        figure.demo())));
        String source = indicator.source();
        return new Reached(
                Plans.seen(indicator),
                indicator.comparator().name().toLowerCase(Locale.ROOT),
                indicator.certainty() == Certainty.UNVERIFIED,
                source == null ? "plan" : source.toLowerCase(Locale.ROOT),
                indicator.targets().stream()
                        .map(target -> new Target(
                                target.year(), target.min(), target.max(), target.origin() == Indicator.Origin.DEMO))
                        .toList(),
                figures);
    }

    private static Figure figure(
            Indicator indicator,
            int year,
            SmallGroups.Shown shown,
            LocalDate asOf,
            Measure.Source source,
            String otherwise,
            boolean demo) {
        Share share = shown.share();
        Double value = share == null ? null : share.value();
        Indicator.Target target = indicator.targetOf(year);
        return new Figure(
                year,
                shown.hidden(),
                shown.numerator(),
                shown.denominator(),
                value,
                (value == null || target == null) ? null : indicator.keeps(target, value),
                asOf,
                source.messageKey(),
                otherwise,
                source.address(),
                demo);
    }
}
