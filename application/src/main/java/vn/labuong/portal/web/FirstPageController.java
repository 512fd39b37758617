package vn.labuong.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.labuong.archive.PublicItems;
import vn.labuong.plan.Duties;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskState;
import vn.labuong.portal.rights.CurrentProgramme;
import vn.labuong.portal.rights.Topics;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.kept.SameForAll;

/** The first page: what the public comes for, then how the programme stands and what this is. */
@Controller
class FirstPageController {

    private static final int CARDS = 4;

    private final CurrentProgramme programme;
    private final Plans plans;
    private final PublicItems items;
    private final Clock clock;
    private final SiteHead head;

    FirstPageController(CurrentProgramme programme, Plans plans, PublicItems items, Clock clock, SiteHead head) {
        this.programme = programme;
        this.plans = plans;
        this.items = items;
        this.clock = clock;
        this.head = head;
    }

    /**
     * The programme of today in numbers.
     *
     * @param agencies how many agencies have a part today
     * @param groups the plan's groups of tasks, in its order
     */
    record Current(
            String code,
            String title,
            String titleLang,
            @Nullable String number,
            boolean numberUnverified,
            int from,
            int to,
            int tasks,
            long done,
            long underWay,
            int agencies,
            boolean demo,
            List<Group> groups) {}

    /** A group of tasks. */
    record Group(String code, String title, String titleLang, long tasks) {}

    @SameForAll
    @GetMapping("/")
    String home(Locale locale, Model model) {
        LocalDate today = VietnamTime.today(clock);
        programme.on(today).ifPresent(plan -> model.addAttribute("current", describe(plan, today, locale)));
        model.addAttribute(
                "topics",
                Topics.shipped().all().stream()
                        .map(topic -> TopicTile.of(topic, locale))
                        .toList());
        model.addAttribute("newest", items.newest(CARDS, locale));
        model.addAttribute("on", today);
        model.addAttribute(PageHead.NAME, head.of(locale));
        return "portal/home";
    }

    private Current describe(Plan plan, LocalDate today, Locale locale) {
        List<Task> rows = plans.tasks(plan.code(), today);
        List<Task> tasks = rows.stream().filter(Task::isTask).toList();
        Map<TaskCode, TaskState> states = plans.states(plan.code(), today);
        Duties duties = plans.duties(plan.code(), today);
        return new Current(
                plan.code().value(),
                plan.title().in(locale),
                plan.title().languageIn(locale),
                plan.number(),
                plan.isNumberUnverified(),
                plan.fromYear(),
                plan.toYear(),
                tasks.size(),
                count(tasks, states, TaskState.DONE),
                count(tasks, states, TaskState.UNDER_WAY),
                duties.agencies().size(),
                plan.demo(),
                rows.stream()
                        .filter(row -> row.kind() == Task.Kind.GROUP)
                        .map(group -> new Group(
                                group.code().value(),
                                group.title().in(locale),
                                group.title().languageIn(locale),
                                tasks.stream()
                                        .filter(task -> task.code().group().equals(group.code()))
                                        .count()))
                        .toList());
    }

    private static long count(List<Task> tasks, Map<TaskCode, TaskState> states, TaskState state) {
        return tasks.stream().filter(task -> states.get(task.code()) == state).count();
    }
}
