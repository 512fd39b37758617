package vn.labuong.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.plan.rights.Convention;
import vn.labuong.plan.rights.Rights;
import vn.labuong.plan.rights.UprCycle;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.kept.SameForAll;

/** Conventions and review recommendations with the tasks that serve them. */
@Controller
class RightsController {

    private final PlanGate gate;
    private final Rights rights;
    private final PlanWords words;

    RightsController(PlanGate gate, Rights rights, PlanWords words) {
        this.gate = gate;
        this.rights = rights;
        this.words = words;
    }

    /** A convention with its tasks. */
    record ConventionRow(
            String code,
            String title,
            @Nullable String unJoined,
            boolean unUnverified,
            @Nullable String domesticJoined,
            boolean unverified,
            boolean party,
            @Nullable String note,
            List<TaskPage.Part> tasks) {}

    /** A cycle with its recommendations. */
    record CycleRow(
            int cycle,
            @Nullable String dialogue,
            @Nullable String adopted,
            @Nullable Integer states,
            @Nullable Integer received,
            @Nullable Integer accepted,
            @Nullable String document,
            boolean unverified,
            List<RecommendationRow> recommendations) {}

    /** A recommendation; its wording is shown only where somebody has entered it. */
    record RecommendationRow(
            String number,
            @Nullable String paragraph,
            boolean unverified,
            @Nullable String subject,
            @Nullable String wording,
            String wordingLang,
            @Nullable String by,
            List<TaskPage.Part> tasks) {}

    @SameForAll
    @GetMapping("/chuong-trinh/{plan}/quyen")
    String show(@PathVariable String plan, HttpServletRequest request, Locale locale, Model model) {
        PlanOnDate found = gate.open(plan, null, request);
        PlanHead head = PlanHead.of(found, words, locale);
        List<Rights.Link> links = rights.links(found.plan().code());
        List<Crumb> crumbs = OverviewController.crumbs(found.plan(), words, locale);
        crumbs.add(new Crumb(words.text("plan.rights.title", locale), head.href() + "/quyen"));
        model.addAttribute("plan", head);
        model.addAttribute("crumbs", crumbs);
        model.addAttribute(
                "conventions",
                rights.conventions().stream()
                        .map(one -> convention(found, one, links, locale))
                        .toList());
        model.addAttribute(
                "cycles",
                rights.cycles().stream()
                        .map(one -> cycle(found, one, links, locale))
                        .toList());
        model.addAttribute("mayEdit", PlanGate.mayEdit(request));
        return "plan/rights";
    }

    private static ConventionRow convention(PlanOnDate plan, Convention one, List<Rights.Link> links, Locale locale) {
        return new ConventionRow(
                one.code(),
                one.title().in(locale),
                one.unJoined(),
                one.unCertainty() == Certainty.UNVERIFIED,
                one.domesticJoined(),
                one.certainty() == Certainty.UNVERIFIED,
                one.party(),
                one.note(),
                tasks(plan, links, link -> one.code().equals(link.convention()), locale));
    }

    private CycleRow cycle(PlanOnDate plan, UprCycle one, List<Rights.Link> links, Locale locale) {
        return new CycleRow(
                one.cycle(),
                date(one.dialogueOn()),
                date(one.adoptedOn()),
                one.states(),
                one.received(),
                one.accepted(),
                one.document(),
                one.certainty() == Certainty.UNVERIFIED,
                one.recommendations().stream()
                        .map(each -> recommendation(plan, each, links, locale))
                        .toList());
    }

    private static RecommendationRow recommendation(
            PlanOnDate plan, UprCycle.Recommendation one, List<Rights.Link> links, Locale locale) {
        Predicate<Rights.Link> own = link -> Integer.valueOf(one.cycle()).equals(link.cycle())
                && one.nationalNumber().equals(link.nationalNumber());
        return new RecommendationRow(
                one.nationalNumber(),
                one.unParagraph(),
                one.certainty() == Certainty.UNVERIFIED,
                one.subject() == null ? null : one.subject().in(locale),
                one.wording() == null ? null : one.wording().in(locale),
                one.wording() == null ? "vi" : one.wording().languageIn(locale),
                one.recommendedBy(),
                tasks(plan, links, own, locale));
    }

    private @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : words.date(day);
    }

    private static List<TaskPage.Part> tasks(
            PlanOnDate plan, List<Rights.Link> links, Predicate<Rights.Link> own, Locale locale) {
        return links.stream()
                .filter(own)
                .flatMap(link -> plan.find(link.task()).stream())
                .map(task -> new TaskPage.Part(task.code().value(), task.title().in(locale), TaskRows.href(plan, task)))
                .toList();
    }
}
