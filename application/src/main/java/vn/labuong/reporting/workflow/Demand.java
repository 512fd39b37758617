package vn.labuong.reporting.workflow;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a report to do.
 *
 * @param seen version of the report that they saw
 * @param reason needed to send back, return or open again; for sending, why there is nothing to report, else null
 * @param cells for returning and opening again: local names of answers, each with its reason
 * @param newDueBefore for returning and opening again: until when it is awaited anew
 * @param requestKey names the request, so that the same one sent twice is done once; null where it cannot be
 * @param who user name
 */
public record Demand(
        long report,
        int seen,
        @Nullable String reason,
        Map<String, String> cells,
        @Nullable LocalDate newDueBefore,
        @Nullable String requestKey,
        String who) {

    public Demand {
        cells = Map.copyOf(cells);
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    public static Demand plain(long report, int seen, @Nullable String requestKey, String who) {
        return new Demand(report, seen, null, Map.of(), null, requestKey, who);
    }

    public Demand because(@Nullable String why) {
        return new Demand(report, seen, why, cells, newDueBefore, requestKey, who);
    }
}
