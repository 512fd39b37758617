package vn.labuong.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a plan as reports ask for it.
 *
 * @param numerator what is counted, in words
 * @param denominator what it is counted in, null for a plain count
 * @param tasks the tasks that serve it; their leads are asked for the figure
 * @param noteKey last part of the message key of a note that the product puts beside it
 */
public record PlanIndicator(
        String code,
        Wording title,
        @Nullable Wording numerator,
        @Nullable Wording denominator,
        Unit unit,
        List<TaskCode> tasks,
        @Nullable String noteKey) {

    /** What its figures are. */
    public enum Unit {
        PERCENT,
        COUNT,
        YES_NO
    }

    public PlanIndicator {
        tasks = List.copyOf(tasks);
    }
}
