package vn.labuong.reporting.asked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.plan.Duties;
import vn.labuong.plan.Duty;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.PlanIndicator;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.reporting.period.ReportingPeriod;

/**
 * Works out who is asked for what: the agencies that bear a duty on the last day on which a report is in time, through
 * successions and groups. Central agencies are not asked: they do not report to a province.
 */
@Component
@Transactional(readOnly = true)
public class AskedOfUnits {

    private final Plans plans;
    private final Agencies agencies;
    private final HandDowns handDowns;

    AskedOfUnits(Plans plans, Agencies agencies, HandDowns handDowns) {
        this.plans = plans;
        this.agencies = agencies;
        this.handDowns = handDowns;
    }

    /** A fixed number of statements, whatever the number of agencies. */
    public AskedInPeriod in(ReportingPeriod period) {
        return in(List.of(period)).get(0);
    }

    /** The same for many periods, in their order; what a plan says is read once, however many of its periods are asked. */
    public List<AskedInPeriod> in(List<ReportingPeriod> periods) {
        RegisterSnapshot register = agencies.snapshot();
        Map<PlanCode, OfPlan> known = new HashMap<>();
        Map<Long, List<HandDowns.HandDown>> passed =
                handDowns.ofAll(periods.stream().map(ReportingPeriod::id).toList());
        return periods.stream()
                .map(period -> in(
                        period,
                        known.computeIfAbsent(period.plan(), this::read),
                        register,
                        passed.getOrDefault(period.id(), List.of())))
                .toList();
    }

    /** What a plan says, on any day. */
    private record OfPlan(
            Function<LocalDate, List<Task>> tasks,
            List<PlanIndicator> indicators,
            Function<LocalDate, Duties> duties) {}

    private OfPlan read(PlanCode plan) {
        return new OfPlan(plans.tasksOverTime(plan), plans.indicators(plan), plans.dutiesOverTime(plan));
    }

    private static AskedInPeriod in(
            ReportingPeriod period, OfPlan plan, RegisterSnapshot register, List<HandDowns.HandDown> passedDown) {
        LocalDate day = period.dueBefore().minusDays(1);
        List<Task> tasks = plan.tasks().apply(day);
        List<PlanIndicator> indicators = plan.indicators();
        Duties duties = plan.duties().apply(day);
        List<Task> running =
                tasks.stream().filter(Task::isTask).filter(period::touches).toList();
        Map<AgencyId, Asked> units = new LinkedHashMap<>();
        for (AgencyId agency : new TreeSet<>(duties.agencies())) {
            if (isAsked(register.agency(agency))) {
                asked(agency, duties, running, indicators).ifPresent(asked -> units.put(agency, asked));
            }
        }
        List<Asked> handedDown = passedDown.stream()
                .map(passed -> passedOn(passed, units.get(passed.agency())))
                .flatMap(Optional::stream)
                .toList();
        return new AskedInPeriod(period, tasks, indicators, duties, units, handedDown);
    }

    private static boolean isAsked(Optional<Agency> agency) {
        return agency.filter(known -> known.level() != Agency.Level.CENTRAL).isPresent();
    }

    private static Optional<Asked> asked(
            AgencyId agency, Duties duties, List<Task> running, List<PlanIndicator> indicators) {
        Map<TaskCode, Duty> owed = new LinkedHashMap<>();
        duties.owedBy(agency).forEach(duty -> owed.put(duty.task(), duty));
        List<AskedCell> cells = new ArrayList<>();
        List<Duty> kept = new ArrayList<>();
        Set<TaskCode> led = new HashSet<>();
        for (Task task : running) {
            Duty duty = owed.get(task.code());
            if (duty != null) {
                kept.add(duty);
                cells.addAll(QuestionsOfTask.ask(task, duty.part()));
                if (duty.part() == TaskRole.Part.LEAD) {
                    led.add(task.code());
                }
            }
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        indicators.stream()
                .filter(indicator -> indicator.tasks().stream().anyMatch(led::contains))
                .forEach(indicator -> cells.add(QuestionsOfTask.ask(indicator)));
        cells.addAll(QuestionsOfTask.ofThePlan());
        return Optional.of(new Asked(agency, null, kept, cells));
    }

    /** A subordinate is asked the same as the agency, for the tasks that were passed down. */
    private static Optional<Asked> passedOn(HandDowns.HandDown passed, @Nullable Asked whole) {
        if (whole == null) {
            return Optional.empty();
        }
        Set<TaskCode> tasks = passed.tasks();
        List<AskedCell> cells = whole.cells().stream()
                .filter(cell -> switch (cell.subject().kind()) {
                    case PLAN -> true;
                    case TASK ->
                        tasks.isEmpty()
                                || tasks.contains(new TaskCode(cell.subject().code()));
                    case INDICATOR -> tasks.isEmpty();
                })
                .toList();
        List<Duty> duties = whole.duties().stream()
                .filter(duty -> tasks.isEmpty() || tasks.contains(duty.task()))
                .toList();
        return Optional.of(new Asked(passed.subordinate(), passed.agency(), duties, cells));
    }
}
