package vn.labuong.reporting.web;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.workbook.ReportContent;
import vn.labuong.reporting.workflow.ReportAccess;
import vn.labuong.shared.web.NotHere;

/** Who may have a report as a workbook: whoever may read it, and for the way in whoever may fill it. */
@Component
class WorkbookGate {

    private final UnitReports reports;
    private final Periods periods;
    private final ReportAccess access;
    private final ReportContent contents;

    WorkbookGate(UnitReports reports, Periods periods, ReportAccess access, ReportContent contents) {
        this.reports = reports;
        this.periods = periods;
        this.access = access;
        this.contents = contents;
    }

    /** A report and what the person at the page may do with it. */
    record Visit(ReportContent.Content content, ReportAccess.Scope scope) {

        boolean mayFill() {
            return scope.mayFill(content.opened().report().agency());
        }

        long report() {
            return content.opened().report().id();
        }
    }

    /** @throws NotHere where there is no such report */
    Visit toRead(long id) {
        UnitReport report = reports.find(id).orElseThrow(() -> new NotHere("report " + id));
        var plan = periods.find(report.period()).orElseThrow().plan();
        ReportAccess.Scope scope = access.current(plan).orElseThrow(() -> new AccessDeniedException("nobody"));
        if (!scope.mayRead(report.agency(), report.receiver())) {
            throw new AccessDeniedException("report " + id);
        }
        return new Visit(contents.of(id).orElseThrow(() -> new NotHere("report " + id)), scope);
    }

    Visit toFill(long id) {
        Visit visit = toRead(id);
        if (!visit.mayFill()) {
            throw new AccessDeniedException("report " + id);
        }
        return visit;
    }
}
