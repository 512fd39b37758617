package vn.labuong.reporting.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.standing.Standings;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.workflow.ReportAccess;
import vn.labuong.shared.time.VietnamTime;

/** Gathers what is owed in all periods that are open, by the standings that every page shows. */
@Component
class OwedReports {

    /** What nobody settled within a year is no longer a matter for reminders. */
    private static final int MONTHS_AFTER_DUE = 12;

    private final Periods periods;
    private final AskedOfUnits asked;
    private final Standings standings;
    private final ReportAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    OwedReports(
            Periods periods,
            AskedOfUnits asked,
            Standings standings,
            ReportAccess access,
            JdbcClient jdbc,
            Clock clock) {
        this.periods = periods;
        this.asked = asked;
        this.standings = standings;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A fixed number of statements for each period, of which few are open at a time. */
    List<Owed> now() {
        return on(VietnamTime.today(clock));
    }

    List<Owed> on(LocalDate today) {
        List<Owed> owed = new ArrayList<>();
        List<ReportingPeriod> open = periods.all().stream()
                .filter(period -> !period.closed()
                        && period.hasOpened(today)
                        && period.dueBefore().isAfter(today.minusMonths(MONTHS_AFTER_DUE)))
                .toList();
        for (Standings.Board board : standings.boards(asked.in(open))) {
            ReportingPeriod period = board.all().period();
            Map<Long, LocalDate> returned = returned(period);
            Set<AgencyId> lead = Set.copyOf(access.lead(period.plan(), today));
            board.units().forEach(one -> add(owed, period, one, lead, returned));
            board.handedDown()
                    .forEach(one -> add(owed, period, one, receiver(one.asked().receiver()), returned));
        }
        return owed;
    }

    private static Set<AgencyId> receiver(@Nullable AgencyId agency) {
        return agency == null ? Set.of() : Set.of(agency);
    }

    private static void add(
            List<Owed> owed,
            ReportingPeriod period,
            Standing standing,
            Set<AgencyId> deciders,
            Map<Long, LocalDate> returned) {
        UnitReport report = standing.report();
        boolean settled = standing.state() == ReportState.ACCEPTED;
        if (settled || (standing.completeness().required() == 0 && !standing.hasNothing())) {
            return;
        }
        owed.add(new Owed(
                period,
                standing.agency(),
                standing.asked().receiver(),
                deciders,
                report == null ? null : report.id(),
                standing.state(),
                report == null || report.approvalAskedAt() == null ? null : VietnamTime.day(report.approvalAskedAt()),
                standing.due().before(),
                report == null ? null : returned.get(report.id()),
                report == null ? null : report.newDueBefore()));
    }

    private Map<Long, LocalDate> returned(ReportingPeriod period) {
        Map<Long, LocalDate> days = new HashMap<>();
        jdbc.sql("""
                        select report, max(report_step.at) as at
                        from reporting.report_step join reporting.unit_report on unit_report.id = report
                        where unit_report.period = :period and step in ('RETURNED', 'REOPENED') group by report
                        """).param("period", period.id()).query(row -> {
            days.put(
                    row.getLong("report"),
                    VietnamTime.day(row.getObject("at", OffsetDateTime.class).toInstant()));
        });
        return days;
    }
}
