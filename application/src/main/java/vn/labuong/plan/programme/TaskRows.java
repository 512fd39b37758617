package vn.labuong.plan.programme;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.programme.PlannedTask.ExpectedResult;
import vn.labuong.plan.programme.PlannedTask.Kind;
import vn.labuong.plan.programme.PlannedTask.Recurrence;

/** Reads tasks.csv and holds every reference in it against what exists. */
final class TaskRows {

    private static final Set<String> NOTES = Set.of("dnh04", "dnh05");

    private final Programme programme;
    private final Collection<String> conventions;
    private final Collection<String> recommendations;
    private final Collection<String> themes;

    TaskRows(
            Programme programme,
            Collection<String> conventions,
            Collection<String> recommendations,
            Collection<String> themes) {
        this.programme = programme;
        this.conventions = conventions;
        this.recommendations = recommendations;
        this.themes = themes;
    }

    List<PlannedTask> read(DataFiles source) {
        CsvTable table = CsvTable.read(
                source,
                "tasks.csv",
                "code,kind,title_vi,title_en,title_km,lead_agencies,coordinating_agencies,from_year,to_year,"
                        + "recurrence,expected_result_kind,expected_result_vi,expected_result_en,expected_result_km,"
                        + "count_indicator,function,function_certainty,conventions,upr,link_certainty,themes,"
                        + "duplicate_of,note_key,note,review");
        Set<String> codes = new LinkedHashSet<>();
        table.rows().forEach(row -> row.once("code", codes, row.text("code")));
        Set<String> above = new HashSet<>();
        return table.map(row -> {
            PlannedTask task = task(row, codes);
            row.require(task.parentCode() == null || above.contains(task.parentCode()), "code", "has no row above it");
            above.add(task.code());
            return task;
        });
    }

    private PlannedTask task(CsvRow row, Set<String> codes) {
        List<String> conventionsOfTask = row.knownList("conventions", conventions);
        List<String> recommendationsOfTask = row.knownList("upr", recommendations);
        List<String> functions = row.list("function");
        functions.forEach(one -> row.require(one.matches("[a-z_]+"), "function", "is not a slug: " + one));
        return new PlannedTask(
                row.text("code"),
                kind(row),
                row.trilingual("title"),
                row.list("lead_agencies"),
                row.list("coordinating_agencies"),
                year(row, "from_year"),
                year(row, "to_year"),
                row.optionalChoice("recurrence", Recurrence.class),
                row.choices("expected_result_kind", ExpectedResult.class),
                expectedResult(row),
                row.oneOf("count_indicator", "yes", "no"),
                functions,
                row.verifiedIf(!functions.isEmpty(), "function_certainty"),
                conventionsOfTask,
                recommendationsOfTask,
                row.verifiedIf(!conventionsOfTask.isEmpty() || !recommendationsOfTask.isEmpty(), "link_certainty"),
                row.knownList("themes", themes),
                duplicateOf(row, codes),
                noteKey(row),
                row.optional("note"));
    }

    private static Kind kind(CsvRow row) {
        Kind kind = row.choice("kind", Kind.class);
        row.require((kind == Kind.TASK) == row.has("lead_agencies"), "lead_agencies", "is for tasks, and for each");
        return kind;
    }

    private @Nullable Integer year(CsvRow row, String column) {
        Integer year = row.optionalNumber(column);
        row.require(year == null || programme.covers(year), column, "lies outside the programme: " + year);
        row.require(row.has("from_year") == row.has("to_year"), column, "is given without the other year");
        if (year != null) {
            row.require(row.number("from_year") <= row.number("to_year"), "to_year", "lies before from_year");
        }
        return year;
    }

    private static @Nullable Trilingual expectedResult(CsvRow row) {
        Trilingual result = row.optionalTrilingual("expected_result");
        boolean none = row.text("expected_result_kind").equals(ExpectedResult.NONE.name());
        row.require(none == (result == null), "expected_result_kind", "contradicts the expected result");
        row.require(!none || row.text("count_indicator").equals("no"), "count_indicator", "counts nothing");
        return result;
    }

    private static @Nullable String duplicateOf(CsvRow row, Set<String> codes) {
        String other = row.optional("duplicate_of");
        if (other != null) {
            row.known("duplicate_of", codes);
            row.require(!other.equals(row.text("code")), "duplicate_of", "names the task itself");
        }
        return other;
    }

    static @Nullable String noteKey(CsvRow row) {
        return row.has("note_key") ? row.known("note_key", NOTES) : null;
    }
}
