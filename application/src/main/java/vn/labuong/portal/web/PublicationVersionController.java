package vn.labuong.portal.web;

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
import vn.labuong.portal.publication.Publication;
import vn.labuong.portal.publication.PublicationWriting;
import vn.labuong.portal.publication.Publications;
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
    private final VersionPages pages;
    private final PublicationDesk desk;
    private final PublicationTexts texts;

    PublicationVersionController(
            PublicationGate gate,
            Publications publications,
            PublicationWriting writing,
            VersionPages pages,
            PublicationDesk desk,
            PublicationTexts texts) {
        this.gate = gate;
        this.publications = publications;
        this.writing = writing;
        this.pages = pages;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping(VERSIONS)
    String list(@PathVariable String slug, Locale locale, Model model) {
        Publication now = gate.find(slug);
        return pages.list(now, publications.versions(now.id()), false, named(now, locale), locale, model);
    }

    @GetMapping(VERSIONS + "/{number}")
    String show(@PathVariable String slug, @PathVariable int number, Locale locale, Model model) {
        Publication then = gate.find(slug, number);
        String view = desk.show(then, false, locale, model);
        model.addAttribute("crumbs", pages.crumbs(named(then, locale), number, locale));
        return view;
    }

    private VersionPages.Named named(Publication publication, Locale locale) {
        return new VersionPages.Named(
                texts.title(publication.content(), locale), PublicationPaths.one(publication.slug()), texts::crumbs);
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
