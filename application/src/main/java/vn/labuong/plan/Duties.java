package vn.labuong.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Membership;

/**
 * Who owes what in a plan on one date. Worked out in memory from the plan's dated roles and the register's dated
 * successions and groups, so that any date, past or future, costs the same and changes nothing.
 */
public final class Duties {

    private final LocalDate on;
    private final Map<TaskCode, List<RoleOn>> byTask;
    private final Map<AgencyId, List<Duty>> byAgency;

    private Duties(LocalDate on, Map<TaskCode, List<RoleOn>> byTask, Map<AgencyId, List<Duty>> byAgency) {
        this.on = on;
        this.byTask = byTask;
        this.byAgency = byAgency;
    }

    /**
     * A role that holds on the date, with the agencies that bear it then. Nobody bears a text that matches no agency,
     * nor a group without known members ({@code @RELATED_AGENCIES}).
     */
    public record RoleOn(TaskRole role, List<Duty> bearers) {}

    /** What the duties must know of the register; it answers for one date. */
    public interface Register {

        Membership membership(GroupCode group);

        /** Who does the agency's work in these functions; never empty. */
        List<Bearer> bearers(AgencyId agency, List<String> functions);
    }

    /** Works out the duties of tasks that are not withdrawn on the date. */
    public static Duties on(LocalDate date, Collection<Task> tasks, Collection<TaskRole> roles, Register register) {
        Map<TaskCode, Task> known = new LinkedHashMap<>();
        tasks.stream()
                .filter(task -> task.isTask() && !task.isWithdrawn(date))
                .forEach(task -> known.put(task.code(), task));
        Map<TaskCode, List<RoleOn>> byTask = new LinkedHashMap<>();
        Map<AgencyId, List<Duty>> byAgency = new LinkedHashMap<>();
        known.keySet().forEach(code -> byTask.put(code, new ArrayList<>()));
        for (TaskRole role : roles) {
            Task task = known.get(role.task());
            if (task != null && role.holdsOn(date)) {
                List<Duty> bearers = bearersOf(role, task, register);
                byTask.computeIfAbsent(role.task(), none -> new ArrayList<>()).add(new RoleOn(role, bearers));
                bearers.forEach(duty -> byAgency.computeIfAbsent(duty.agency(), none -> new ArrayList<>())
                        .add(duty));
            }
        }
        byAgency.replaceAll((agency, duties) -> withoutRepetition(duties));
        return new Duties(date, byTask, byAgency);
    }

    private static List<Duty> bearersOf(TaskRole role, Task task, Register register) {
        if (role.holder() instanceof TaskRole.Collective collective) {
            Membership membership = register.membership(collective.group());
            Duty.Reason reason = new Duty.MemberOf(collective.group(), membership.certainty());
            return membership.members().stream()
                    .map(agency -> new Duty(role.task(), role.part(), agency, List.of(reason), false, List.of()))
                    .toList();
        }
        if (role.holder() instanceof TaskRole.Named named) {
            return register.bearers(named.agency(), task.functions()).stream()
                    .map(bearer -> borneBy(bearer, role))
                    .toList();
        }
        return List.of();
    }

    private static Duty borneBy(Bearer bearer, TaskRole role) {
        List<Duty.Reason> steps = new ArrayList<>();
        bearer.path().forEach(step -> steps.add(new Duty.Succeeds(step)));
        return new Duty(role.task(), role.part(), bearer.agency(), steps, bearer.open(), bearer.candidates());
    }

    /**
     * An agency named as lead and again within {@code @DEPARTMENTS} owes the task once: the heavier part first, then
     * its own name before the group's.
     */
    private static List<Duty> withoutRepetition(List<Duty> duties) {
        Map<TaskCode, Duty> best = new LinkedHashMap<>();
        for (Duty duty : duties) {
            best.merge(duty.task(), duty, Duties::heavier);
        }
        return List.copyOf(best.values());
    }

    private static Duty heavier(Duty one, Duty other) {
        int byPart = one.part().compareTo(other.part());
        if (byPart != 0) {
            return byPart < 0 ? one : other;
        }
        return one.isCollective() && !other.isCollective() ? other : one;
    }

    public LocalDate date() {
        return on;
    }

    /** The roles of a task in the plan's order, none for a group or an unknown code. */
    public List<RoleOn> rolesIn(TaskCode task) {
        return Collections.unmodifiableList(byTask.getOrDefault(task, List.of()));
    }

    public List<RoleOn> rolesIn(TaskCode task, TaskRole.Part part) {
        return rolesIn(task).stream().filter(held -> held.role().part() == part).toList();
    }

    /** What the agency owes, each task once. */
    public List<Duty> owedBy(AgencyId agency) {
        return byAgency.getOrDefault(agency, List.of());
    }

    public Set<AgencyId> agencies() {
        return Collections.unmodifiableSet(byAgency.keySet());
    }

    /** How many tasks each agency leads, by its own name or as the successor of a named one. */
    public Map<AgencyId, Long> ledByName() {
        Map<AgencyId, Long> led = new TreeMap<>();
        byAgency.forEach((agency, duties) -> {
            long count = duties.stream()
                    .filter(duty -> duty.part() == TaskRole.Part.LEAD && !duty.isCollective())
                    .count();
            if (count > 0) {
                led.put(agency, count);
            }
        });
        return led;
    }

    /** Parts that the agency has in any task. */
    public Set<TaskRole.Part> partsOf(AgencyId agency) {
        EnumSet<TaskRole.Part> parts = EnumSet.noneOf(TaskRole.Part.class);
        owedBy(agency).forEach(duty -> parts.add(duty.part()));
        return parts;
    }
}
