package vn.labuong.plan.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.Wording;
import vn.labuong.plan.reading.Field;
import vn.labuong.plan.reading.PlanReading;
import vn.labuong.plan.reading.ReadValue;
import vn.labuong.plan.reading.SourceFile;
import vn.labuong.plan.task.PlanTable;
import vn.labuong.plan.task.RoleTable;
import vn.labuong.plan.task.SourceTable;
import vn.labuong.plan.task.TaskTable;
import vn.labuong.shared.text.MatchKey;
import vn.labuong.shared.time.VietnamTime;

/** Writes settled rows into a plan: adds, changes and withdraws tasks, closes and opens roles, keeps every source. */
@Component
@Transactional
class PlanImport {

    private final PlanTable plans;
    private final TaskTable tasks;
    private final RoleTable roles;
    private final SourceTable sources;
    private final Clock clock;

    PlanImport(PlanTable plans, TaskTable tasks, RoleTable roles, SourceTable sources, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.roles = roles;
        this.sources = sources;
        this.clock = clock;
    }

    /** What the rows would change in the plan as it stands. */
    @Transactional(readOnly = true)
    PlanDifference difference(PlanCode plan, List<SettledRow> rows) {
        return PlanDifference.between(tasks.of(plan), roles.of(plan), rows);
    }

    /**
     * Carries the difference out.
     *
     * @param since from when changed roles hold; a new plan's roles hold from its first day
     */
    PlanDifference write(ImportDraft draft, List<SettledRow> rows, LocalDate since) {
        PlanCode code = draft.plan();
        PlanDifference difference = difference(code, rows);
        if (difference.isEmpty()) {
            return difference;
        }
        Optional<Plan> running = plans.find(code);
        Plan plan = running.orElseGet(() -> newPlan(draft, rows));
        SourceFile file = draft.reading().source();
        plans.save(plan.readFrom(file.name(), file.sha256()));
        LocalDate from = running.isPresent() ? since : plan.begins();
        Map<String, Task> before = new HashMap<>();
        tasks.of(code).forEach(task -> before.put(task.code().value(), task));
        Map<String, String> originals = originals(rows);
        Set<String> changed = new HashSet<>();
        difference.added().forEach(row -> changed.add(row.code()));
        difference.changed().forEach(change -> changed.add(change.after().code()));
        int position = 0;
        for (SettledRow row : rows) {
            position++;
            Task old = before.get(row.code());
            if (changed.contains(row.code()) || (old != null && old.position() != position)) {
                save(task(code, row, position, old, originals, rows));
            }
        }
        difference.added().forEach(row -> open(plan, row, from));
        difference.changed().forEach(change -> replaceRoles(plan, change, since));
        difference.missing().forEach(task -> withdraw(task, since));
        rows.stream().filter(row -> changed.contains(row.code())).forEach(row -> keepSources(draft, row));
        return difference;
    }

    private void save(Task task) {
        if (!tasks.save(task)) {
            throw new TaskChangedMeanwhile(task.code());
        }
    }

