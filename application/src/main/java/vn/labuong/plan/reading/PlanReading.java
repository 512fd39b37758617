package vn.labuong.plan.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as read from its file. Every word of the task table is in a value, in a source's raw text or in a doubt.
 *
 * @param title the plan's own title, without the word "Kế hoạch"; null when none was found
 * @param fromYear first year of the plan as its title or text says; null when it says none
 * @param toYear last year, inclusive
 * @param rows groups, parents and tasks in the order of the document
 * @param doubts what a person should look at before importing, in the order of the document
 */
public record PlanReading(
        SourceFile source,
        @Nullable ReadValue title,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        IssuingFacts issued,
        List<ReadRow> rows,
        List<Doubt> doubts)
        implements PlanReadResult {

    public PlanReading {
        rows = List.copyOf(rows);
        doubts = List.copyOf(doubts);
    }
}
