package vn.labuong.reporting.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.workflow.Filing;

/** Gathers what stands in a report, and what stood in that of the year before. */
@Component
public class ReportContent {

    private final Periods periods;
    private final UnitReports reports;
    private final Cells cells;
    private final Filing filing;
    private final Agencies agencies;

    ReportContent(Periods periods, UnitReports reports, Cells cells, Filing filing, Agencies agencies) {
        this.periods = periods;
        this.reports = reports;
        this.cells = cells;
        this.filing = filing;
        this.agencies = agencies;
    }

    /**
     * A report with its answers by local name.
     *
     * @param lastYear answers of the yearly report before, of the agency or the one that it followed
     */
    public record Content(Filing.Opened opened, Map<String, Cell> answers, Map<String, Answer> lastYear) {

        Answer answer(String local) {
            Cell cell = answers.get(local);
            return cell == null ? new Answer.Empty() : cell.answer();
        }

        int version(String local) {
            Cell cell = answers.get(local);
            return cell == null ? 0 : cell.version();
        }
    }

    /** Empty where there is no such report, or nothing is asked of it. A fixed number of statements. */
    @Transactional
    public Optional<Content> of(long id) {
        return reports.find(id).flatMap(report -> {
            ReportingPeriod period = periods.find(report.period()).orElseThrow();
            return filing.open(period, report.agency(), report.receiver())
                    .map(opened -> new Content(opened, answers(id), lastYear(period, report)));
        });
    }

    private Map<String, Cell> answers(long report) {
        return cells.of(report).stream()
                .collect(Collectors.toMap(cell -> cell.key().local(), Function.identity()));
    }

    private Map<String, Answer> lastYear(ReportingPeriod period, UnitReport report) {
        Optional<ReportingPeriod> before = periods.of(period.plan()).stream()
                .filter(other ->
                        other.kind() == ReportingPeriod.Kind.YEARLY && other.lastYear() == period.lastYear() - 1)
                .findFirst();
        if (before.isEmpty()) {
            return Map.of();
        }
        List<AgencyId> predecessors = agencies.predecessors(report.agency());
        return reports.find(before.get().id(), report.agency(), report.receiver())
                .or(() -> predecessors.size() == 1
                        ? reports.find(before.get().id(), predecessors.get(0), null)
                        : Optional.empty())
                .map(earlier -> answers(earlier.id()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().answer())))
                .orElse(Map.of());
    }
}
