package vn.labuong.reporting.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.LostAnswers;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;

/** What stands in the way of sending a report. */
@Component
class Hindrances {

    private final Cells cells;
    private final LostAnswers lost;
    private final UnitReports reports;
    private final JdbcClient jdbc;

    Hindrances(Cells cells, LostAnswers lost, UnitReports reports, JdbcClient jdbc) {
        this.cells = cells;
        this.lost = lost;
        this.reports = reports;
        this.jdbc = jdbc;
    }

    /** The first hindrance found, with everything of its kind; a fixed number of statements. */
    Optional<Outcome> of(UnitReport report, AskedInPeriod all, boolean hasNothing) {
        List<LostAnswers.LostAnswer> unsettled = lost.open(report.id());
        if (!unsettled.isEmpty()) {
            return Optional.of(new Outcome.Refused(
                    Outcome.Refusal.CONFLICTS_OPEN,
                    unsettled.stream()
                            .map(answer -> answer.key().local())
                            .distinct()
                            .toList()));
        }
        List<String> missing = hasNothing ? List.of() : missing(report, all);
        if (!missing.isEmpty()) {
            return Optional.of(new Outcome.Refused(Outcome.Refusal.INCOMPLETE, missing));
        }
        List<String> open = openSubordinates(report, all);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Refused(Outcome.Refusal.SUBORDINATES_OPEN, open));
    }

    private List<String> missing(UnitReport report, AskedInPeriod all) {
        Map<String, Cell> given = cells.of(report.id()).stream()
                .collect(Collectors.toMap(cell -> cell.key().local(), Function.identity()));
        return all.of(report.agency(), report.receiver()).map(Asked::required).orElse(List.of()).stream()
                .map(AskedCell::local)
                .filter(local -> !given.containsKey(local) || given.get(local).answer() instanceof Answer.Empty)
                .toList();
    }

    private List<String> openSubordinates(UnitReport report, AskedInPeriod all) {
        List<Asked> expected = report.receiver() == null ? all.expectedBy(report.agency()) : List.of();
        if (expected.isEmpty()) {
            return List.of();
        }
        Set<AgencyId> settled = reports.of(report.period()).stream()
                .filter(other -> report.agency().equals(other.receiver()) && other.state() == ReportState.ACCEPTED)
                .map(UnitReport::agency)
                .collect(Collectors.toSet());
        jdbc.sql("select subordinate from reporting.left_out where report = :report")
                .param("report", report.id())
                .query(String.class)
                .list()
                .forEach(agency -> settled.add(new AgencyId(agency)));
        return expected.stream()
                .map(Asked::agency)
                .filter(agency -> !settled.contains(agency))
                .map(AgencyId::value)
                .toList();
    }
}
