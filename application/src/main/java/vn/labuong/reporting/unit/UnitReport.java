package vn.labuong.reporting.unit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;

/**
 * What one agency sends for one period.
 *
 * @param period id of the period
 * @param agency under the identity it has on the period's due date, for ever
 * @param receiver who passed its own duty down to this agency; null where the plan's lead receives
 * @param nothingReason why the agency has nothing to report, null where it reports
 * @param approvalAskedBy user name of who asked the agency's approver to send it, null where nobody did
 * @param firstSentAt when it was sent for the first time: by this it was in time or late
 * @param newDueBefore where answers came back: until this day begins they are awaited again
 */
public record UnitReport(
        long id,
        long period,
        AgencyId agency,
        @Nullable AgencyId receiver,
        ReportState state,
        @Nullable String nothingReason,
        @Nullable String approvalAskedBy,
        @Nullable Instant approvalAskedAt,
        @Nullable Instant firstSentAt,
        @Nullable Instant sentAt,
        @Nullable String sentBy,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable LocalDate newDueBefore,
        boolean demo,
        int version) {

    public boolean hasNothing() {
        return nothingReason != null;
    }
}
