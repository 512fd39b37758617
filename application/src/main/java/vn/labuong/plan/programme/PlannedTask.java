package vn.labuong.plan.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the plan's annex with a short title of our own; agencies are named as {@code plan read} prints them.
 *
 * @param function functions that the task concerns, the lead's first; where an agency was split, those of its
 *     functions that stand here tell its successors
 * @param functionVerified whether that attribution is certain; false also when there is none
 * @param conventions codes of conventions; {@code linkVerified} when the task itself names them
 * @param recommendations keys of recommendations, see {@link Recommendation#key}
 * @param duplicateOf code of the task that says the same and counts
 * @param noteKey message {@code plan.note.<key>} that must stand beside the task (do-no-harm rules), null for none
 * @param note remark for those who keep the data, in Vietnamese
 */
public record PlannedTask(
        String code,
        Kind kind,
        Trilingual title,
        List<String> leads,
        List<String> coordinators,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        @Nullable Recurrence recurrence,
        List<ExpectedResult> expectedResultKinds,
        @Nullable Trilingual expectedResult,
        boolean countIndicator,
        List<String> function,
        boolean functionVerified,
        List<String> conventions,
        List<String> recommendations,
        boolean linkVerified,
        List<String> themes,
        @Nullable String duplicateOf,
        @Nullable String noteKey,
        @Nullable String note) {

    /** What the row is. */
    public enum Kind {
        GROUP,
        PARENT,
        TASK
    }

    /** How often a task comes round; null when the plan says nothing. */
    public enum Recurrence {
        YEARLY,
        QUARTERLY,
        MONTHLY,
        CONTINUOUS
    }

    /** What the plan expects to come of a task. Labels: {@code plan.result.<NAME>}. */
    public enum ExpectedResult {
        REGULATION,
        PLAN,
        GUIDANCE_LETTER,
        LETTER,
        CONFERENCE,
        REPORT,
        DIGEST,
        INSPECTION,
        MATERIALS,
        TRAINING,
        EXHIBITION,
        PRODUCT,
        CHANNEL,
        ACTIVITY,
        DELEGATION,
        AWARD,
        CONTEST,
        SYSTEM,
        TOOL,
        COLUMN,
        COUNT,
        NONE
    }

    /** Code of the row above in the tree, null for a group. */
    public @Nullable String parentCode() {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? null : code.substring(0, dot);
    }
}
