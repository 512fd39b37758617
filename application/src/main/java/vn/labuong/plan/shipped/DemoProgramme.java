package vn.labuong.plan.shipped;

import static vn.labuong.plan.shipped.ReferenceData.certainty;
import static vn.labuong.plan.shipped.ReferenceData.optional;
import static vn.labuong.plan.shipped.ReferenceData.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.importing.Holders;
import vn.labuong.plan.indicator.Indicator;
import vn.labuong.plan.indicator.Indicators;
import vn.labuong.plan.programme.IndicatorDefinition;
import vn.labuong.plan.programme.IndicatorTarget;
import vn.labuong.plan.programme.PlannedTask;
import vn.labuong.plan.programme.Programme;
import vn.labuong.plan.programme.ProgrammeData;
import vn.labuong.plan.rights.Rights;
import vn.labuong.plan.task.PlanTable;
import vn.labuong.plan.task.RoleTable;
import vn.labuong.plan.task.StateLog;
import vn.labuong.plan.task.TaskTable;

/** An Giang's programme with invented figures and states, each marked as such; demo mode only. */
@Component
class DemoProgramme {

    private static final PlanCode CODE = new PlanCode("AG-2023-2028");
    private static final String WHO = "demo";

    private final PlanTable plans;
    private final TaskTable tasks;
    private final RoleTable roles;
    private final StateLog states;
    private final Indicators indicators;
    private final Rights rights;
    private final Holders holders;

    DemoProgramme(
            PlanTable plans,
            TaskTable tasks,
            RoleTable roles,
            StateLog states,
            Indicators indicators,
            Rights rights,
            Holders holders) {
        this.plans = plans;
        this.tasks = tasks;
        this.roles = roles;
        this.states = states;
        this.indicators = indicators;
        this.rights = rights;
        this.holders = holders;
    }

    boolean isLoaded() {
        return plans.find(CODE).isPresent();
    }

    void load(ProgrammeData data) {
        Plan plan = plan(data.programme());
        plans.save(plan);
        int position = 0;
        for (PlannedTask task : data.tasks()) {
            position++;
            tasks.save(task(task, position));
        }
        data.tasks().forEach(task -> {
            open(plan, task, TaskRole.Part.LEAD, task.leads());
            open(plan, task, TaskRole.Part.COORDINATOR, task.coordinators());
            link(task);
        });
        int place = 0;
        for (IndicatorDefinition indicator : data.indicators()) {
            place++;
            indicators.save(CODE, indicator(indicator, place, data));
        }
        inventedFigures(data);
        inventedStates(data);
    }

    private void inventedFigures(ProgrammeData data) {
        data.demoFigures()
                .forEach(figure -> indicators.add(
                        CODE,
                        figure.indicator(),
                        new Indicator.Figure(
                                figure.year(),
                                figure.numerator(),
                                figure.denominator() == null
                                        ? null
                                        : figure.denominator().longValue(),
                                figure.asOf(),
                                WHO,
                                true),
                        WHO));
    }

    private void inventedStates(ProgrammeData data) {
        data.demoProgress()
                .forEach(step -> states.add(
                        CODE,
                        new TaskCode(step.task()),
                        TaskState.valueOf(step.state().name()),
                        step.since(),
                        optional(step.note()),
                        WHO,
                        true));
    }

    private static Plan plan(Programme programme) {
        return new Plan(
                CODE,
                wording(programme.title()),
                programme.number(),
                certainty(programme.numberVerified()),
                programme.issuedOn(),
                certainty(programme.issuedOnVerified()),
                programme.parentDecision(),
                programme.fromYear(),
                programme.toYear(),
                new AgencyId(programme.owner()),
                new AgencyId(programme.lead()),
                programme.reportDue(),
                programme.interimYear(),
                programme.finalYear(),
                true,
                true,
                null,
                null,
                0);
    }

    private static Task task(PlannedTask task, int position) {
        String parent = task.parentCode();
        return new Task(
                CODE,
                new TaskCode(task.code()),
                Task.Kind.valueOf(task.kind().name()),
                parent == null ? null : new TaskCode(parent),
                position,
                wording(task.title()),
                task.fromYear(),
                task.toYear(),
                task.recurrence() == null
                        ? null
                        : Task.Recurrence.valueOf(task.recurrence().name()),
                optional(task.expectedResult()),
                resultKind(task),
                task.function(),
                certainty(task.functionVerified()),
                task.noteKey(),
                task.duplicateOf() == null ? null : new TaskCode(task.duplicateOf()),
                null,
                0);
    }

    private static Task.ResultKind resultKind(PlannedTask task) {
        if (task.expectedResult() == null) {
            return Task.ResultKind.NONE;
        }
        if (!task.countIndicator()) {
            return Task.ResultKind.DELIVERABLE;
        }
        return task.expectedResultKinds().size() > 1 ? Task.ResultKind.BOTH : Task.ResultKind.COUNT;
    }

    private void open(Plan plan, PlannedTask task, TaskRole.Part part, List<String> names) {
        for (int position = 0; position < names.size(); position++) {
            TaskRole.Holder holder = holders.named(names.get(position));
            roles.open(
                    CODE,
                    new TaskRole(
                            0,
                            new TaskCode(task.code()),
                            part,
                            position + 1,
                            holder,
                            plan.begins(),
                            null,
                            plan.number(),
                            certainty(!(holder instanceof TaskRole.Verbatim))));
        }
    }

    private void link(PlannedTask task) {
        Certainty certainty = certainty(task.linkVerified());
        TaskCode code = new TaskCode(task.code());
        task.conventions()
                .forEach(convention ->
                        rights.addIfMissing(CODE, new Rights.Link(code, convention, null, null, certainty)));
        task.recommendations().forEach(key -> {
            int colon = key.indexOf(':');
            Integer cycle = Integer.valueOf(key.substring(0, colon));
            rights.addIfMissing(CODE, new Rights.Link(code, null, cycle, key.substring(colon + 1), certainty));
        });
    }

    private static Indicator indicator(IndicatorDefinition one, int position, ProgrammeData data) {
        List<Indicator.Target> targets = new ArrayList<>();
        Stream.concat(data.demoTargets().stream(), data.targets().stream())
                .filter(target -> target.indicator().equals(one.code()))
                .forEach(target -> targets.add(target(target)));
        return new Indicator(
                one.code(),
                position,
                wording(one.title()),
                wording(one.numerator()),
                optional(one.denominator()),
                Indicator.Unit.valueOf(one.unit().name()),
                Indicator.Comparator.valueOf(one.comparator().name()),
                one.nationalTarget() == null ? null : one.nationalTarget().toString(),
                certainty(one.verified()),
                one.source().name(),
                optional(one.note()),
                one.noteKey(),
                targets,
                List.of(),
                one.tasks().stream().map(TaskCode::new).toList());
    }

    private static Indicator.Target target(IndicatorTarget target) {
        return new Indicator.Target(
                target.year(),
                number(target.min()),
                number(target.max()),
                Indicator.Origin.valueOf(target.source().name()));
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
