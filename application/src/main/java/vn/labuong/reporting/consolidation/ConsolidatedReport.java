package vn.labuong.reporting.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.labuong.budget.BudgetTable;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Task;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.unit.ReportState;

/**
 * What becomes of all reports of a period; immutable, and asking it costs no statement.
 *
 * @param withSent whether reports that are sent and not yet accepted count, as provisional
 * @param standings who has reported, as everywhere
 * @param tasks by task in the plan's order, tasks that do not run in the period among them
 * @param general what agencies say of the plan as a whole
 * @param difficulties of tasks in the plan's order, of the plan as a whole last
 * @param proposals in the same order
 */
public record ConsolidatedReport(
        Plan plan,
        AskedInPeriod asked,
        RegisterSnapshot register,
        boolean withSent,
        List<Standing> standings,
        List<SubjectResult> tasks,
        List<SubjectResult> indicators,
        List<Contribution> general,
        List<Contribution> difficulties,
        List<Contribution> proposals,
        YearTable years,
        BudgetTable budget,
        Instant gathered) {

    public ReportingPeriod period() {
        return asked.period();
    }

    /** Groups of tasks in the plan's order. */
    public List<Task> groups() {
        return asked.tasks().stream()
                .filter(task -> task.kind() == Task.Kind.GROUP)
                .toList();
    }

    public Optional<SubjectResult> find(Subject subject) {
        return Stream.concat(tasks.stream(), indicators.stream())
                .filter(result -> result.subject().equals(subject))
                .findFirst();
    }

    /** The level of a local agency, of which there are many: district or commune; empty for others. */
    public Optional<Agency.Level> localLevel(AgencyId agency) {
        return register.agency(agency)
                .map(Agency::level)
                .filter(level -> level == Agency.Level.DISTRICT || level == Agency.Level.COMMUNE);
    }

    /** Every answer that stands in the report, each once: tasks, indicators, the plan as a whole, difficulties, proposals. */
    public Stream<Contribution> contributions() {
        Stream<Contribution> results = Stream.concat(tasks.stream(), indicators.stream())
                .flatMap(result -> Stream.concat(result.figures().stream(), result.narratives().stream()));
        return Stream.concat(
                Stream.concat(general.stream(), results), Stream.concat(difficulties.stream(), proposals.stream()));
    }

    /** Whether a report of that standing counts here. */
    public boolean counts(Standing standing) {
        return counts(standing, withSent);
    }

    static boolean counts(Standing standing, boolean withSent) {
        return standing.isBegun()
                && (standing.state() == ReportState.ACCEPTED
                        || (withSent && standing.state() == ReportState.SUBMITTED));
    }

    /** Agencies whose report counts, in the order of the standings. */
    public List<AgencyId> counted() {
        return standings.stream().filter(this::counts).map(Standing::agency).toList();
    }

    /** Agencies whose report does not count (yet). */
    public List<AgencyId> awaited() {
        return standings.stream()
                .filter(standing -> !counts(standing))
                .map(Standing::agency)
                .toList();
    }

    public boolean isProvisional() {
        return standings.stream().anyMatch(standing -> counts(standing) && standing.state() == ReportState.SUBMITTED);
    }
}
