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
import vn.labuong.portal.publication.Publication;
import vn.labuong.portal.publication.PublicationWriting;
import vn.labuong.portal.publication.Publications;
import vn.labuong.portal.version.Version;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.web.NotHere;

/** What was said of a publication before, to be read and brought back. */
@Controller
@PreAuthorize(ExhibitionPaths.CURATOR)
class PublicationVersionController {

    private static final String VERSIONS = PublicationPaths.ONE + "/ban";

    private final PublicationGate gate;
    private final Publications publications;
    private final PublicationWriting writing;
    private final PublicationDesk desk;
    private final PeopleNames names;
    private final PublicationTexts texts;
    private final ExhibitionTexts words;

    PublicationVersionController(
            PublicationGate gate,
            Publications publications,
            PublicationWriting writing,
            PublicationDesk desk,
            PeopleNames names,
            PublicationTexts texts,
            ExhibitionTexts words) {
        this.gate = gate;
        this.publications = publications;
        this.writing = writing;
        this.desk = desk;
        this.names = names;
        this.texts = texts;
        this.words = words;
    }

    @GetMapping(VERSIONS)
    String list(@PathVariable String slug, Locale locale, Model model) {
        Publication now = gate.find(slug);
        List<Version> versions = publications.versions(now.id());
        Map<String, String> people = names.of(versions.stream().map(Version::by).collect(Collectors.toSet()));
        String one = PublicationPaths.one(slug);
        String title = texts.title(now.content(), locale);
        Integer shown = now.shown();
        model.addAttribute("version", now.version());
        model.addAttribute("address", one);
        model.addAttribute("name", title);
        model.addAttribute(
                "rows", VersionRow.of(versions, now.written(), shown == null ? 0 : shown, people, words, locale));
        model.addAttribute(
                "crumbs",
                texts.crumbs(locale, title, one, words.text("portal.exhibition.versions", locale), one + "/ban"));
        return "portal/versions";
    }

    @GetMapping(VERSIONS + "/{number}")
    String show(@PathVariable String slug, @PathVariable int number, Locale locale, Model model) {
        Publication then = gate.find(slug, number);
        desk.show(then, false, locale, model);
        String one = PublicationPaths.one(slug);
        model.addAttribute(
                "crumbs",
                texts.crumbs(
                        locale,
                        texts.title(then.content(), locale),
                        one,
                        words.text("portal.exhibition.versions", locale),
                        one + "/ban",
                        words.text("portal.exhibition.version", locale, number),
                        one + "/ban/" + number));
        return "portal/publication-desk";
    }

    @PostMapping(VERSIONS + "/{number}/khoi-phuc")
    String restore(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        Saving saving = writing.restore(slug, WordsFields.version(sent), number).orElseThrow(() -> new NotHere(slug));
        return PublicationGate.back(slug, saving, "portal.exhibition.restored", redirect);
    }
}
