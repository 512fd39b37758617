package vn.labuong.budget.ledger;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.plan.Duties;
import vn.labuong.plan.Duty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;

/** Who may have money for which task in a year: whoever bears it on a day of that year, or passed it on to them. */
@Component
public class TaskBearing {

    private final Plans plans;
    private final Agencies agencies;

    TaskBearing(Plans plans, Agencies agencies) {
        this.plans = plans;
        this.agencies = agencies;
    }

    /** Three statements, whatever the number of agencies and tasks. */
    public OfYear in(Plan plan, int year) {
        List<Task> tasks = plans.tasks(plan.code(), LocalDate.of(year, 1, 1));
        return new OfYear(plan, year, tasks, plans.dutiesOverTime(plan.code()), agencies.snapshot());
    }

    /** The duties of a plan through one year. */
    public static final class OfYear {

        private final Plan plan;
        private final int year;
        private final List<Task> tasks;
        private final Function<LocalDate, Duties> duties;
        private final RegisterSnapshot register;
        private final Map<Integer, Map<TaskCode, Set<AgencyId>>> bearers = new HashMap<>();

        OfYear(Plan plan, int year, List<Task> tasks, Function<LocalDate, Duties> duties, RegisterSnapshot register) {
            this.plan = plan;
            this.year = year;
            this.tasks = tasks;
            this.duties = duties;
            this.register = register;
        }

        /** Groups and tasks in the plan's order, without those withdrawn before the year. */
        public List<Task> tasks() {
            return tasks;
        }

        public Duties on(LocalDate date) {
            return duties.apply(date);
        }

        public boolean hasTask(TaskCode code) {
            return tasks.stream().anyMatch(task -> task.isTask() && task.code().equals(code));
        }

        /** Whether the agency bears the task on some day of the year. */
        public boolean bears(AgencyId agency, TaskCode task) {
            return bearersIn(year).getOrDefault(task, Set.of()).contains(agency);
        }

        /**
         * Whether the agency may have a line: it bears the task in the year, or bore it in the year before and one that
         * took over from it bears it now, for an estimate is drawn up before its year begins.
         */
        public boolean mayHave(AgencyId agency, TaskCode task) {
            return bears(agency, task)
                    || (bearersIn(year - 1).getOrDefault(task, Set.of()).contains(agency)
                            && heirs(agency).stream().anyMatch(heir -> bears(heir, task)));
        }

        /** How many tasks each agency bears in the year. */
        public Map<AgencyId, Integer> load() {
            Map<AgencyId, Integer> load = new LinkedHashMap<>();
            bearersIn(year).values().forEach(set -> set.forEach(agency -> load.merge(agency, 1, Integer::sum)));
            return load;
        }

        /** Those that took over from the agency, directly or through others. */
        private Set<AgencyId> heirs(AgencyId agency) {
            Set<AgencyId> heirs = new HashSet<>();
            Deque<AgencyId> ahead = new ArrayDeque<>(register.successors(agency));
            while (!ahead.isEmpty()) {
                AgencyId heir = ahead.poll();
                if (heirs.add(heir)) {
                    ahead.addAll(register.successors(heir));
                }
            }
            return heirs;
        }

        private Map<TaskCode, Set<AgencyId>> bearersIn(int asked) {
            return bearers.computeIfAbsent(asked, this::bearersThrough);
        }

        private Map<TaskCode, Set<AgencyId>> bearersThrough(int asked) {
            Map<TaskCode, Set<AgencyId>> found = new LinkedHashMap<>();
            for (LocalDate day : days(asked)) {
                Duties then = duties.apply(day);
                for (Task task : tasks) {
                    Set<AgencyId> bearing = found.computeIfAbsent(task.code(), none -> new LinkedHashSet<>());
                    then.rolesIn(task.code()).stream()
                            .flatMap(role -> role.bearers().stream())
                            .map(Duty::agency)
                            .forEach(bearing::add);
                }
            }
            return found;
        }

        /** The first and the last day of the year, each day on which agencies took over, and the quarters between. */
        private NavigableSet<LocalDate> days(int asked) {
            NavigableSet<LocalDate> days = new TreeSet<>();
            for (int month = 1; month <= 10; month += 3) {
                days.add(LocalDate.of(asked, month, 1));
            }
            days.add(LocalDate.of(asked, 12, 31));
            register.successions().stream()
                    .map(step -> step.effective())
                    .filter(day -> day.getYear() == asked)
                    .forEach(days::add);
            return days.tailSet(plan.begins(), true);
        }
    }
}
