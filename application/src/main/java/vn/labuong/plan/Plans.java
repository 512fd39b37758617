package vn.labuong.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.plan.duty.RegisterOnDate;
import vn.labuong.plan.indicator.Indicator;
import vn.labuong.plan.indicator.Indicators;
import vn.labuong.plan.task.PlanTable;
import vn.labuong.plan.task.RoleTable;
import vn.labuong.plan.task.StateLog;
import vn.labuong.plan.task.TaskTable;

/** What other modules may ask of plans; every answer costs a fixed number of statements. */
@Component
@Transactional(readOnly = true)
public class Plans {

    private final PlanTable plans;
    private final TaskTable tasks;
    private final RoleTable roles;
    private final StateLog states;
    private final RegisterOnDate register;
    private final Indicators indicators;

    Plans(
            PlanTable plans,
            TaskTable tasks,
            RoleTable roles,
            StateLog states,
            RegisterOnDate register,
            Indicators indicators) {
        this.plans = plans;
        this.tasks = tasks;
        this.roles = roles;
        this.states = states;
        this.register = register;
        this.indicators = indicators;
    }

    /** All plans, published or not, the latest first. */
    public List<Plan> all() {
        return plans.all();
    }

    public List<Plan> published() {
        return plans.all().stream().filter(Plan::published).toList();
    }

    public Optional<Plan> find(PlanCode code) {
        return plans.find(code);
    }

    /** Groups, headings and tasks in the document's order, without those withdrawn on the date. */
    public List<Task> tasks(PlanCode plan, LocalDate on) {
        return tasks.of(plan).stream().filter(task -> !task.isWithdrawn(on)).toList();
    }

    /** As {@link #tasks}, for as many dates as are asked: one statement in all. */
    public Function<LocalDate, List<Task>> tasksOverTime(PlanCode plan) {
        List<Task> all = tasks.of(plan);
        return on -> all.stream().filter(task -> !task.isWithdrawn(on)).toList();
    }

    /** Who owes what in the plan on the date. */
    public Duties duties(PlanCode plan, LocalDate on) {
        return Duties.on(on, tasks.of(plan), roles.of(plan), register.on(on));
    }

    /** The indicators in the plan's order. */
    public List<PlanIndicator> indicators(PlanCode plan) {
        return indicators.of(plan).stream().map(Plans::seen).toList();
    }

    static PlanIndicator seen(Indicator indicator) {
        return new PlanIndicator(
                indicator.code(),
                indicator.title(),
                indicator.numerator(),
                indicator.denominator(),
                PlanIndicator.Unit.valueOf(indicator.unit().name()),
                indicator.tasks(),
                indicator.noteKey());
    }

    /** As {@link #duties}, for as many dates as are asked: two statements in all, and each date is worked out once. */
    public Function<LocalDate, Duties> dutiesOverTime(PlanCode plan) {
        List<Task> all = tasks.of(plan);
        List<TaskRole> held = roles.of(plan);
        Map<LocalDate, Duties> known = new HashMap<>();
        return on -> known.computeIfAbsent(on, date -> Duties.on(date, all, held, register.on(date)));
    }

    /** Where each task stands on the date; a task that is not in the map has not started. */
    public Map<TaskCode, TaskState> states(PlanCode plan, LocalDate on) {
        return states.on(plan, on).entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().state()));
    }
}
