package vn.labuong.reporting.web;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.labuong.plan.PlanCode;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.workflow.ReportAccess;
import vn.labuong.shared.web.NotHere;

/** Which period an address names, and who may read or write its consolidated report. */
@Component
class ConsolidationGate {

    static final String PATH = ReportPaths.START + "/ky/{plan}/{code}/tong-hop";
    static final String READERS = "hasAnyRole('PROGRAMME_OFFICER', 'AUDITOR')";
    static final String WRITERS = "hasRole('PROGRAMME_OFFICER')";

    private final Periods periods;
    private final ReportAccess access;

    ConsolidationGate(Periods periods, ReportAccess access) {
        this.periods = periods;
        this.access = access;
    }

    /** Known, and the person may read it. */
    record Open(ReportingPeriod period, boolean mayWrite) {}

    Open read(String plan, String code) {
        ReportingPeriod period = find(plan, code);
        ReportAccess.Scope scope = access.current(period.plan()).orElseThrow(() -> denied(plan));
        if (!scope.leads() && !scope.readsAll()) {
            throw denied(plan);
        }
        return new Open(period, scope.leads());
    }

    ReportingPeriod write(String plan, String code) {
        Open open = read(plan, code);
        if (!open.mayWrite()) {
            throw denied(plan);
        }
        return open.period();
    }

    private ReportingPeriod find(String plan, String code) {
        if (!PlanCode.isValid(plan)) {
            throw new NotHere(plan);
        }
        return periods.find(new PlanCode(plan), code).orElseThrow(() -> new NotHere(plan + "/" + code));
    }

    private static AccessDeniedException denied(String plan) {
        return new AccessDeniedException("not the lead of the plan " + plan);
    }
}
