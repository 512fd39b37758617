package vn.labuong.event.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.event.PressBriefing;
import vn.labuong.event.PressBriefing.State;
import vn.labuong.event.briefing.BriefingWriting;
import vn.labuong.event.briefing.Briefings;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.text.Numbers;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Told;

/** Where the press desk writes a briefing, announces it, marks it as held or cancels it. */
@Controller
@PreAuthorize(EventPaths.PRESS_DESK)
class BriefingEditController {

    private static final String STALE = "event.briefing.problem.stale";

    private final Briefings briefings;
    private final BriefingWriting writing;
    private final BriefingViews views;
    private final EventWords words;

    BriefingEditController(Briefings briefings, BriefingWriting writing, BriefingViews views, EventWords words) {
        this.briefings = briefings;
        this.writing = writing;
        this.views = views;
        this.words = words;
    }

    /** A version in the list of them; {@code here} where it is what holds. */
    record VersionRow(
            int number, String actKey, @Nullable Integer restores, String title, String when, String at, String by) {}

    @GetMapping(EventPaths.BRIEFING_WORK + "/moi")
    String fresh(Locale locale, Model model) {
        return form(null, BriefingForm.empty(""), List.of(), locale, model);
    }

    @PostMapping(EventPaths.BRIEFING_WORK)
    String create(
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        BriefingForm form = new BriefingForm(sent);
        Saving saving = writing.create(form.draft());
        return saving instanceof Saving.Saved saved
                ? back(saved.name(), "event.briefing.saved", redirect)
                : form(null, form, Told.problems(saving, STALE, response), locale, model);
    }

    @GetMapping(EventPaths.BRIEFING_ONE)
    String edit(@PathVariable String slug, Locale locale, Model model) {
        PressBriefing briefing = here(slug);
        return form(briefing, BriefingForm.of(briefing), List.of(), locale, model);
    }

    @PostMapping(EventPaths.BRIEFING_ONE)
    String change(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        PressBriefing briefing = here(slug);
        BriefingForm form = new BriefingForm(sent);
        Saving saving = writing.change(briefing, form.version(), form.draft());
        return saving instanceof Saving.Saved
                ? back(slug, "event.briefing.saved", redirect)
                : form(briefing, form, Told.problems(saving, STALE, response), locale, model);
    }

    @PostMapping(EventPaths.BRIEFING_ONE + "/buoc")
    String step(
            @PathVariable String slug,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "why", defaultValue = "") String why,
            @RequestParam(name = "version", defaultValue = "0") String version,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        PressBriefing briefing = here(slug);
        Saving saving = state.matches("announced|held|cancelled")
                ? writing.step(briefing, Numbers.sent(version), State.valueOf(state.toUpperCase(Locale.ROOT)), why)
                : Saving.refused("event.briefing.problem.step");
        if (saving instanceof Saving.Saved) {
            return back(slug, "event.briefing." + state + ".done", redirect);
        }
        model.addAttribute("whySent", why);
        return form(briefing, BriefingForm.of(briefing), Told.problems(saving, STALE, response), locale, model);
    }

    @GetMapping(EventPaths.BRIEFING_ONE + "/ban")
    String versions(@PathVariable String slug, Locale locale, Model model) {
        PressBriefing briefing = here(slug);
        List<Crumb> crumbs = crumbs(locale);
        crumbs.add(new Crumb(briefing.content().title().in(locale), EventPaths.briefingWork(slug)));
        crumbs.add(new Crumb(words.text("event.briefing.versions", locale), ""));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("briefing", briefing);
        model.addAttribute(
                "versions",
                briefings.versions(slug).stream()
                        .map(version -> new VersionRow(
                                version.number(),
                                version.act() + ".audit",
                                version.restores(),
                                version.content().title().in(locale),
                                words.when(version.begins(), version.ends(), locale),
                                words.moment(version.at()),
                                version.by()))
                        .toList());
        return "event/briefing-versions";
    }

    @PostMapping(EventPaths.BRIEFING_ONE + "/ban/{number}/khoi-phuc")
    String restore(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(name = "version", defaultValue = "0") String version,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        PressBriefing briefing = here(slug);
        Saving saving = writing.restore(briefing, Numbers.sent(version), Numbers.sent(number));
        return saving instanceof Saving.Saved
                ? back(slug, "event.briefing.restored.done", redirect)
                : form(briefing, BriefingForm.of(briefing), Told.problems(saving, STALE, response), locale, model);
    }

    private PressBriefing here(String slug) {
        return briefings.find(slug).orElseThrow(() -> new NotHere("briefing " + slug));
    }

    private static String back(String slug, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.done(key));
        return "redirect:" + EventPaths.briefingWork(slug);
    }

    private String form(
            @Nullable PressBriefing briefing, BriefingForm form, List<String> problems, Locale locale, Model model) {
        LocalDate day = briefing == null ? words.today() : briefing.day();
        List<Crumb> crumbs = crumbs(locale);
        crumbs.add(
                briefing == null
                        ? new Crumb(words.text("event.briefing.new", locale), "")
                        : new Crumb(briefing.content().title().in(locale), EventPaths.briefingWork(briefing.slug())));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("briefing", briefing);
        model.addAttribute(
                "action", briefing == null ? EventPaths.BRIEFING_WORK : EventPaths.briefingWork(briefing.slug()));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("agencies", words.agencies(day, locale));
        model.addAttribute("unseen", briefing == null ? List.of() : views.unseen(briefing, locale));
        model.addAttribute("photographs", BriefingForm.PHOTOGRAPHS);
        return "event/briefing-edit";
    }

    private List<Crumb> crumbs(Locale locale) {
        return Crumb.staff(key -> words.text(key, locale), "event.briefing.title", EventPaths.BRIEFING_WORK);
    }
}
