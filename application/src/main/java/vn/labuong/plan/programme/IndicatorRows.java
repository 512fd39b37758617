package vn.labuong.plan.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.programme.IndicatorDefinition.Comparator;
import vn.labuong.plan.programme.IndicatorDefinition.Source;
import vn.labuong.plan.programme.IndicatorDefinition.Unit;

/** Reads the indicators and their targets, and holds each target against its indicator's unit and comparator. */
final class IndicatorRows {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private IndicatorRows() {}

    static List<IndicatorDefinition> definitions(DataFiles source, Collection<String> tasks) {
        Set<String> seen = new HashSet<>();
        return CsvTable.read(
                        source,
                        "indicators.csv",
                        "code,title_vi,title_en,title_km,numerator_vi,numerator_en,numerator_km,denominator_vi,"
                                + "denominator_en,denominator_km,unit,comparator,tasks,national_target,certainty,"
                                + "source,note_key,note_vi,note_en,note_km,review")
                .map(row -> definition(row, tasks, seen));
    }

    private static IndicatorDefinition definition(CsvRow row, Collection<String> tasks, Set<String> seen) {
        row.once("code", seen, row.text("code"));
        Unit unit = row.choice("unit", Unit.class);
        Comparator comparator = row.choice("comparator", Comparator.class);
        Trilingual denominator = row.optionalTrilingual("denominator");
        row.require((unit == Unit.PERCENT) == (denominator != null), "denominator_vi", "is for shares, and for each");
        row.require(unit != Unit.YES_NO || comparator == Comparator.DONE, "comparator", "does not suit yes_no");
        row.require(unit != Unit.PERCENT || comparator != Comparator.DONE, "comparator", "does not suit percent");
        return new IndicatorDefinition(
                row.text("code"),
                row.trilingual("title"),
                row.trilingual("numerator"),
                denominator,
                unit,
                comparator,
                row.knownList("tasks", tasks),
                row.optionalNumber("national_target"),
                row.verified("certainty"),
                row.choice("source", Source.class),
                TaskRows.noteKey(row),
                row.optionalTrilingual("note"));
    }

    /** The targets of the plan for its last year; the years before are not in the plan. */
    static List<IndicatorTarget> targets(
            DataFiles source, Programme programme, Map<String, IndicatorDefinition> known) {
        Set<String> seen = new HashSet<>();
        CsvTable table = CsvTable.read(source, "indicator-targets.csv", "indicator,year,min,max,source,certainty,note");
        return table.map(row -> {
            Source who = row.choice("source", Source.class);
            row.require(who != Source.DEMO, "source", "belongs in demo-targets.csv");
            row.require(row.number("year") == programme.toYear(), "year", "is not the plan's last year");
            return target(row, who, row.verified("certainty"), known, seen);
        });
    }

    /** The invented path to the plan's last year. */
    static List<IndicatorTarget> demoTargets(
            DataFiles source, Programme programme, Map<String, IndicatorDefinition> known) {
        Set<String> seen = new HashSet<>();
        CsvTable table = CsvTable.read(source, "demo-targets.csv", "demo,indicator,year,min,max");
        List<IndicatorTarget> targets = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            row.require(row.text("demo").equals("true"), "demo", "must be true");
            int year = row.number("year");
            row.require(programme.covers(year) && year < programme.toYear(), "year", "is not on the way");
            targets.add(target(row, Source.DEMO, false, known, seen));
        }
        return List.copyOf(targets);
    }

    private static IndicatorTarget target(
            CsvRow row, Source who, boolean verified, Map<String, IndicatorDefinition> known, Set<String> seen) {
        String code = row.known("indicator", known.keySet());
        row.once("indicator", seen, code + " " + row.number("year"));
        IndicatorTarget target = new IndicatorTarget(
                code, row.number("year"), row.optionalDecimal("min"), row.optionalDecimal("max"), who, verified);
        IndicatorDefinition definition = known.get(code);
        if (definition != null) {
            checkBounds(row, target.min(), target.max(), definition);
        }
        return target;
    }

    private static void checkBounds(
            CsvRow row, @Nullable BigDecimal min, @Nullable BigDecimal max, IndicatorDefinition of) {
        Comparator comparator = of.comparator();
        boolean upper = comparator == Comparator.AT_MOST || comparator == Comparator.BELOW;
        row.require((min == null) == upper, "min", "does not suit " + comparator);
        boolean both = comparator == Comparator.RANGE;
        row.require((max != null) == (upper || both), "max", "does not suit " + comparator);
        if (min != null && max != null) {
            row.require(min.compareTo(max) <= 0, "max", "is below min");
        }
        if (of.unit() == Unit.PERCENT) {
            row.require(min == null || min.compareTo(HUNDRED) <= 0, "min", "is over 100");
            row.require(max == null || max.compareTo(HUNDRED) <= 0, "max", "is over 100");
        }
        if (comparator == Comparator.DONE) {
            row.require(min != null && min.compareTo(BigDecimal.ONE) == 0, "min", "must be 1");
        }
    }
}
