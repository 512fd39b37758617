package vn.labuong.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.shared.web.chart.StackedBars;
import vn.labuong.shared.web.chart.YearSpans;

/** The pictures of a plan on its date. */
@Component
class Overview {

    private static final int AGENCIES_SHOWN = 14;

    private final PlanWords words;

    Overview(PlanWords words) {
        this.words = words;
    }

    /** A day to keep in mind, and whether it lies ahead of the day of reading. */
    record Deadline(String when, String what, boolean ahead) {}

    /** The share of each state, group by group. */
    StackedBars byGroupAndState(PlanOnDate plan, Locale locale) {
        List<TaskState> order = List.of(TaskState.DONE, TaskState.UNDER_WAY, TaskState.DELAYED, TaskState.NOT_STARTED);
        List<StackedBars.Group> groups = new ArrayList<>();
        for (Task group : plan.groups()) {
            List<Task> inside = plan.leaves().stream()
                    .filter(task -> task.code().group().equals(group.code()))
                    .toList();
            groups.add(new StackedBars.Group(
                    group.code() + ". " + group.title().in(locale),
                    "/chuong-trinh/" + plan.plan().code() + "/nhiem-vu?nhom=" + group.code() + "&on=" + plan.on(),
                    order.stream()
                            .map(state -> (int) inside.stream()
                                    .filter(task -> plan.state(task.code()) == state)
                                    .count())
                            .toList()));
        }
        return StackedBars.of(
                order.stream().map(PlanWords::badge).toList(),
                order.stream().map(state -> words.state(state, locale)).toList(),
                groups);
    }

    /** The agencies that lead by their own name or as successors, with what else they co-ordinate. */
    StackedBars whoLeads(PlanOnDate plan, Locale locale) {
        List<Map.Entry<AgencyId, Long>> leading =
                new ArrayList<>(plan.duties().ledByName().entrySet());
        leading.sort(Map.Entry.<AgencyId, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey));
        List<StackedBars.Group> groups = leading.stream()
                .limit(AGENCIES_SHOWN)
                .map(entry -> new StackedBars.Group(
                        plan.register().name(entry.getKey(), locale),
                        Parties.href(entry.getKey(), plan.register()),
                        List.of(entry.getValue().intValue(), coordinated(plan, entry.getKey()))))
                .toList();
        return StackedBars.of(
                List.of("lead", "coordinator"),
                List.of(words.text("plan.part.LEAD", locale), words.text("plan.part.COORDINATOR", locale)),
                groups);
    }

    private static int coordinated(PlanOnDate plan, AgencyId agency) {
        return (int) plan.duties().owedBy(agency).stream()
                .filter(duty -> duty.part() == TaskRole.Part.COORDINATOR)
                .count();
    }

    /** The groups of tasks over the plan's years, and the years of the interim and the final report. */
    YearSpans timeline(PlanOnDate plan, LocalDate today, Locale locale) {
        List<YearSpans.Entry> entries = new ArrayList<>();
        for (Task group : plan.groups()) {
            List<Task> dated = plan.leaves().stream()
                    .filter(task -> task.code().group().equals(group.code()))
                    .filter(task -> task.fromYear() != null && task.toYear() != null)
                    .toList();
            int from = dated.stream()
                    .mapToInt(task -> or(task.fromYear()))
                    .min()
                    .orElse(plan.plan().fromYear());
            int to = dated.stream()
                    .mapToInt(task -> or(task.toYear()))
                    .max()
                    .orElse(plan.plan().toYear());
            entries.add(new YearSpans.Entry(
                    group.code() + ". " + group.title().in(locale),
                    "/chuong-trinh/" + plan.plan().code() + "/nhiem-vu?nhom=" + group.code(),
                    words.text("plan.overview.tasks", locale, dated.size()),
                    from,
                    to,
                    "running"));
        }
        milestone(entries, plan.plan().interimYear(), "plan.deadline.interim", locale);
        milestone(entries, plan.plan().finalYear(), "plan.deadline.final", locale);
        return YearSpans.of(plan.plan().fromYear(), plan.plan().toYear(), today, entries);
    }

    private static int or(@Nullable Integer year) {
        return year == null ? 0 : year;
    }

    private void milestone(List<YearSpans.Entry> entries, @Nullable Integer year, String key, Locale locale) {
        if (year != null) {
            entries.add(new YearSpans.Entry(words.text(key, locale), null, null, year, year, "milestone"));
        }
    }

    /** The yearly report of the present year, the interim and the final report, in order of time. */
    List<Deadline> deadlines(Plan plan, LocalDate today, Locale locale) {
        if (plan.reportDue() == null) {
            return List.of();
        }
        List<Map.Entry<LocalDate, String>> days = new ArrayList<>();
        LocalDate next = plan.reportDue().atYear(Math.min(Math.max(today.getYear(), plan.fromYear()), plan.toYear()));
        if (!next.isAfter(today) && next.getYear() < plan.toYear()) {
            next = plan.reportDue().atYear(next.getYear() + 1);
        }
        days.add(Map.entry(next, "plan.deadline.yearly"));
        if (plan.interimYear() != null) {
            days.add(Map.entry(plan.reportDue().atYear(plan.interimYear()), "plan.deadline.interim"));
        }
        if (plan.finalYear() != null) {
            days.add(Map.entry(plan.reportDue().atYear(plan.finalYear()), "plan.deadline.final"));
        }
        days.sort(Map.Entry.comparingByKey());
        return days.stream()
                .map(day -> new Deadline(
                        words.text("plan.deadline.before", locale, words.date(day.getKey())),
                        words.text(day.getValue(), locale),
                        day.getKey().isAfter(today)))
                .toList();
    }
}
