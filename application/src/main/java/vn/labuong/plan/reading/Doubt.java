package vn.labuong.plan.reading;

import org.jspecify.annotations.Nullable;
import vn.labuong.plan.reading.document.Source;

/**
 * Something a person should look at: not understood, supplied by the reader, or unlikely.
 *
 * @param row code of the row, empty when the doubt concerns the document
 * @param field column concerned, null when it is the row or the document
 * @param raw the words concerned, as they stand in the file
 */
public record Doubt(
        String row,
        @Nullable Field field,
        Kind kind,
        String raw,
        @Nullable Source source) {

    /** Each has its message under {@code plan.reading.doubt.<kind>}. */
    public enum Kind {
        UNKNOWN_AGENCY,
        AMBIGUOUS_AGENCY,
        REFERENCE_FOLLOWED,
        REFERENCE_NOT_FOUND,
        TIME_NOT_UNDERSTOOD,
        TIME_MORE_PRECISE,
        TIME_OUTSIDE_PLAN,
        MISSING_LEAD,
        MISSING_TIME,
        DUPLICATE_NUMBER,
        NUMBER_GAP,
        NUMBER_SUPPLIED,
        TRACKED_DELETION,
        HIDDEN_TEXT,
        LEGACY_FONT,
        CELL_OVER_COLUMNS,
        TEXT_OUTSIDE_COLUMNS,
        ROWS_JOINED_BY_GUESS,
        PLAN_YEARS_GUESSED
    }
}