    private static final class TaskChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TaskChangedMeanwhile(TaskCode code) {
            super("Task " + code + " was changed while the document was imported");
        }
    }

    private Plan newPlan(ImportDraft draft, List<SettledRow> rows) {
        PlanReading reading = draft.reading();
        ReadValue title = reading.title();
        ReadValue number = reading.issued().number();
        int thisYear = VietnamTime.today(clock).getYear();
        int from = reading.fromYear() != null ? reading.fromYear() : bound(rows, true, thisYear);
        int to = reading.toYear() != null ? reading.toYear() : bound(rows, false, from);
        return PlanTable.bare(
                draft.plan(),
                Wording.vietnamese(title == null ? reading.source().name() : title.text()),
                from,
                Math.max(from, to),
                number == null ? null : number.text());
    }

    private static int bound(List<SettledRow> rows, boolean first, int otherwise) {
        var years = rows.stream()
                .map(row -> first ? row.time().from() : row.time().to())
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue);
        return (first ? years.min() : years.max()).orElse(otherwise);
    }

    /** Code of a task to the first task with the same title. */
    private static Map<String, String> originals(List<SettledRow> rows) {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, String> originals = new HashMap<>();
        for (SettledRow row : rows) {
            if (row.kind() == Task.Kind.TASK) {
                String original = first.putIfAbsent(MatchKey.of(row.title()), row.code());
                if (original != null) {
                    originals.put(row.code(), original);
                }
            }
        }
        return originals;
    }

    private static Task task(
            PlanCode plan,
            SettledRow row,
            int position,
            @Nullable Task old,
            Map<String, String> originals,
            List<SettledRow> rows) {
        String original = originals.get(row.code());
        Wording expected = row.expectedResult().isBlank()
                ? null
                : reworded(old == null ? null : old.expectedResult(), row.expectedResult());
        return new Task(
                plan,
                new TaskCode(row.code()),
                row.kind(),
                parent(row.code(), rows),
                position,
                reworded(old == null ? null : old.title(), row.title()),
                row.time().from(),
                row.time().to(),
                row.time().recurrence(),
                expected,
                ResultKinds.of(row.expectedResult()),
                old == null ? List.of() : old.functions(),
                old == null ? Certainty.UNVERIFIED : old.functionCertainty(),
                old != null && old.noteKey() != null ? old.noteKey() : EnforcementNote.keyFor(row.title()),
                original == null ? null : new TaskCode(original),
                null,
                old == null ? 0 : old.version());
    }

    /** Translations outlive a change of the Vietnamese: a person brings them up to date, an import never loses them. */
    private static Wording reworded(@Nullable Wording before, String vi) {
        return before == null ? Wording.vietnamese(vi) : new Wording(vi, before.en(), before.km());
    }

    private static @Nullable TaskCode parent(String code, List<SettledRow> rows) {
        int dot = code.lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        String above = code.substring(0, dot);
        boolean exists = rows.stream().anyMatch(row -> row.code().equals(above));
        return exists ? new TaskCode(above) : null;
    }

    private void open(Plan plan, SettledRow row, LocalDate from) {
        open(plan, row, TaskRole.Part.LEAD, row.leads(), from);
        open(plan, row, TaskRole.Part.COORDINATOR, row.coordinators(), from);
    }

    private void open(Plan plan, SettledRow row, TaskRole.Part part, List<SettledRow.Party> parties, LocalDate from) {
        List<TaskRole.Holder> holders = new ArrayList<>(
                parties.stream().map(SettledRow.Party::holder).distinct().toList());
        for (int position = 0; position < holders.size(); position++) {
            TaskRole.Holder holder = holders.get(position);
            roles.open(
                    plan.code(),
                    new TaskRole(
                            0,
                            new TaskCode(row.code()),
                            part,
                            position + 1,
                            holder,
                            from,
                            null,
                            plan.number(),
                            holder instanceof TaskRole.Verbatim ? Certainty.UNVERIFIED : Certainty.VERIFIED));
        }
    }

    private void replaceRoles(Plan plan, PlanDifference.Change change, LocalDate since) {
        if (change.fields().contains(Field.LEADS)) {
            close(change.before(), TaskRole.Part.LEAD, since);
            open(plan, change.after(), TaskRole.Part.LEAD, change.after().leads(), since);
        }
        if (change.fields().contains(Field.COORDINATORS)) {
            close(change.before(), TaskRole.Part.COORDINATOR, since);
            open(plan, change.after(), TaskRole.Part.COORDINATOR, change.after().coordinators(), since);
        }
    }

    private void close(Task task, TaskRole.Part part, @Nullable LocalDate since) {
        LocalDate day = since == null ? VietnamTime.today(clock) : since;
        roles.of(task.plan()).stream()
                .filter(role -> role.task().equals(task.code()) && role.part() == part && role.validTo() == null)
                .forEach(role -> roles.close(task.plan(), role.id(), day, "import"));
    }

    private void withdraw(Task task, LocalDate since) {
        for (TaskRole.Part part : TaskRole.Part.values()) {
            close(task, part, since);
        }
        save(task.withdrawn(since));
    }

    private void keepSources(ImportDraft draft, SettledRow row) {
        var file = draft.reading().source();
        row.read()
                .sources()
                .forEach((field, values) -> values.forEach(value -> sources.add(
                        draft.plan(),
                        draft.id(),
                        new SourceTable.ValueSource(
                                new TaskCode(row.code()),
                                field,
                                file.name(),
                                file.sha256(),
                                value.source(),
                                value.text()))));
    }
}
