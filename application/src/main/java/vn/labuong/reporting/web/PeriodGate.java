package vn.labuong.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.workflow.ReportAccess;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.NotHere;

/** What addresses of periods name, and who is asking. */
@Component
class PeriodGate {

    static final String READERS = "hasAnyRole('PROGRAMME_OFFICER', 'REPORTER', 'APPROVER', 'AUDITOR')";
    static final String LEADS = "hasRole('PROGRAMME_OFFICER')";

    private final Plans plans;
    private final Periods periods;
    private final ReportAccess access;
    private final Clock clock;

    PeriodGate(Plans plans, Periods periods, ReportAccess access, Clock clock) {
        this.plans = plans;
        this.periods = periods;
        this.access = access;
        this.clock = clock;
    }

    List<Plan> plans() {
        return plans.all();
    }

    /** @throws NotHere where there is no such plan */
    Plan plan(String code) {
        if (!PlanCode.isValid(code)) {
            throw new NotHere(code);
        }
        return plans.find(new PlanCode(code)).orElseThrow(() -> new NotHere(code));
    }

    /** @throws NotHere where there is no such period */
    ReportingPeriod period(String plan, String code) {
        return periods.find(plan(plan).code(), code).orElseThrow(() -> new NotHere(code));
    }

    ReportAccess.Scope scope(PlanCode plan) {
        return access.current(plan).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    /** @throws AccessDeniedException for everybody but the plan's lead */
    ReportAccess.Scope lead(PlanCode plan) {
        ReportAccess.Scope scope = scope(plan);
        if (!scope.leads()) {
            throw new AccessDeniedException("does not lead " + plan);
        }
        return scope;
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }
}
