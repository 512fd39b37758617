package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.touring.Stop;
import vn.labuong.portal.touring.StopWriting;
import vn.labuong.portal.touring.Stops;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Told;

/** Where curators plan, announce and cancel the stops of an exhibition on site. */
@Controller
@PreAuthorize(ExhibitionPaths.CURATOR)
class StopEditController {

    private static final String PATH = ExhibitionPaths.ONE + "/luu-dong";
    private static final String STALE = "portal.touring.problem.stale";

    private final Stops stops;
    private final StopWriting writing;
    private final StopViews views;
    private final ExhibitionGate gate;
    private final ExhibitionTexts texts;
    private final WordsFields fields;

    StopEditController(
            Stops stops,
            StopWriting writing,
            StopViews views,
            ExhibitionGate gate,
            ExhibitionTexts texts,
            WordsFields fields) {
        this.stops = stops;
        this.writing = writing;
        this.views = views;
        this.gate = gate;
        this.texts = texts;
        this.fields = fields;
    }

    /**
     * A stop in the list.
     *
     * @param meets the days of another stop that needs the same panels, null for none
     */
    record Row(StopViews.View stop, String href, @Nullable String meets) {}

    @GetMapping(PATH)
    String list(@PathVariable String slug, Locale locale, Model model) {
        Exhibition exhibition = gate.find(slug);
        List<Stop> all = stops.of(slug);
        List<Row> rows = new ArrayList<>();
        for (Stop stop : all) {
            String meets = all.stream()
                    .filter(stop::meets)
                    .findFirst()
                    .map(other -> views.place(other, locale) + ", " + views.days(other, locale))
                    .orElse(null);
            rows.add(new Row(views.view(stop, null, locale), at(slug) + "/" + stop.id(), meets));
        }
        model.addAttribute("rows", rows);
        model.addAttribute("fresh", at(slug) + "/moi");
        model.addAttribute("name", texts.title(exhibition, locale));
        model.addAttribute("crumbs", crumbs(exhibition, null, locale));
        return "portal/stop-list";
    }

    @GetMapping(PATH + "/moi")
    String fresh(@PathVariable String slug, Locale locale, Model model) {
        return form(gate.find(slug), null, StopForm.empty(), List.of(), locale, model);
    }

    @PostMapping(PATH)
    String plan(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Exhibition exhibition = gate.find(slug);
        StopForm form = StopForm.read(sent);
        Saving saving = writing.plan(exhibition, form.draft());
        if (saving instanceof Saving.Saved) {
            redirect.addFlashAttribute("flash", Flash.done("portal.touring.planned"));
            return "redirect:" + at(slug);
        }
        return form(exhibition, null, form, Told.problems(saving, STALE, response), locale, model);
    }

    @GetMapping(PATH + "/{id}")
    String edit(@PathVariable String slug, @PathVariable UUID id, Locale locale, Model model) {
        Stop stop = find(slug, id);
        return form(gate.find(slug), stop, StopForm.of(stop), List.of(), locale, model);
    }

    @PostMapping(PATH + "/{id}")
    String change(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Stop stop = find(slug, id);
        StopForm form = StopForm.read(sent);
        Saving saving = writing.change(stop, form.version(), form.draft());
        if (saving instanceof Saving.Saved) {
            redirect.addFlashAttribute("flash", Flash.done("portal.touring.saved"));
            return "redirect:" + at(slug);
        }
        return form(gate.find(slug), stop, form, Told.problems(saving, STALE, response), locale, model);
    }

    @PostMapping(PATH + "/{id}/cong-bo")
    String announce(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        return told(slug, id, sent, writing::announce, "portal.touring.announced", redirect);
    }

    @PostMapping(PATH + "/{id}/huy")
    String cancel(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        String reason = sent.getOrDefault("reason", "");
        Act act = (stop, seen) -> writing.cancel(stop, seen, reason);
        return told(slug, id, sent, act, "portal.touring.cancelled", redirect);
    }

    @PostMapping(PATH + "/{id}/khoi-phuc")
    String bringBack(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        return told(slug, id, sent, writing::bringBack, "portal.touring.brought-back", redirect);
    }

    @PostMapping(PATH + "/{id}/luot-xem")
    String count(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        String visits = sent.getOrDefault("visits", "");
        Act act = (stop, seen) -> writing.count(stop, seen, visits);
        return told(slug, id, sent, act, "portal.touring.counted", redirect);
    }

    private Stop find(String slug, UUID id) {
        return stops.find(id).filter(stop -> stop.slug().equals(slug)).orElseThrow(() -> new NotHere("stop " + id));
    }

    private static String at(String slug) {
        return ExhibitionPaths.one(slug) + "/luu-dong";
    }

    /** What a button does to a stop, by whoever saw it in that version. */
    private interface Act {
        Saving to(Stop stop, int seen);
    }

    private String told(
            String slug, UUID id, Map<String, String> sent, Act act, String done, RedirectAttributes redirect) {
        Saving saving = act.to(find(slug, id), WordsFields.version(sent));
        redirect.addFlashAttribute("flash", Told.flash(saving, done, STALE));
        return "redirect:" + at(slug) + (saving instanceof Saving.Saved ? "" : "/" + id);
    }

    private String form(
            Exhibition exhibition,
            @Nullable Stop stop,
            StopForm sent,
            List<String> problems,
            Locale locale,
            Model model) {
        model.addAttribute("sent", sent);
        model.addAttribute("stop", stop == null ? null : views.view(stop, null, locale));
        model.addAttribute("state", stop == null ? "" : stop.state().code());
        model.addAttribute("begun", stop != null && !texts.today().isBefore(stop.from()));
        model.addAttribute("back", at(exhibition.slug()));
        model.addAttribute("action", stop == null ? at(exhibition.slug()) : at(exhibition.slug()) + "/" + stop.id());
        model.addAttribute("places", views.places(sent.place(), texts.today(), locale));
        model.addAttribute("statuses", fields.statuses(locale));
        model.addAttribute("problems", texts.texts(problems, locale));
        model.addAttribute(
                "fields",
                List.of(
                        fields.field("venue", "portal.touring.venue", sent.venue(), null, locale),
                        fields.field("hours", "portal.touring.hours", sent.hours(), null, locale),
                        fields.field("access", "portal.touring.access", sent.access(), null, locale)));
        String here = texts.text(stop == null ? "portal.touring.new" : "portal.touring.one", locale);
        model.addAttribute("crumbs", crumbs(exhibition, here, locale));
        return "portal/stop-edit";
    }

    private List<Crumb> crumbs(Exhibition exhibition, @Nullable String here, Locale locale) {
        List<Crumb> crumbs = texts.crumbs(
                locale,
                texts.title(exhibition, locale),
                ExhibitionPaths.one(exhibition.slug()),
                texts.text("portal.touring.title", locale),
                at(exhibition.slug()));
        if (here != null) {
            crumbs.add(new Crumb(here, at(exhibition.slug()) + "/moi"));
        }
        return crumbs;
    }
}
