package vn.labuong.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.PeopleNames;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.ExhibitionWriting;
import vn.labuong.portal.exhibition.Exhibitions;
import vn.labuong.portal.version.Version;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.web.NotHere;

/** What an exhibition said before, to be read and brought back, and the address it had. */
@Controller
@PreAuthorize(ExhibitionPaths.CURATOR)
class ExhibitionVersionController {

    private static final String VERSIONS = ExhibitionPaths.ONE + "/ban";

    private final ExhibitionGate gate;
    private final Exhibitions exhibitions;
    private final ExhibitionWriting writing;
    private final PeopleNames names;
    private final Tours tours;
    private final ExhibitionTexts texts;

    ExhibitionVersionController(
            ExhibitionGate gate,
            Exhibitions exhibitions,
            ExhibitionWriting writing,
            PeopleNames names,
            Tours tours,
            ExhibitionTexts texts) {
        this.gate = gate;
        this.exhibitions = exhibitions;
        this.writing = writing;
        this.names = names;
        this.tours = tours;
        this.texts = texts;
    }

    @GetMapping(VERSIONS)
    String list(@PathVariable String slug, Locale locale, Model model) {
        Exhibition now = gate.find(slug);
        List<Version> versions = exhibitions.versions(now.id());
        Map<String, String> people = names.of(versions.stream().map(Version::by).collect(Collectors.toSet()));
        String one = ExhibitionPaths.one(slug);
        String heading = texts.text("portal.exhibition.versions", locale);
        Integer shown = now.shown();
        model.addAttribute("version", now.version());
        model.addAttribute("address", one);
        model.addAttribute("compared", true);
        model.addAttribute("name", texts.title(now, locale));
        model.addAttribute(
                "rows", VersionRow.of(versions, now.written(), shown == null ? 0 : shown, people, texts, locale));
        model.addAttribute("crumbs", texts.crumbs(locale, texts.title(now, locale), one, heading, one + "/ban"));
        return "portal/versions";
    }

    /** The tour as it was written then, with the items that are open now. */
    @GetMapping(VERSIONS + "/{number}")
    String show(@PathVariable String slug, @PathVariable int number, Locale locale, Model model) {
        Exhibition then = exhibitions.find(slug, number).orElseThrow(() -> new NotHere(slug));
        ExhibitionController.show(then, tours.of(then.content(), locale), texts, locale, model);
        String one = ExhibitionPaths.one(slug);
        model.addAttribute("builder", one + "/ban");
        model.addAttribute(
                "crumbs",
                texts.crumbs(
                        locale,
                        texts.title(then, locale),
                        one,
                        texts.text("portal.exhibition.versions", locale),
                        one + "/ban",
                        texts.text("portal.exhibition.version", locale, number),
                        one + "/ban/" + number));
        return "portal/exhibition";
    }

    /** Another address; the old one leads to it where everybody could see it. */
    @PostMapping(ExhibitionPaths.ONE + "/dia-chi")
    String rename(@PathVariable String slug, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        Saving saving = writing.rename(slug, WordsFields.version(sent), sent.getOrDefault("slug", ""))
                .orElseThrow(() -> new NotHere(slug));
        String now = saving instanceof Saving.Saved saved ? saved.name() : slug;
        return gate.back(now, saving, "portal.exhibition.renamed", "", redirect);
    }

    @PostMapping(VERSIONS + "/{number}/khoi-phuc")
    String restore(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        Saving saving = writing.restore(slug, WordsFields.version(sent), number).orElseThrow(() -> new NotHere(slug));
        return gate.back(slug, saving, "portal.exhibition.restored", "", redirect);
    }
}
