package vn.labuong.reporting.web;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.workflow.ReportAccess;
import vn.labuong.shared.web.NotHere;

/** Finds the report that an address names, for those who may see it. */
@Component
class ReviewGate {

    static final String READERS = "hasAnyRole('PROGRAMME_OFFICER', 'APPROVER', 'AUDITOR')";
    static final String DECIDERS = "hasAnyRole('PROGRAMME_OFFICER', 'APPROVER')";

    private final Periods periods;
    private final UnitReports reports;
    private final AskedOfUnits asked;
    private final ReportAccess access;

    ReviewGate(Periods periods, UnitReports reports, AskedOfUnits asked, ReportAccess access) {
        this.periods = periods;
        this.reports = reports;
        this.asked = asked;
        this.access = access;
    }

    /** A report, its period, and what whoever is signed in may do there. */
    record Found(UnitReport report, ReportingPeriod period, ReportAccess.Scope scope) {

        boolean mayDecide() {
            return scope.mayDecide(report.receiver());
        }
    }

    /**
     * The report with its questions.
     *
     * @param asked empty where the agency is no longer asked, as when a duty that was passed down was taken back
     */
    record Questions(Found found, AskedInPeriod all, Optional<Asked> asked) {}

    /** @throws NotHere where there is no such report */
    Found find(String id) {
        UnitReport report = Optional.of(id)
                .filter(given -> given.matches("\\d{1,18}"))
                .flatMap(given -> reports.find(Long.parseLong(given)))
                .orElseThrow(() -> new NotHere("report " + id));
        ReportingPeriod period = periods.find(report.period()).orElseThrow();
        ReportAccess.Scope scope =
                access.current(period.plan()).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        return new Found(report, period, scope);
    }

    /** For those who decide about it, and for auditors. */
    Found toRead(String id) {
        Found found = find(id);
        if (!found.mayDecide() && !found.scope().readsAll()) {
            throw new AccessDeniedException("does not receive report " + id);
        }
        return found;
    }

    Found toDecide(String id) {
        Found found = find(id);
        if (!found.mayDecide()) {
            throw new AccessDeniedException("does not decide about report " + id);
        }
        return found;
    }

    Questions questions(Found found) {
        AskedInPeriod all = asked.in(found.period());
        return new Questions(
                found, all, all.of(found.report().agency(), found.report().receiver()));
    }
}
