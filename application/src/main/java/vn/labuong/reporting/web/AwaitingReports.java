package vn.labuong.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Person;
import vn.labuong.plan.PlanCode;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.standing.Timeliness;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.workflow.ReportAccess;
import vn.labuong.reporting.workflow.ReportAccess.Scope;
import vn.labuong.shared.time.Deadline;

/** What awaits a person in the periods that are open, the most urgent first. */
@Component
@Transactional(readOnly = true)
class AwaitingReports {

    /** Those due last; older ones are on the pages of their periods. It bounds what the first page costs. */
    private static final int PERIODS_SHOWN = 12;

    private final Periods periods;
    private final ReportAccess access;
    private final BoardLines lines;

    AwaitingReports(Periods periods, ReportAccess access, BoardLines lines) {
        this.periods = periods;
        this.access = access;
        this.lines = lines;
    }

    /** What is to be done, most urgent first. */
    enum Need {
        OVERDUE,
        RETURNED,
        TO_APPROVE,
        TO_DECIDE,
        TO_FILL,
        SENT,
        ACCEPTED;

        boolean isDone() {
            return this == SENT || this == ACCEPTED;
        }

        /** Whether the day on which it was due matters no more: it has come. */
        boolean hasCome() {
            return this == TO_DECIDE || isDone();
        }

        String messageKey() {
            return "reporting.period.need." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One report and what the person is to do about it; {@code due} is the day that holds now. */
    record Awaited(Need need, ReportingPeriod period, BoardLines.Line line, Deadline due) {}

    /** A fixed number of statements for each plan that has periods open, however many. */
    List<Awaited> of(Person person, LocalDate today, Locale locale) {
        Map<PlanCode, Scope> scopes = new HashMap<>();
        List<Awaited> awaited = new ArrayList<>();
        List<ReportingPeriod> open = periods.all().stream()
                .filter(period -> period.hasOpened(today) && !period.closed())
                .limit(PERIODS_SHOWN)
                .toList();
        open.forEach(period -> scopes.computeIfAbsent(period.plan(), plan -> access.of(person, plan)));
        Function<ReportingPeriod, Scope> scope = period -> Objects.requireNonNull(scopes.get(period.plan()));
        List<List<BoardLines.Line>> boards = lines.of(open, scope, locale);
        for (int at = 0; at < open.size(); at++) {
            ReportingPeriod period = open.get(at);
            boards.get(at).forEach(line -> add(awaited, period, line, scope.apply(period)));
        }
        awaited.sort(Comparator.comparing(Awaited::need)
                .thenComparing(Awaited::due)
                .thenComparing(one -> one.period().code()));
        return List.copyOf(awaited);
    }

    private static void add(List<Awaited> awaited, ReportingPeriod period, BoardLines.Line line, Scope scope) {
        Standing standing = line.standing();
        if (scope.mayFill(standing.agency())) {
            Need need = need(standing, scope);
            UnitReport report = standing.report();
            Deadline due = report != null && report.newDueBefore() != null
                    ? new Deadline(report.newDueBefore())
                    : standing.due();
            awaited.add(new Awaited(need, period, line, due));
        } else if (standing.state() == ReportState.SUBMITTED
                && scope.mayDecide(standing.asked().receiver())) {
            awaited.add(new Awaited(Need.TO_DECIDE, period, line, standing.due()));
        }
    }

    private static Need need(Standing standing, Scope scope) {
        UnitReport report = standing.report();
        return switch (standing.state()) {
            case ACCEPTED -> Need.ACCEPTED;
            case SUBMITTED -> scope.mayDecide(standing.asked().receiver()) ? Need.TO_DECIDE : Need.SENT;
            case RETURNED, REOPENED -> Need.RETURNED;
            case DRAFT ->
                standing.timeliness() == Timeliness.OVERDUE
                        ? Need.OVERDUE
                        : report != null && report.approvalAskedBy() != null && scope.maySend(standing.agency())
                                ? Need.TO_APPROVE
                                : Need.TO_FILL;
        };
    }
}
