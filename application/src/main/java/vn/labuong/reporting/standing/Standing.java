package vn.labuong.reporting.standing;

import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.shared.time.Deadline;

/**
 * Where one agency stands in a period; every page, answer of the API and document shows these figures.
 *
 * @param report null where nobody has begun it
 * @param due the day that holds for this agency, extensions and returns included
 */
public record Standing(
        Asked asked, @Nullable UnitReport report, Completeness completeness, Timeliness timeliness, Deadline due) {

    public AgencyId agency() {
        return asked.agency();
    }

    public ReportState state() {
        return report == null ? ReportState.DRAFT : report.state();
    }

    public boolean isBegun() {
        return report != null;
    }

    public boolean hasNothing() {
        return report != null && report.hasNothing();
    }
}
