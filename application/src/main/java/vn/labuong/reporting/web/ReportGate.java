package vn.labuong.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.PlanCode;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.ReportAccess;
import vn.labuong.shared.web.NotHere;

/** What addresses of reports name, and whether the person at the door may have it. */
@Component
class ReportGate {

    private final Periods periods;
    private final UnitReports reports;
    private final Filing filing;
    private final AskedOfUnits asked;
    private final ReportAccess access;

    ReportGate(Periods periods, UnitReports reports, Filing filing, AskedOfUnits asked, ReportAccess access) {
        this.periods = periods;
        this.reports = reports;
        this.filing = filing;
        this.asked = asked;
        this.access = access;
    }

    /** A report with its questions, and what this person may do about it. */
    record Entered(Filing.Opened opened, ReportAccess.Scope scope) {

        UnitReport report() {
            return opened.report();
        }

        ReportingPeriod period() {
            return opened.period();
        }

        boolean mayFill() {
            return scope.mayFill(report().agency());
        }

        boolean maySend() {
            return scope.maySend(report().agency());
        }

        String who() {
            return scope.person().username();
        }
    }

    /** @throws NotHere where there is no such report */
    Entered read(long id) {
        UnitReport report = reports.find(id).orElseThrow(() -> new NotHere(Long.toString(id)));
        ReportingPeriod period = periods.find(report.period()).orElseThrow();
        ReportAccess.Scope scope = scope(period.plan());
        if (!scope.mayRead(report.agency(), report.receiver())) {
            throw new AccessDeniedException("not a reader of this report: " + id);
        }
        Filing.Opened opened =
                filing.open(period, report.agency(), report.receiver()).orElseGet(() -> askedNothing(period, report));
        return new Entered(opened, scope);
    }

    /** The same for whoever writes answers. */
    Entered fill(long id) {
        Entered entered = read(id);
        if (!entered.mayFill()) {
            throw new AccessDeniedException("does not fill this report: " + id);
        }
        return entered;
    }

    /** The same for whoever sends it. */
    Entered send(long id) {
        Entered entered = read(id);
        if (!entered.maySend()) {
            throw new AccessDeniedException("does not send this report: " + id);
        }
        return entered;
    }

    /** The report of that agency, begun where nobody has; a reader who does not fill it begins nothing. */
    long begin(String planAndCode, String agencyId, @Nullable String receiverId) {
        ReportingPeriod period = period(planAndCode);
        AgencyId agency = agency(agencyId);
        AgencyId receiver = receiverId == null || receiverId.isBlank() ? null : agency(receiverId);
        ReportAccess.Scope scope = scope(period.plan());
        if (!scope.mayFill(agency)) {
            if (!scope.mayRead(agency, receiver)) {
                throw new AccessDeniedException("not a reader of this agency's reports: " + agency);
            }
            return reports.find(period.id(), agency, receiver)
                    .map(UnitReport::id)
                    .orElseThrow(() -> new NotHere(planAndCode));
        }
        return filing.open(period, agency, receiver)
                .map(opened -> opened.report().id())
                .orElseThrow(() -> new NotHere(planAndCode));
    }

    /** A question that this report asks. */
    AskedCell question(Entered entered, String subject, String kind) {
        CellKind asks = kind(kind).orElseThrow(() -> new NotHere(kind));
        return Subject.parse(subject)
                .flatMap(about -> entered.opened().asked().find(about, asks))
                .orElseThrow(() -> new NotHere(subject));
    }

    private static Optional<CellKind> kind(String text) {
        return List.of(CellKind.values()).stream()
                .filter(kind -> kind.name().toLowerCase(java.util.Locale.ROOT).equals(text))
                .findFirst();
    }

    private ReportingPeriod period(String planAndCode) {
        int cut = planAndCode.indexOf('/');
        if (cut < 0 || !PlanCode.isValid(planAndCode.substring(0, cut))) {
            throw new NotHere(planAndCode);
        }
        return periods.find(new PlanCode(planAndCode.substring(0, cut)), planAndCode.substring(cut + 1))
                .orElseThrow(() -> new NotHere(planAndCode));
    }

    private static AgencyId agency(String id) {
        if (!AgencyId.isWellFormed(id)) {
            throw new NotHere(id);
        }
        return new AgencyId(id);
    }

    private ReportAccess.Scope scope(PlanCode plan) {
        return access.current(plan).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    private Filing.Opened askedNothing(ReportingPeriod period, UnitReport report) {
        AskedInPeriod all = asked.in(period);
        Asked nothing = new Asked(report.agency(), report.receiver(), List.of(), List.of());
        return new Filing.Opened(period, all, nothing, report, Map.of());
    }
}
