package vn.labuong.reporting.period;

import java.util.Locale;

/** What became of a change to a period. */
public sealed interface PeriodOutcome {

    /** It was made; this is the period now. */
    record Done(ReportingPeriod period) implements PeriodOutcome {}

    /** It was not; all is as before. */
    record Refused(Refusal why) implements PeriodOutcome {}

    /** Why a period is not changed. */
    enum Refusal {
        /** Somebody has changed it since the page was shown. */
        CHANGED_MEANWHILE,
        CLOSED,
        NOT_CLOSED,
        REASON_MISSING,
        CODE_INVALID,
        CODE_TAKEN,
        TITLE_MISSING,
        TEXT_TOO_LONG,
        DAY_MISSING,
        /** A day outside the years in which anybody reports, such as a typing error in the year. */
        DAY_IMPLAUSIBLE,
        UNTIL_NOT_AFTER_FROM,
        CUT_OFF_BEFORE_FROM,
        /** What happens after a report is sent cannot stand in it. */
        CUT_OFF_NOT_BEFORE_DUE,
        DUE_NOT_AFTER_OPENING,
        /** On the new day somebody else would be asked, and a report that was begun would belong to nobody. */
        REPORTS_WOULD_BE_LOST,
        /** The agency is asked nothing in this period. */
        AGENCY_NOT_ASKED,
        LETTER_MISSING,
        /** The new day is not later than the one that holds for the agency. */
        DAY_NOT_LATER;

        /** The key of what it says to people: what is wrong and what to do. */
        public String messageKey() {
            return "reporting.period.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static PeriodOutcome refused(Refusal why) {
        return new Refused(why);
    }
}
