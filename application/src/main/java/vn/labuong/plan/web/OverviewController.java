package vn.labuong.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.plan.Plan;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.kept.SameForAll;

/** A plan at a glance. */
@Controller
class OverviewController {

    private static final int TRAJECTORIES_SHOWN = 4;

    private final PlanGate gate;
    private final Overview overview;
    private final IndicatorViews indicators;
    private final PlanPageHeads heads;
    private final PlanWords words;

    OverviewController(
            PlanGate gate, Overview overview, IndicatorViews indicators, PlanPageHeads heads, PlanWords words) {
        this.gate = gate;
        this.overview = overview;
        this.indicators = indicators;
        this.heads = heads;
        this.words = words;
    }

    /** A day that one may jump to. */
    record Choice(String label, String href, boolean here) {}

    @SameForAll
    @GetMapping("/chuong-trinh/{plan}")
    String show(
            @PathVariable String plan,
            @RequestParam(required = false) @Nullable String on,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        PlanOnDate found = gate.open(plan, on, request);
        LocalDate today = gate.today();
        PlanHead head = PlanHead.of(found, words, locale);
        model.addAttribute("plan", head);
        model.addAttribute("crumbs", crumbs(found.plan(), words, locale));
        model.addAttribute("counts", counts(found));
        model.addAttribute("agencies", found.duties().agencies().size());
        model.addAttribute("daysToReport", daysToReport(found.plan(), today));
        model.addAttribute("choices", choices(found, today, locale));
        model.addAttribute("byGroup", overview.byGroupAndState(found, locale));
        model.addAttribute("whoLeads", overview.whoLeads(found, locale));
        model.addAttribute("timeline", overview.timeline(found, today, locale));
        model.addAttribute("deadlines", overview.deadlines(found.plan(), today, locale));
        List<IndicatorView> all = indicators.all(found, locale);
        model.addAttribute(PageHead.NAME, heads.plan(found, head, all, locale));
        model.addAttribute("indicatorCount", all.size());
        model.addAttribute(
                "indicators",
                all.stream()
                        .filter(one -> !one.figures().isEmpty())
                        .limit(TRAJECTORIES_SHOWN)
                        .toList());
        model.addAttribute("mayEdit", PlanGate.mayEdit(request));
        return "plan/overview";
    }

    static List<Crumb> crumbs(Plan plan, PlanWords words, Locale locale) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(words.text("plan.crumb.home", locale), "/"));
        crumbs.add(new Crumb(words.text("plan.crumb.programme", locale), "/chuong-trinh/" + plan.code()));
        return crumbs;
    }

    private static Map<String, Long> counts(PlanOnDate plan) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("all", (long) plan.leaves().size());
        for (TaskState state : TaskState.values()) {
            counts.put(
                    state.name(),
                    plan.leaves().stream()
                            .filter(task -> plan.state(task.code()) == state)
                            .count());
        }
        return counts;
    }

    private static @Nullable Long daysToReport(Plan plan, LocalDate today) {
        if (plan.reportDue() == null || today.getYear() > plan.toYear()) {
            return null;
        }
        LocalDate due = plan.reportDue().atYear(today.getYear());
        LocalDate next = due.isAfter(today) ? due : plan.reportDue().atYear(today.getYear() + 1);
        return ChronoUnit.DAYS.between(today, next);
    }

    /** Today, and the day before each of the latest turns. */
    private List<Choice> choices(PlanOnDate plan, LocalDate today, Locale locale) {
        String address = "/chuong-trinh/" + plan.plan().code();
        List<Choice> choices = new ArrayList<>();
        for (LocalDate turn : PlanGate.turns(plan)) {
            LocalDate before = turn.minusDays(1);
            choices.add(new Choice(
                    words.text("plan.date.before", locale, words.date(turn)),
                    address + "?on=" + before,
                    before.equals(plan.on())));
        }
        choices.add(new Choice(words.text("plan.date.today", locale), address, today.equals(plan.on())));
        return choices;
    }
}
