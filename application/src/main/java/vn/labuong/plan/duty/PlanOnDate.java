package vn.labuong.plan.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.labuong.plan.Duties;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.task.StateLog;

/**
 * A plan as it stands on one date: what most pages show.
 *
 * @param tasks all rows in the document's order, without those withdrawn on the date
 * @param states the entry that holds for each task that has one
 */
public record PlanOnDate(
        Plan plan,
        LocalDate on,
        List<Task> tasks,
        Duties duties,
        Map<TaskCode, StateLog.Entry> states,
        RegisterOnDate.View register) {

    /** The rows that are tasks, without groups and headings. */
    public List<Task> leaves() {
        return tasks.stream().filter(Task::isTask).toList();
    }

    public List<Task> groups() {
        return tasks.stream().filter(task -> task.kind() == Task.Kind.GROUP).toList();
    }

    public Optional<Task> find(TaskCode code) {
        return tasks.stream().filter(task -> task.code().equals(code)).findFirst();
    }

    public TaskState state(TaskCode task) {
        StateLog.Entry entry = states.get(task);
        return entry == null ? TaskState.NOT_STARTED : entry.state();
    }
}
