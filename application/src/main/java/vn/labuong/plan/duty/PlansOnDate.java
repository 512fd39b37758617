package vn.labuong.plan.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.plan.Duties;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Task;
import vn.labuong.plan.task.PlanTable;
import vn.labuong.plan.task.RoleTable;
import vn.labuong.plan.task.StateLog;
import vn.labuong.plan.task.TaskTable;

/** Puts a plan on a date together from four statements and the register's snapshot. */
@Component
@Transactional(readOnly = true)
public class PlansOnDate {

    private final PlanTable plans;
    private final TaskTable tasks;
    private final RoleTable roles;
    private final StateLog states;
    private final RegisterOnDate register;

    PlansOnDate(PlanTable plans, TaskTable tasks, RoleTable roles, StateLog states, RegisterOnDate register) {
        this.plans = plans;
        this.tasks = tasks;
        this.roles = roles;
        this.states = states;
        this.register = register;
    }

    public Optional<PlanOnDate> find(PlanCode code, LocalDate on) {
        return plans.find(code).map(plan -> of(plan, on, register.on(on)));
    }

    /** Every plan on the date; the register is asked once. */
    public List<PlanOnDate> all(LocalDate on) {
        RegisterOnDate.View view = register.on(on);
        return plans.all().stream().map(plan -> of(plan, on, view)).toList();
    }

    private PlanOnDate of(Plan plan, LocalDate on, RegisterOnDate.View view) {
        List<Task> all = tasks.of(plan.code());
        return new PlanOnDate(
                plan,
                on,
                all.stream().filter(task -> !task.isWithdrawn(on)).toList(),
                Duties.on(on, all, roles.of(plan.code()), view),
                states.on(plan.code(), on),
                view);
    }
}
