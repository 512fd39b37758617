package vn.labuong.reporting.reminder;

import java.time.LocalDate;

/**
 * One thing that awaits a person.
 *
 * @param overdue whether its day has come
 */
record Matter(Kind kind, Owed owed, boolean overdue) {

    /** In the order in which a letter names them. */
    enum Kind {
        RETURNED,
        OVERDUE,
        APPROVE,
        FILL,
        /** Overdue from an agency whose report this person receives. */
        OVERDUE_ELSEWHERE,
        DECIDE;

        /** Grouped by period in a letter: many agencies, one line. */
        boolean isOfOthers() {
            return this == OVERDUE_ELSEWHERE || this == DECIDE;
        }
    }

    LocalDate awaitedBefore() {
        return owed.awaitedBefore();
    }
}
