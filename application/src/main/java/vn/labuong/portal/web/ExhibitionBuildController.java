package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.ExhibitionOpening;
import vn.labuong.portal.exhibition.ExhibitionOpening.Schedule;
import vn.labuong.portal.exhibition.Exhibitions;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Told;

/** The builder of one exhibition, and its opening and closing. */
@Controller
@PreAuthorize(ExhibitionPaths.CURATOR)
class ExhibitionBuildController {

    private final ExhibitionGate gate;
    private final ExhibitionOpening opening;
    private final ExhibitionBuildView view;
    private final Tours tours;
    private final ExhibitionTexts texts;
    private final Exhibitions exhibitions;
    private final ExhibitionSnapshot snapshot;

    ExhibitionBuildController(
            ExhibitionGate gate,
            ExhibitionOpening opening,
            ExhibitionBuildView view,
            Tours tours,
            ExhibitionTexts texts,
            Exhibitions exhibitions,
            ExhibitionSnapshot snapshot) {
        this.gate = gate;
        this.opening = opening;
        this.view = view;
        this.tours = tours;
        this.texts = texts;
        this.exhibitions = exhibitions;
        this.snapshot = snapshot;
    }

    @GetMapping(ExhibitionPaths.ONE)
    String show(@PathVariable String slug, Locale locale, Model model) {
        return view.show(gate.find(slug), null, List.of(), locale, model);
    }

    /** The tour as it would be if it opened now. */
    @GetMapping(ExhibitionPaths.ONE + "/xem-truoc")
    String preview(@PathVariable String slug, Locale locale, Model model) {
        Exhibition now = gate.find(slug);
        ExhibitionController.show(now, tours.of(now.content(), locale), texts, locale, model);
        String one = ExhibitionPaths.one(slug);
        String preview = texts.text("portal.exhibition.preview", locale);
        model.addAttribute("builder", one);
        model.addAttribute("crumbs", texts.crumbs(locale, texts.title(now, locale), one, preview, one + "/xem-truoc"));
        return "portal/exhibition";
    }

    /** Opens on a day, or shows what is written in the place of what was shown. */
    @PostMapping(ExhibitionPaths.ONE + "/lich")
    String schedule(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return open(slug, sent, ExhibitionOpeningForm.read(sent), response, locale, model, redirect);
    }

    /** Opens today, whatever day stands in the form. */
    @PostMapping(ExhibitionPaths.ONE + "/mo")
    String openNow(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ExhibitionOpeningForm typed = ExhibitionOpeningForm.read(sent);
        return open(
                slug,
                sent,
                new ExhibitionOpeningForm("", typed.until(), typed.without()),
                response,
                locale,
                model,
                redirect);
    }

    private String open(
            String slug,
            Map<String, String> sent,
            ExhibitionOpeningForm form,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Exhibition now = gate.find(slug);
        Schedule schedule = form.schedule();
        Saving saving = schedule == null
                ? Saving.refused("portal.exhibition.problem.days")
                : opening.open(slug, WordsFields.version(sent), schedule).orElseThrow(() -> new NotHere(slug));
        if (saving instanceof Saving.Refused) {
            return view.show(now, form, Told.problems(saving, response), locale, model);
        }
        return gate.back(slug, saving, "portal.exhibition.opened", "#mo-cua", redirect);
    }

    @PostMapping(ExhibitionPaths.ONE + "/dong")
    String close(@PathVariable String slug, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        Saving saving = opening.close(slug, WordsFields.version(sent)).orElseThrow(() -> new NotHere(slug));
        if (saving instanceof Saving.Saved) {
            exhibitions.shown(slug).ifPresent(snapshot::keep);
        }
        return gate.back(slug, saving, "portal.exhibition.closed", "#mo-cua", redirect);
    }

    /** Keeps what an exhibition was that is over by its last day, or once more. */
    @PostMapping(ExhibitionPaths.ONE + "/luu-kho")
    String keep(@PathVariable String slug, RedirectAttributes redirect) {
        Exhibition over = exhibitions
                .shown(slug)
                .filter(shown -> shown.standing(texts.today()) == Exhibition.Standing.CLOSED)
                .orElseThrow(() -> new NotHere(slug));
        redirect.addFlashAttribute("flash", Flash.done("portal.exhibition.snapshot.kept", snapshot.keep(over)));
        return "redirect:" + ExhibitionPaths.one(slug) + "#mo-cua";
    }

    @PostMapping(ExhibitionPaths.ONE + "/rut")
    String takeBack(@PathVariable String slug, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        Saving saving = opening.takeBack(slug, WordsFields.version(sent), Texts.clean(sent.getOrDefault("why", "")))
                .orElseThrow(() -> new NotHere(slug));
        return gate.back(slug, saving, "portal.exhibition.taken-back", "#mo-cua", redirect);
    }
}
