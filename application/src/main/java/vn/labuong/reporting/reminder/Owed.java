package vn.labuong.reporting.reminder;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.ReportState;

/**
 * A report that is not settled, as reminders see it.
 *
 * @param receiver who passed its duty down, null where the plan's lead receives
 * @param deciders the receiver, or the agencies that lead the plan on the day
 * @param report its id, null where nobody has begun it
 * @param approvalAskedOn null where nobody asked the agency's approver
 * @param dueBefore extensions included
 * @param returnedOn when answers came back last, null where none did
 * @param newDueBefore the day that was set when they did
 */
record Owed(
        ReportingPeriod period,
        AgencyId agency,
        @Nullable AgencyId receiver,
        Set<AgencyId> deciders,
        @Nullable Long report,
        ReportState state,
        @Nullable LocalDate approvalAskedOn,
        LocalDate dueBefore,
        @Nullable LocalDate returnedOn,
        @Nullable LocalDate newDueBefore) {

    Owed {
        deciders = Set.copyOf(deciders);
    }

    /** What was told is remembered by this name. */
    String key() {
        return period.id() + "/" + agency + "/" + (receiver == null ? "" : receiver);
    }

    boolean isReturned() {
        return state == ReportState.RETURNED || state == ReportState.REOPENED;
    }

    /** The day before which it is awaited now. */
    LocalDate awaitedBefore() {
        return isReturned() ? Objects.requireNonNullElse(newDueBefore, dueBefore) : dueBefore;
    }

    boolean isOverdue(LocalDate today) {
        return !today.isBefore(awaitedBefore());
    }
}
