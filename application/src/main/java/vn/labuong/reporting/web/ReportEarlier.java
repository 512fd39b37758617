package vn.labuong.reporting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;

/** What the agency, or those before it, answered in the yearly period before; only what was sent counts. */
@Component
class ReportEarlier {

    private final Periods periods;
    private final UnitReports reports;
    private final Cells cells;
    private final Agencies agencies;

    ReportEarlier(Periods periods, UnitReports reports, Cells cells, Agencies agencies) {
        this.periods = periods;
        this.reports = reports;
        this.cells = cells;
        this.agencies = agencies;
    }

    /** An answer of the year before. */
    record Given(AgencyId agency, ReportingPeriod period, Cell cell) {}

    /** By local name of the cell. A fixed number of statements. */
    Map<String, List<Given>> of(ReportingPeriod period, UnitReport report) {
        Optional<ReportingPeriod> before = periods.of(period.plan()).stream()
                .filter(other -> other.kind() == ReportingPeriod.Kind.YEARLY)
                .filter(other -> other.id() != period.id()
                        && !other.until().isAfter(period.from().plusDays(1))
                        && other.dueBefore().isBefore(period.dueBefore()))
                .max(Comparator.comparing(ReportingPeriod::dueBefore));
        if (before.isEmpty()) {
            return Map.of();
        }
        Set<AgencyId> own = withPredecessors(report.agency());
        Map<Long, UnitReport> sent = reports.of(before.get().id()).stream()
                .filter(other -> other.state() != ReportState.DRAFT && other.receiver() == null)
                .filter(other -> own.contains(other.agency()))
                .collect(Collectors.toMap(UnitReport::id, Function.identity()));
        Map<String, List<Given>> earlier = new HashMap<>();
        for (Cell cell : cells.ofAll(sent.keySet())) {
            UnitReport from = sent.get(cell.key().report());
            if (from != null && !(cell.answer() instanceof Answer.Empty)) {
                earlier.computeIfAbsent(cell.key().local(), none -> new ArrayList<>())
                        .add(new Given(from.agency(), before.get(), cell));
            }
        }
        return earlier;
    }

    private Set<AgencyId> withPredecessors(AgencyId agency) {
        RegisterSnapshot register = agencies.snapshot();
        Set<AgencyId> all = new HashSet<>(Set.of(agency));
        Set<AgencyId> next = all;
        while (!next.isEmpty()) {
            Set<AgencyId> before = new HashSet<>();
            next.forEach(one -> before.addAll(register.predecessors(one)));
            before.removeAll(all);
            all.addAll(before);
            next = before;
        }
        return all;
    }
}
