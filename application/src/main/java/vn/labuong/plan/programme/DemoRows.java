package vn.labuong.plan.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.labuong.plan.programme.IndicatorDefinition.Unit;

/** Reads what was invented for the demonstration; a row that does not say so is refused. */
final class DemoRows {

    private DemoRows() {}

    static List<DemoProgress> progress(DataFiles source, Programme programme, Collection<String> tasks) {
        Map<String, LocalDate> latest = new HashMap<>();
        return CsvTable.read(source, "demo-progress.csv", "demo,task,since,state,note_vi,note_en,note_km")
                .map(row -> {
                    requireDemo(row);
                    String task = row.known("task", tasks);
                    LocalDate since = row.date("since");
                    row.require(programme.covers(since.getYear()), "since", "lies outside the programme");
                    LocalDate before = latest.put(task, since);
                    row.require(before == null || before.isBefore(since), "since", "is not after the row before");
                    return new DemoProgress(
                            task, since, row.choice("state", DemoProgress.State.class), row.optionalTrilingual("note"));
                });
    }

    static List<DemoFigure> figures(DataFiles source, Programme programme, Map<String, IndicatorDefinition> known) {
        Set<String> seen = new HashSet<>();
        return CsvTable.read(source, "demo-figures.csv", "demo,indicator,year,numerator,denominator,as_of")
                .map(row -> {
                    requireDemo(row);
                    String code = row.known("indicator", known.keySet());
                    row.once("indicator", seen, code + " " + row.number("year"));
                    IndicatorDefinition definition = known.get(code);
                    if (definition != null) {
                        checkFigure(row, definition.unit());
                    }
                    row.require(programme.covers(row.number("year")), "year", "lies outside the programme");
                    return new DemoFigure(
                            code,
                            row.number("year"),
                            row.number("numerator"),
                            row.optionalNumber("denominator"),
                            row.date("as_of"));
                });
    }

    private static void checkFigure(CsvRow row, Unit unit) {
        int numerator = row.number("numerator");
        Integer denominator = row.optionalNumber("denominator");
        row.require((unit == Unit.PERCENT) == (denominator != null), "denominator", "is for shares, and for each");
        row.require(denominator == null || numerator <= denominator, "numerator", "exceeds the denominator");
        row.require(unit != Unit.YES_NO || numerator <= 1, "numerator", "is neither 0 nor 1");
        row.require(row.date("as_of").getYear() == row.number("year"), "as_of", "lies outside the year");
    }

    private static void requireDemo(CsvRow row) {
        row.require(row.text("demo").equals("true"), "demo", "must be true");
    }
}
