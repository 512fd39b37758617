package vn.labuong.plan.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the task table, after rows broken by a page are joined.
 *
 * @param code place in the outline, such as {@code III.5.a}; as printed, so two rows may share one (then a doubt says so)
 * @param fromYear first year, null when the plan names none
 * @param toYear last year, inclusive
 * @param expectedResult empty when the plan names none
 * @param others columns the product does not know, heading to text
 * @param sources every cell that gave a value, with its raw text; joined rows have several
 */
public record ReadRow(
        String code,
        RowKind kind,
        String title,
        List<ReadAgency> leads,
        List<ReadAgency> coordinators,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        Recurrence recurrence,
        String expectedResult,
        Map<String, String> others,
        Map<Field, List<ReadValue>> sources) {

    public ReadRow {
        leads = List.copyOf(leads);
        coordinators = List.copyOf(coordinators);
    }
}
