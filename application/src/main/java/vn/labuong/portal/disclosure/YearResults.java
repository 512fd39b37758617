package vn.labuong.portal.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Duties;
import vn.labuong.plan.Duty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanResults;
import vn.labuong.plan.PlanResults.Figure;
import vn.labuong.plan.PlanResults.Reached;
import vn.labuong.plan.PlanResults.Standing;
import vn.labuong.plan.PlanResults.Target;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.TaskState;

/**
 * What the published plans have reached year by year, without words of any language. A year costs seven or eight statements
 * for each plan that runs in it, however many tasks and indicators it has.
 */
@Component
public class YearResults {

    private final Plans plans;
    private final PlanResults results;

    YearResults(Plans plans, PlanResults results) {
        this.plans = plans;
        this.results = results;
    }

    /**
     * A year.
     *
     * @param on the day on which it is looked at: its last, or today where it is not over
     */
    public record Year(int year, LocalDate on, List<PlanYear> plans) {}

    /** One plan in the year. */
    public record PlanYear(Plan plan, List<TaskYear> tasks, List<IndicatorYear> indicators) {

        public long count(TaskState state) {
            return tasks.stream().filter(task -> task.state() == state).count();
        }
    }

    /**
     * A task that runs in the year.
     *
     * @param standing null where nobody has entered anything: it has not started
     * @param unverified who leads it is not confirmed
     */
    public record TaskYear(Task task, @Nullable Standing standing, List<AgencyId> leads, boolean unverified) {

        public TaskState state() {
            return standing == null ? TaskState.NOT_STARTED : standing.state();
        }
    }

    /** An indicator in the year; several figures where several count it, none where nobody has. */
    public record IndicatorYear(Reached reached, @Nullable Target target, List<Figure> figures) {}

    /** The years of published plans until now, the latest first. */
    public List<Integer> years(LocalDate today) {
        return years(plans.published(), today);
    }

    /** The years of these plans until now, the latest first. */
    List<Integer> years(List<Plan> published, LocalDate today) {
        return published.stream()
                .flatMap(plan -> Stream.iterate(
                        plan.fromYear(), year -> year <= Math.min(plan.toYear(), today.getYear()), year -> year + 1))
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** The year, with no plans where none runs in it or it has not come yet. */
    public Year of(int year, LocalDate today) {
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate on = last.isAfter(today) ? today : last;
        List<PlanYear> running = new ArrayList<>();
        if (year <= today.getYear()) {
            plans.published().stream()
                    .filter(plan -> plan.fromYear() <= year && year <= plan.toYear())
                    .forEach(plan -> running.add(planYear(plan, year, on)));
        }
        return new Year(year, on, List.copyOf(running));
    }

    private PlanYear planYear(Plan plan, int year, LocalDate on) {
        Duties duties = plans.duties(plan.code(), on);
        Map<TaskCode, Standing> standings = results.standings(plan.code(), on);
        List<TaskYear> tasks = plans.tasks(plan.code(), on).stream()
                .filter(task -> task.isTask() && task.runsIn(year))
                .map(task -> task(task, standings.get(task.code()), duties))
                .toList();
        List<IndicatorYear> indicators = results.indicators(plan).stream()
                .map(reached -> indicator(reached, year))
                .toList();
        return new PlanYear(plan, tasks, indicators);
    }

    private static TaskYear task(Task task, @Nullable Standing standing, Duties duties) {
        List<Duty> leads = duties.rolesIn(task.code(), TaskRole.Part.LEAD).stream()
                .flatMap(role -> role.bearers().stream())
                .filter(duty -> !duty.isCollective())
                .toList();
        return new TaskYear(
                task,
                standing,
                leads.stream().map(Duty::agency).distinct().toList(),
                leads.stream().anyMatch(Duty::isUnverified));
    }

    private static IndicatorYear indicator(Reached reached, int year) {
        return new IndicatorYear(
                reached,
                reached.targets().stream()
                        .filter(target -> target.year() == year)
                        .findFirst()
                        .orElse(null),
                reached.figures().stream()
                        .filter(figure -> figure.year() == year)
                        .toList());
    }
}
