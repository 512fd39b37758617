package vn.labuong.reporting.workflow;

import java.util.List;
import java.util.Locale;
import vn.labuong.reporting.unit.UnitReport;

/** What became of a step that somebody wanted a report to take. */
public sealed interface Outcome {

    /**
     * It was taken.
     *
     * @param repeated the same request had come before; nothing was done a second time
     */
    record Done(UnitReport report, boolean repeated) implements Outcome {}

    /**
     * It was not; all is as before.
     *
     * @param about local names of the answers or ids of the agencies that stand in the way
     */
    record Refused(Refusal why, List<String> about) implements Outcome {

        public Refused {
            about = List.copyOf(about);
        }
    }

    /** Why a step is not taken. */
    enum Refusal {
        /** The report stands where no such step leads on. */
        NO_SUCH_STEP,
        /** Somebody has taken another step since the page was shown. */
        CHANGED_MEANWHILE,
        PERIOD_CLOSED,
        PERIOD_NOT_OPEN,
        /** Required answers are missing. */
        INCOMPLETE,
        /** Answers that lost against others are not settled. */
        CONFLICTS_OPEN,
        /** Subordinates have not been accepted, and were not left out with a reason. */
        SUBORDINATES_OPEN,
        REASON_MISSING,
        /** No answer was chosen to go back. */
        NOTHING_CHOSEN,
        /** The new day is not after today. */
        NEW_DAY_PAST;

        /** The key of what it says to people. */
        public String messageKey() {
            return "reporting.step.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Outcome refused(Refusal why) {
        return new Refused(why, List.of());
    }
}
