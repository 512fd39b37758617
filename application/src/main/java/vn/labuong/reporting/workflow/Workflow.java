package vn.labuong.reporting.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.cell.CellKey;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.workflow.Outcome.Refusal;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.time.VietnamTime;

/**
 * The steps of a report. Who may take them is {@link ReportAccess}'s to say; whether they can be taken is decided here
 * for every way, and once more by the database.
 */
@Component
@Transactional
public class Workflow {

    private final Periods periods;
    private final UnitReports reports;
    private final AskedOfUnits asked;
    private final Hindrances hindrances;
    private final ReportRow rows;
    private final Steps steps;
    private final AuditLog audit;
    private final Clock clock;

    Workflow(
            Periods periods,
            UnitReports reports,
            AskedOfUnits asked,
            Hindrances hindrances,
            ReportRow rows,
            Steps steps,
            AuditLog audit,
            Clock clock) {
        this.periods = periods;
        this.reports = reports;
        this.asked = asked;
        this.hindrances = hindrances;
        this.rows = rows;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /** The reporter asks the agency's approver to send the report. */
    public Outcome askApproval(Demand demand) {
        return step(demand, Step.Kind.ASKED_APPROVAL, null, (report, none) -> rows.askApproval(report, demand.who()));
    }

    /** The approver hands it back to the reporter. */
    public Outcome sendBack(Demand demand) {
        return step(demand, Step.Kind.SENT_BACK, null, (report, none) -> rows.sendBack(report));
    }

    /**
     * Sends the report, complete or with the reason why there is nothing to report. A figure that is owed and not known
     * yet does not hold it up: it is named as a gap.
     */
    public Outcome submit(Demand demand) {
        return step(demand, Step.Kind.SUBMITTED, ReportState.SUBMITTED, (report, none) -> {
            boolean changed = rows.submit(report, demand.reason(), demand.who());
            if (changed) {
                rows.review(report.id(), "OPEN");
            }
            return changed;
        });
    }

    /** The receiver gives single answers back, each with its reason; the rest stays as it is. */
    public Outcome giveBack(Demand demand) {
        return returned(demand, Step.Kind.RETURNED, ReportState.RETURNED);
    }

    public Outcome accept(Demand demand) {
        return step(demand, Step.Kind.ACCEPTED, ReportState.ACCEPTED, (report, none) -> {
            boolean changed = rows.accept(report, demand.who());
            if (changed) {
                rows.review(report.id(), "ACCEPTED");
            }
            return changed;
        });
    }

    /** Opens an accepted report again for single answers. */
    public Outcome reopen(Demand demand) {
        return returned(demand, Step.Kind.REOPENED, ReportState.REOPENED);
    }

    private Outcome returned(Demand demand, Step.Kind kind, ReportState to) {
        return step(demand, kind, to, (report, cells) -> {
            boolean changed = rows.giveBack(report, to.name(), demand.newDueBefore());
            if (changed) {
                rows.giveBack(cells, demand.who());
            }
            return changed;
        });
    }

    private interface Change {
        /** The cells are those that go back to the agency, each with its reason. */
        boolean apply(UnitReport report, Map<CellKey, String> cells);
    }

    private Outcome step(Demand demand, Step.Kind kind, @Nullable ReportState to, Change change) {
        UnitReport report = reports.find(demand.report()).orElseThrow();
        Optional<Long> before = steps.taken(demand.requestKey());
        if (before.isPresent()) {
            return before.get() == report.id()
                    ? new Outcome.Done(report, true)
                    : Outcome.refused(Refusal.CHANGED_MEANWHILE);
        }
        ReportState next = to == null ? report.state() : to;
        ReportingPeriod period = periods.find(report.period()).orElseThrow();
        Map<CellKey, String> cells = keys(report, period, demand.cells());
        Optional<Outcome> refused = refusal(new Case(report, period, cells), demand, kind, to);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!change.apply(report, cells)) {
            return Outcome.refused(Refusal.CHANGED_MEANWHILE);
        }
        steps.add(
                report.id(),
                kind,
                report.state(),
                next,
                demand.reason(),
                demand.newDueBefore(),
                demand.cells(),
                demand.requestKey(),
                demand.who(),
                report.demo());
        UnitReport now = reports.find(report.id()).orElseThrow();
        record(report, now, kind, demand);
        return new Outcome.Done(now, false);
    }

