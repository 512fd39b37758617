package vn.labuong.reporting.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.unit.ReportState;

/**
 * One step of a report, as it is kept for ever.
 *
 * @param cells local names of the answers that came back, each with its reason
 */
public record Step(
        Kind kind,
        ReportState from,
        ReportState to,
        @Nullable String reason,
        @Nullable LocalDate newDueBefore,
        Map<String, String> cells,
        String who,
        Instant at) {

    /** What was done. */
    public enum Kind {
        ASKED_APPROVAL,
        SENT_BACK,
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        REOPENED;

        /** The key of its name for people. */
        public String messageKey() {
            return "reporting.step." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Step {
        cells = Map.copyOf(cells);
    }
}
