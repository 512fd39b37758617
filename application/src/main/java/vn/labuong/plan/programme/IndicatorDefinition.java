package vn.labuong.plan.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator and how it is worked out.
 *
 * @param numerator what is counted; for {@link Unit#YES_NO} 1 when done, otherwise 0
 * @param denominator what it is a share of, for {@link Unit#PERCENT} only
 * @param tasks codes of the tasks that move it
 * @param nationalTarget number of the target in Decision 1079/QĐ-TTg, null where it has none
 * @param source whether the plan itself names it; {@link Source#PRESS} is a press article only
 * @param noteKey message {@code plan.note.<key>} that must stand beside it (do-no-harm rules), null for none
 */
public record IndicatorDefinition(
        String code,
        Trilingual title,
        Trilingual numerator,
        @Nullable Trilingual denominator,
        Unit unit,
        Comparator comparator,
        List<String> tasks,
        @Nullable Integer nationalTarget,
        boolean verified,
        Source source,
        @Nullable String noteKey,
        @Nullable Trilingual note) {

    /** What its value is. */
    public enum Unit {
        PERCENT,
        COUNT,
        YES_NO
    }

    /** When a value reaches its target. */
    public enum Comparator {
        /** At or over the minimum. */
        AT_LEAST,
        /** Over the minimum, the minimum itself not reached. */
        ABOVE,
        /** At or under the maximum. */
        AT_MOST,
        /** Under the maximum, the maximum itself not reached. */
        BELOW,
        /** From the minimum to the maximum, both reached. */
        RANGE,
        /** Carried out at all: a value of 1 or more. */
        DONE
    }

    /** Who says so. */
    public enum Source {
        PLAN,
        PRESS,
        DEMO
    }
}