    /** What a step is about; what the agency is asked is worked out once for it. */
    private record Case(UnitReport report, ReportingPeriod period, Map<CellKey, String> cells) {}

    private Optional<Outcome> refusal(Case about, Demand demand, Step.Kind kind, @Nullable ReportState to) {
        UnitReport report = about.report();
        ReportingPeriod period = about.period();
        boolean possible =
                to == null ? isInsideStep(report, kind) : report.state().leadsTo(to);
        if (period.closed()) {
            return refused(Refusal.PERIOD_CLOSED);
        }
        if (report.version() != demand.seen()) {
            return refused(Refusal.CHANGED_MEANWHILE);
        }
        if (!possible) {
            return refused(Refusal.NO_SUCH_STEP);
        }
        return switch (kind) {
            case ACCEPTED -> Optional.empty();
            case SENT_BACK -> demand.reason() == null ? refused(Refusal.REASON_MISSING) : Optional.empty();
            case RETURNED, REOPENED -> refusedReturn(about.cells(), demand);
            case SUBMITTED, ASKED_APPROVAL -> refusedSending(report, period, demand);
        };
    }

    private static boolean isInsideStep(UnitReport report, Step.Kind kind) {
        boolean asked = report.approvalAskedBy() != null;
        return report.state().isWithTheAgency() && asked == (kind == Step.Kind.SENT_BACK);
    }

    private Optional<Outcome> refusedReturn(Map<CellKey, String> cells, Demand demand) {
        LocalDate day = demand.newDueBefore();
        // A name that the agency is not asked would leave it a returned report with nothing to mend.
        if (cells.isEmpty() || cells.size() < demand.cells().size()) {
            return refused(Refusal.NOTHING_CHOSEN);
        }
        if (demand.reason() == null || demand.cells().values().stream().anyMatch(String::isBlank)) {
            return refused(Refusal.REASON_MISSING);
        }
        boolean past = day == null || !day.isAfter(VietnamTime.today(clock));
        return past ? refused(Refusal.NEW_DAY_PAST) : Optional.empty();
    }

    private Optional<Outcome> refusedSending(UnitReport report, ReportingPeriod period, Demand demand) {
        if (!period.hasOpened(VietnamTime.today(clock))) {
            return refused(Refusal.PERIOD_NOT_OPEN);
        }
        AskedInPeriod all = asked.in(period);
        return hindrances.of(report, all, demand.reason() != null).map(refused -> refused);
    }

    private Map<CellKey, String> keys(UnitReport report, ReportingPeriod period, Map<String, String> reasons) {
        if (reasons.isEmpty()) {
            return Map.of();
        }
        List<AskedCell> questions = asked.in(period)
                .of(report.agency(), report.receiver())
                .map(Asked::cells)
                .orElse(List.of());
        Map<CellKey, String> keys = new LinkedHashMap<>();
        for (AskedCell cell : questions) {
            String reason = reasons.get(cell.local());
            if (reason != null) {
                keys.put(new CellKey(report.id(), cell.subject(), cell.kind()), reason);
            }
        }
        return keys;
    }

    private void record(UnitReport before, UnitReport now, Step.Kind kind, Demand demand) {
        audit.record(AuditEvent.of(
                        "reporting.report."
                                + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        "report",
                        now.period() + "/" + now.agency())
                .from(Map.of("state", before.state().name()))
                .to(Map.of(
                        "state",
                        now.state().name(),
                        "cells",
                        List.copyOf(demand.cells().keySet())))
                .because(demand.reason()));
    }

    private static Optional<Outcome> refused(Refusal why) {
        return Optional.of(Outcome.refused(why));
    }
}
