package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.portal.publication.Content;
import vn.labuong.portal.publication.Publication;
import vn.labuong.portal.publication.PublicationShowing;
import vn.labuong.portal.publication.PublicationWriting;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Told;

/** One publication for those who edit it: how it stands, its form, and what puts it before everybody or takes it back. */
@Controller
@PreAuthorize(ExhibitionPaths.CURATOR)
class PublicationEditController {

    private final PublicationGate gate;
    private final PublicationWriting writing;
    private final PublicationShowing showing;
    private final PublicationDesk desk;
    private final PublicationFormPage form;
    private final PublicationTexts texts;

    PublicationEditController(
            PublicationGate gate,
            PublicationWriting writing,
            PublicationShowing showing,
            PublicationDesk desk,
            PublicationFormPage form,
            PublicationTexts texts) {
        this.gate = gate;
        this.writing = writing;
        this.showing = showing;
        this.desk = desk;
        this.form = form;
        this.texts = texts;
    }

    @GetMapping(PublicationPaths.ONE)
    String show(@PathVariable String slug, Locale locale, Model model) {
        return desk.show(gate.find(slug), true, locale, model);
    }

    @GetMapping(PublicationPaths.ONE + "/sua")
    String edit(@PathVariable String slug, Locale locale, Model model) {
        Publication one = gate.find(slug);
        return form(one, one.content(), null, List.of(), locale, model);
    }

    @PostMapping(PublicationPaths.ONE + "/sua")
    String change(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Content content = PublicationForm.read(sent);
        int seen = WordsFields.version(sent.toSingleValueMap());
        Saving saving = writing.change(slug, seen, content).orElseThrow(() -> new NotHere(slug));
        if (saving instanceof Saving.Saved) {
            redirect.addFlashAttribute("flash", Flash.done("portal.publication.saved"));
            return "redirect:" + PublicationPaths.one(slug);
        }
        List<String> problems = Told.problems(saving, response);
        Publication now = gate.find(slug);
        Content theirs = saving instanceof Saving.Stale ? now.content() : null;
        return form(now, content, theirs, problems, locale, model);
    }

    private String form(
            Publication one,
            Content content,
            @Nullable Content theirs,
            List<String> problems,
            Locale locale,
            Model model) {
        String address = PublicationPaths.one(one.slug());
        String heading = texts.text("portal.publication.edit", locale);
        model.addAttribute("isNew", false);
        model.addAttribute("heading", heading);
        model.addAttribute("back", address);
        model.addAttribute(
                "crumbs", texts.crumbs(locale, texts.title(one.content(), locale), address, heading, address + "/sua"));
        return form.show(content, theirs, problems, address + "/sua", one.version(), locale, model);
    }

    @PostMapping(PublicationPaths.ONE + "/cong-bo")
    String publish(@PathVariable String slug, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        Saving saving = showing.publish(slug, WordsFields.version(sent)).orElseThrow(() -> new NotHere(slug));
        return PublicationGate.back(slug, saving, "portal.publication.published", redirect);
    }

    @PostMapping(PublicationPaths.ONE + "/rut")
    String withdraw(@PathVariable String slug, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        Saving saving = showing.withdraw(slug, WordsFields.version(sent), sent.getOrDefault("why", ""))
                .orElseThrow(() -> new NotHere(slug));
        return PublicationGate.back(slug, saving, "portal.publication.withdrawn", redirect);
    }
}
