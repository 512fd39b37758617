package vn.labuong.event.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.event.PressBriefing;
import vn.labuong.event.briefing.Briefings;
import vn.labuong.event.briefing.Quarter;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Task;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.web.Crumb;

/** A year of briefings by its quarters: the plan asks for one in each. */
@Controller
@PreAuthorize(EventPaths.PRESS_DESK)
class BriefingYearController {

    /** The row of the issued plan that asks for a meeting with the press in each quarter (its column of time has only years). */
    private static final String TASK = "I.3";

    private final Briefings briefings;
    private final BriefingViews views;
    private final EventWords words;
    private final Plans plans;

    BriefingYearController(Briefings briefings, BriefingViews views, EventWords words, Plans plans) {
        this.briefings = briefings;
        this.views = views;
        this.words = words;
        this.plans = plans;
    }

    /** A quarter with its briefings. */
    record QuarterCard(int number, String days, Quarter.Standing standing, List<BriefingViews.Row> rows) {}

    /** The task that asks for it. */
    record TaskLink(String code, String title, String lang, String href) {}

    @GetMapping(EventPaths.BRIEFING_WORK)
    String year(@RequestParam(name = "nam", required = false) @Nullable String typed, Locale locale, Model model) {
        LocalDate today = words.today();
        int year = typed != null && typed.matches("(19|20|21)\\d{2}") ? Integer.parseInt(typed) : today.getYear();
        List<PressBriefing> all = briefings.all();
        List<QuarterCard> quarters = Quarter.of(year).stream()
                .map(quarter -> card(quarter, all, today, locale))
                .toList();
        model.addAttribute(
                "crumbs",
                Crumb.staff(key -> words.text(key, locale), "event.briefing.title", EventPaths.BRIEFING_WORK));
        model.addAttribute("year", year);
        model.addAttribute("quarters", quarters);
        model.addAttribute(
                "lacking",
                quarters.stream()
                        .filter(card -> card.standing() == Quarter.Standing.MISSED
                                || card.standing() == Quarter.Standing.MISSING)
                        .map(QuarterCard::number)
                        .toList());
        model.addAttribute("task", task(today, locale).orElse(null));
        return "event/briefing-year";
    }

    private QuarterCard card(Quarter quarter, List<PressBriefing> all, LocalDate today, Locale locale) {
        return new QuarterCard(
                quarter.number(),
                Dates.numeric(quarter.from()) + " \u2013 "
                        + Dates.numeric(quarter.until().minusDays(1)),
                quarter.standing(all, today),
                all.stream()
                        .filter(quarter::holds)
                        .map(one -> views.row(one, locale))
                        .toList());
    }

    private Optional<TaskLink> task(LocalDate today, Locale locale) {
        Optional<Plan> plan = plans.published().stream()
                .filter(one -> one.fromYear() <= today.getYear() && today.getYear() <= one.toYear())
                .findFirst();
        return plan.flatMap(one -> plans.tasks(one.code(), today).stream()
                .filter(task ->
                        task.code().value().equals(TASK) && task.functions().contains("press"))
                .findFirst()
                .map(task -> link(one, task, locale)));
    }

    private static TaskLink link(Plan plan, Task task, Locale locale) {
        return new TaskLink(
                task.code().value(),
                task.title().in(locale),
                task.title().languageIn(locale),
                "/chuong-trinh/" + plan.code().value() + "/nhiem-vu/" + task.code());
    }
}
