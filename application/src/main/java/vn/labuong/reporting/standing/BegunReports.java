package vn.labuong.reporting.standing;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.period.AskedAgencies;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReports;

/** Keeps the days of a period from moving away under reports that somebody has begun. */
@Component
@Transactional(readOnly = true)
class BegunReports implements AskedAgencies {

    private final AskedOfUnits asked;
    private final UnitReports reports;

    BegunReports(AskedOfUnits asked, UnitReports reports) {
        this.asked = asked;
        this.reports = reports;
    }

    @Override
    public Set<AgencyId> in(ReportingPeriod period) {
        return asked.in(period).units().keySet();
    }

    @Override
    public boolean wouldLoseReports(ReportingPeriod now, ReportingPeriod then) {
        AskedInPeriod before = asked.in(now);
        AskedInPeriod after = asked.in(then);
        return reports.of(now.id()).stream()
                .anyMatch(
                        report -> before.of(report.agency(), report.receiver()).isPresent()
                                && after.of(report.agency(), report.receiver()).isEmpty());
    }
}
