package vn.labuong.plan.task;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.Wording;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;

/** Changes of running tasks by people of the programme, each with its reason in the audit log. */
@Component
@Transactional
public class TaskEditing {

    private final PlanTable plans;
    private final TaskTable tasks;
    private final RoleTable roles;
    private final StateLog states;
    private final AuditLog audit;

    TaskEditing(PlanTable plans, TaskTable tasks, RoleTable roles, StateLog states, AuditLog audit) {
        this.plans = plans;
        this.tasks = tasks;
        this.roles = roles;
        this.states = states;
        this.audit = audit;
    }

    /** Titles and functions as a person writes them. */
    public record Change(
            Wording title, List<String> functions, boolean functionsVerified, int version, String reason) {}

    /** False when somebody has changed the task since that version. */
    public boolean change(Task task, Change change) {
        Certainty certainty = change.functionsVerified() ? Certainty.VERIFIED : Certainty.UNVERIFIED;
        if (!tasks.save(task.reworded(change.title(), change.functions(), certainty, change.version()))) {
            return false;
        }
        audit.record(event("plan.task.changed", task.plan(), task.code())
                .from(words(task.title(), task.functions()))
                .to(words(change.title(), change.functions()))
                .because(change.reason()));
        return true;
    }

    /** Adds an entry to the task's log of states. */
    public void setState(
            PlanCode plan, TaskCode task, TaskState state, LocalDate since, @Nullable String note, String who) {
        states.add(plan, task, state, since, note == null ? null : Wording.vietnamese(note), who, false);
        audit.record(event("plan.task.state-set", plan, task)
                .to(Map.of("state", state.name(), "since", since.toString()))
                .because(note));
    }

    /** The roles of the task, also closed ones. */
    @Transactional(readOnly = true)
    public List<TaskRole> roles(PlanCode plan, TaskCode task) {
        return roles.of(plan).stream().filter(role -> role.task().equals(task)).toList();
    }

    /** Closes a role from that day on; false when it is closed already or none of this task's. */
    public boolean closeRole(PlanCode plan, TaskCode task, long role, LocalDate until, String reason) {
        Optional<TaskRole> found = roles(plan, task).stream()
                .filter(one -> one.id() == role && one.validTo() == null)
                .findFirst();
        if (found.isEmpty() || !roles.close(plan, role, until, reason)) {
            return false;
        }
        audit.record(event("plan.task.role-closed", plan, task)
                .from(Map.of("holder", holder(found.get())))
                .to(Map.of("until", until.toString()))
                .because(reason));
        return true;
    }

    /** Opens a role beside those that hold. */
    public void openRole(PlanCode plan, TaskRole role, String reason) {
        roles.open(plan, role);
        audit.record(event("plan.task.role-opened", plan, role.task())
                .to(Map.of(
                        "holder",
                        holder(role),
                        "part",
                        role.part().name(),
                        "from",
                        role.validFrom().toString()))
                .because(reason));
    }

    /** Shows the plan to the public, or no longer; false when it was so already. */
    public boolean publish(PlanCode plan, boolean published) {
        if (!plans.publish(plan, published)) {
            return false;
        }
        audit.record(AuditEvent.of("plan.publish.changed", "plan", plan)
                .from(Map.of("published", !published))
                .to(Map.of("published", published)));
        return true;
    }

    private static AuditEvent event(String action, PlanCode plan, TaskCode task) {
        return AuditEvent.of(action, "task", plan + "/" + task);
    }

    private static Map<String, String> words(Wording title, List<String> functions) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("vi", title.vi());
        words.put("en", title.en() == null ? "" : title.en());
        words.put("km", title.km() == null ? "" : title.km());
        words.put("functions", String.join(" | ", functions));
        return words;
    }

    private static String holder(TaskRole role) {
        if (role.holder() instanceof TaskRole.Named named) {
            return named.agency().value();
        }
        return role.holder() instanceof TaskRole.Collective collective
                ? "@" + collective.group().value()
                : ((TaskRole.Verbatim) role.holder()).text();
    }
}
