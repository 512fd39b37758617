package vn.labuong.reporting.review;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.workflow.ReportAccess;

/** Reports that wait for a decision. */
@Component
public class Waiting {

    private static final Comparator<UnitReport> LONGEST_FIRST = Comparator.comparing(
                    UnitReport::sentAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(UnitReport::id);

    private final UnitReports reports;

    Waiting(UnitReports reports) {
        this.reports = reports;
    }

    /** Those of the same period about which that person decides, the given one aside, longest waiting first. One statement. */
    public List<UnitReport> besides(UnitReport report, ReportAccess.Scope scope) {
        return reports.of(report.period()).stream()
                .filter(one -> one.state() == ReportState.SUBMITTED && one.id() != report.id())
                .filter(one -> scope.mayDecide(one.receiver()))
                .sorted(LONGEST_FIRST)
                .toList();
    }
}
