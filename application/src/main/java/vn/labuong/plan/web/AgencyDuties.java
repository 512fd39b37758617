package vn.labuong.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.AgencyPageSection;
import vn.labuong.plan.Duty;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.plan.duty.PlansOnDate;

/** What an agency owes, on its own page. */
@Component
class AgencyDuties implements AgencyPageSection {

    private final PlansOnDate plans;
    private final Parties parties;
    private final PlanWords words;

    AgencyDuties(PlansOnDate plans, Parties parties, PlanWords words) {
        this.plans = plans;
        this.parties = parties;
        this.words = words;
    }

    /** What an agency owes, plan by plan. */
    record Section(String when, List<OfPlan> plans) {}

    /** What it owes in one plan. */
    record OfPlan(String code, String title, long leads, long coordinates, boolean demo, List<Row> rows) {}

    /** One duty. */
    record Row(
            String code,
            String title,
            String titleLang,
            String href,
            String part,
            String partBadge,
            List<String> reasons,
            boolean unverified,
            String years,
            String recurrence,
            String state,
            String stateBadge) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String fragment() {
        return "plan/agency-duties :: section";
    }

    @Override
    public Object model(AgencyId agency, LocalDate date) {
        Locale locale = LocaleContextHolder.getLocale();
        List<OfPlan> found = new ArrayList<>();
        for (PlanOnDate plan : plans.all(date)) {
            if (plan.plan().published()) {
                found.add(ofPlan(plan, agency, locale));
            }
        }
        return new Section(words.date(date), found);
    }

    private OfPlan ofPlan(PlanOnDate plan, AgencyId agency, Locale locale) {
        List<Duty> owed = plan.duties().owedBy(agency);
        return new OfPlan(
                plan.plan().code().value(),
                plan.plan().title().in(locale),
                count(owed, TaskRole.Part.LEAD),
                count(owed, TaskRole.Part.COORDINATOR),
                plan.plan().demo(),
                plan.leaves().stream()
                        .flatMap(task -> owed.stream()
                                .filter(duty -> duty.task().equals(task.code()))
                                .map(duty -> row(plan, task, duty, locale)))
                        .sorted(Comparator.comparing(row -> row.partBadge().equals("lead") ? 0 : 1))
                        .toList());
    }

    private static long count(List<Duty> owed, TaskRole.Part part) {
        return owed.stream().filter(duty -> duty.part() == part).count();
    }

    private Row row(PlanOnDate plan, Task task, Duty duty, Locale locale) {
        TaskState state = plan.state(task.code());
        return new Row(
                task.code().value(),
                task.title().in(locale),
                task.title().languageIn(locale),
                TaskRows.href(plan, task),
                words.text("plan.part." + duty.part().name(), locale),
                duty.part() == TaskRole.Part.LEAD ? "lead" : "coordinator",
                parties.reasons(duty, plan.register(), locale),
                duty.isUnverified(),
                words.years(task, locale),
                words.recurrence(task, locale),
                words.state(state, locale),
                PlanWords.badge(state));
    }
}
