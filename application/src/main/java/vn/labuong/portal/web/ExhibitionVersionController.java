package vn.labuong.portal.web;

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
import vn.labuong.portal.editorial.Difference;
import vn.labuong.portal.editorial.Difference.Change;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.ExhibitionWriting;
import vn.labuong.portal.exhibition.Exhibitions;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.web.NotHere;

/** What an exhibition said before, to be read, compared and brought back, and the address it had. */
@Controller
@PreAuthorize(ExhibitionPaths.CURATOR)
class ExhibitionVersionController {

    private static final String VERSIONS = ExhibitionPaths.ONE + "/ban";

    private final ExhibitionGate gate;
    private final Exhibitions exhibitions;
    private final ExhibitionWriting writing;
    private final ExhibitionUnits units;
    private final VersionPages pages;
    private final Tours tours;
    private final ExhibitionTexts texts;

    ExhibitionVersionController(
            ExhibitionGate gate,
            Exhibitions exhibitions,
            ExhibitionWriting writing,
            ExhibitionUnits units,
            VersionPages pages,
            Tours tours,
            ExhibitionTexts texts) {
        this.gate = gate;
        this.exhibitions = exhibitions;
        this.writing = writing;
        this.units = units;
        this.pages = pages;
        this.tours = tours;
        this.texts = texts;
    }

    @GetMapping(VERSIONS)
    String list(@PathVariable String slug, Locale locale, Model model) {
        Exhibition now = gate.find(slug);
        return pages.list(now, exhibitions.versions(now.id()), true, named(now, locale), locale, model);
    }

    /** The tour as it was written then, with the items that are open now. */
    @GetMapping(VERSIONS + "/{number}")
    String show(@PathVariable String slug, @PathVariable int number, Locale locale, Model model) {
        Exhibition then = gate.find(slug, number);
        ExhibitionController.show(then, tours.of(then.content(), locale), texts, locale, model);
        model.addAttribute("builder", ExhibitionPaths.one(slug) + "/ban");
        model.addAttribute("crumbs", pages.crumbs(named(then, locale), number, locale));
        return "portal/exhibition";
    }

    /** In whatever order the two are named, the earlier one stands first. */
    @GetMapping(VERSIONS + "/{number}/khac/{other}")
    String difference(
            @PathVariable String slug, @PathVariable int number, @PathVariable int other, Locale locale, Model model) {
        int before = Math.min(number, other);
        int after = Math.max(number, other);
        Exhibition then = gate.find(slug, before);
        Exhibition now = gate.find(slug, after);
        List<Change> changes = Difference.of(units.of(then.content(), locale), units.of(now.content(), locale));
        return pages.difference(named(now, locale), before, after, changes, locale, model);
    }

    private VersionPages.Named named(Exhibition exhibition, Locale locale) {
        return new VersionPages.Named(
                texts.title(exhibition, locale), ExhibitionPaths.one(exhibition.slug()), texts::crumbs);
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
