package vn.labuong.budget.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.web.Option;

/**
 * One agency's year as its page shows it.
 *
 * @param differences where stated totals are not the sums
 */
record SheetView(List<Row> rows, List<Total> totals, List<String> differences, List<Option> tasks) {

    /**
     * A line, or a task that has none yet.
     *
     * @param source null where the person chooses it
     * @param seen version of the line, to be sent back
     * @param problem why the row was not saved, null where it was
     * @param task as it is typed; empty in the row that adds a line of the person's choice
     */
    record Row(
            String task,
            String title,
            String titleLang,
            @Nullable String source,
            String sourceName,
            int seen,
            List<Cell> cells,
            @Nullable String history,
            @Nullable String original,
            boolean demo,
            boolean overspent,
            @Nullable String problem) {

        public boolean isDoubtful() {
            return problem != null || overspent || cells.stream().anyMatch(cell -> cell.problem() != null);
        }
    }

    /**
     * One stage of a line.
     *
     * @param text what stands in the field: as typed where it was not saved
     * @param words what holds, in words
     * @param theirs what somebody else wrote meanwhile, by whom and when
     */
    record Cell(
            String name,
            String label,
            String text,
            String words,
            @Nullable String problem,
            @Nullable String theirs) {}

    /** The sum of a stage and what the agency states it to be. */
    record Total(
            String name,
            String label,
            String sum,
            String beside,
            String stated,
            @Nullable String problem) {}
}
