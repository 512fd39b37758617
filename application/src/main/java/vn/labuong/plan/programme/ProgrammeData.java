package vn.labuong.plan.programme;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A programme as shipped: what stands in the plan, and apart from it what was invented for the demonstration. Every
 * reference inside holds.
 *
 * @param conventions the seven in the plan's order, then those to which Viet Nam is not a party
 * @param targets targets with a source, for the last year only
 * @param demoTargets the invented path of the years before
 */
public record ProgrammeData(
        Programme programme,
        List<PlannedTask> tasks,
        List<Theme> themes,
        List<Instrument> conventions,
        List<ReviewCycle> reviewCycles,
        List<Recommendation> recommendations,
        List<IndicatorDefinition> indicators,
        List<IndicatorTarget> targets,
        List<DemoProgress> demoProgress,
        List<DemoFigure> demoFigures,
        List<IndicatorTarget> demoTargets) {

    /** An Giang's programme 2023-2028; fails with {@link ProgrammeDataInvalid} when a shipped file is broken. */
    public static ProgrammeData anGiang() {
        return read(DataFiles.inProduct("plan/an-giang"));
    }

    static ProgrammeData read(DataFiles source) {
        Programme programme = Programme.read(source);
        List<Theme> themes = Theme.read(source);
        List<Instrument> conventions = Instrument.read(source);
        List<ReviewCycle> cycles = ReviewCycle.read(source);
        List<Recommendation> recommendations =
                Recommendation.read(source, each(cycles, cycle -> String.valueOf(cycle.cycle())));
        List<PlannedTask> tasks = new TaskRows(
                        programme,
                        each(conventions.stream().filter(Instrument::party).toList(), Instrument::code),
                        each(recommendations, Recommendation::key),
                        each(themes, Theme::code))
                .read(source);
        List<String> leaves = tasks.stream()
                .filter(task -> task.kind() == PlannedTask.Kind.TASK)
                .map(PlannedTask::code)
                .toList();
        List<IndicatorDefinition> indicators = IndicatorRows.definitions(source, leaves);
        Map<String, IndicatorDefinition> known =
                indicators.stream().collect(Collectors.toMap(IndicatorDefinition::code, Function.identity()));
        return new ProgrammeData(
                programme,
                tasks,
                themes,
                conventions,
                cycles,
                recommendations,
                indicators,
                IndicatorRows.targets(source, programme, known),
                DemoRows.progress(source, programme, leaves),
                DemoRows.figures(source, programme, known),
                IndicatorRows.demoTargets(source, programme, known));
    }

    private static <T> List<String> each(List<T> values, Function<T, String> key) {
        return values.stream().map(key).toList();
    }
}
