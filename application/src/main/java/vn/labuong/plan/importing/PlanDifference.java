package vn.labuong.plan.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.Wording;
import vn.labuong.plan.reading.Field;

/** What importing a document would change in the running plan; by content, so that the file's name or form is no matter. */
public record PlanDifference(List<SettledRow> added, List<Change> changed, List<Task> missing, int same) {

    public PlanDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
    }

    /** A task that is in both, with the fields that differ. */
    public record Change(Task before, SettledRow after, List<Field> fields) {}

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && missing.isEmpty();
    }

    /** Compares the plan's tasks that are not withdrawn, and its open roles, with the rows to import. */
    public static PlanDifference between(List<Task> tasks, List<TaskRole> roles, List<SettledRow> rows) {
        Map<String, Task> before = new LinkedHashMap<>();
        tasks.stream()
                .filter(task -> task.withdrawnOn() == null)
                .forEach(task -> before.put(task.code().value(), task));
        List<SettledRow> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        int same = 0;
        for (SettledRow row : rows) {
            Task task = before.remove(row.code());
            if (task == null) {
                added.add(row);
                continue;
            }
            List<Field> fields = fields(task, roles, row);
            if (fields.isEmpty()) {
                same++;
            } else {
                changed.add(new Change(task, row, fields));
            }
        }
        return new PlanDifference(added, changed, List.copyOf(before.values()), same);
    }

    private static List<Field> fields(Task task, List<TaskRole> roles, SettledRow row) {
        List<Field> fields = new ArrayList<>();
        if (task.kind() != row.kind()) {
            fields.add(Field.NUMBER);
        }
        if (!task.title().vi().equals(row.title())) {
            fields.add(Field.TITLE);
        }
        if (!open(task, roles, TaskRole.Part.LEAD).equals(holders(row.leads()))) {
            fields.add(Field.LEADS);
        }
        if (!open(task, roles, TaskRole.Part.COORDINATOR).equals(holders(row.coordinators()))) {
            fields.add(Field.COORDINATORS);
        }
        if (!new SettledRow.Time(task.fromYear(), task.toYear(), task.recurrence()).equals(row.time())) {
            fields.add(Field.TIME);
        }
        if (!text(task.expectedResult()).equals(row.expectedResult())) {
            fields.add(Field.EXPECTED_RESULT);
        }
        return fields;
    }

    private static String text(@Nullable Wording value) {
        return value == null ? "" : value.vi();
    }

    private static List<TaskRole.Holder> open(Task task, List<TaskRole> roles, TaskRole.Part part) {
        return roles.stream()
                .filter(role -> role.validTo() == null && role.part() == part)
                .filter(role -> role.task().equals(task.code()))
                .map(TaskRole::holder)
                .toList();
    }

    private static List<TaskRole.Holder> holders(List<SettledRow.Party> parties) {
        return parties.stream().map(SettledRow.Party::holder).distinct().toList();
    }
}
