package vn.labuong.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Duties;
import vn.labuong.plan.Duty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.shared.web.Listing;

/** Published plans and their tasks for programs; the items keep their names. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanApi {

    private final Plans plans;
    private final PlanGate gate;

    PlanApi(Plans plans, PlanGate gate) {
        this.plans = plans;
        this.gate = gate;
    }

    /** A plan; a number or date that nobody has confirmed says so. */
    record PlanItem(
            String code,
            String title,
            @Nullable String number,
            boolean numberVerified,
            int from,
            int to,
            boolean demonstration) {

        static PlanItem of(Plan plan, Locale locale) {
            return new PlanItem(
                    plan.code().value(),
                    plan.title().in(locale),
                    plan.number(),
                    !plan.isNumberUnverified(),
                    plan.fromYear(),
                    plan.toYear(),
                    plan.demo());
        }
    }

    /** A task with who bears it on the date; a group is given by its code and its members are not listed. */
    record TaskItem(
            String code,
            String kind,
            String title,
            List<Party> leads,
            List<Party> coordinators,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String recurrence,
            @Nullable String expectedResult,
            @Nullable String state) {}

    /** An agency with its name on the date, a group, or a text that nobody has recognised. */
    record Party(@Nullable String agency, @Nullable String group, String name, boolean verified) {}

    @GetMapping
    Listing<PlanItem> plans(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Locale locale) {
        return Listing.of(
                plans.published().stream()
                        .map(plan -> PlanItem.of(plan, locale))
                        .toList(),
                page,
                size);
    }

    @GetMapping("/{code}/tasks")
    Listing<TaskItem> tasks(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            HttpServletRequest request,
            Locale locale) {
        PlanOnDate plan = gate.open(code, on, request);
        return Listing.of(
                plan.tasks().stream().map(task -> item(plan, task, locale)).toList(), page, size);
    }

    private static TaskItem item(PlanOnDate plan, Task task, Locale locale) {
        return new TaskItem(
                task.code().value(),
                task.kind().name().toLowerCase(Locale.ROOT),
                task.title().in(locale),
                parties(plan, task, TaskRole.Part.LEAD, locale),
                parties(plan, task, TaskRole.Part.COORDINATOR, locale),
                task.fromYear(),
                task.toYear(),
                task.recurrence() == null ? null : task.recurrence().name().toLowerCase(Locale.ROOT),
                task.expectedResult() == null ? null : task.expectedResult().in(locale),
                task.isTask() ? plan.state(task.code()).name() : null);
    }

    private static List<Party> parties(PlanOnDate plan, Task task, TaskRole.Part part, Locale locale) {
        return plan.duties().rolesIn(task.code(), part).stream()
                .flatMap(role -> parties(plan, role, locale).stream())
                .toList();
    }

    private static List<Party> parties(PlanOnDate plan, Duties.RoleOn role, Locale locale) {
        if (role.role().holder() instanceof TaskRole.Collective collective) {
            String group = collective.group().value();
            return List.of(new Party(null, group, "@" + group, true));
        }
        if (role.role().holder() instanceof TaskRole.Verbatim verbatim) {
            return List.of(new Party(null, null, verbatim.text(), false));
        }
        return role.bearers().stream().map(duty -> party(plan, duty, locale)).toList();
    }

    private static Party party(PlanOnDate plan, Duty duty, Locale locale) {
        AgencyId agency = duty.agency();
        return new Party(agency.value(), null, plan.register().name(agency, locale), !duty.isUnverified());
    }
}
