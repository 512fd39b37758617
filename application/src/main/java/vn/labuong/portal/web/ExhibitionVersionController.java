package vn.labuong.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import vn.labuong.portal.exhibition.Exhibitions.Version;
import vn.labuong.portal.exhibition.Saving;
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

    /** A version in the list; {@code restores} is the number of the one that it brought back, {@code previous} of the one before. */
    record Row(
            int number,
            String at,
            String by,
            String act,
            @Nullable Integer restores,
            boolean now,
            boolean shown,
            @Nullable Integer previous) {}

    @GetMapping(VERSIONS)
    String list(@PathVariable String slug, Locale locale, Model model) {
        Exhibition now = gate.find(slug);
        List<Version> versions = exhibitions.versions(now.id());
        Map<String, String> people = names.of(versions.stream().map(Version::by).collect(Collectors.toSet()));
        String one = ExhibitionPaths.one(slug);
        String heading = texts.text("portal.exhibition.versions", locale);
        model.addAttribute("exhibition", now);
        model.addAttribute("address", one);
        model.addAttribute("name", texts.title(now, locale));
        model.addAttribute(
                "rows",
                IntStream.range(0, versions.size())
                        .mapToObj(at -> row(
                                versions.get(at),
                                at + 1 < versions.size() ? versions.get(at + 1).number() : null,
                                now,
                                people,
                                locale))
                        .toList());
        model.addAttribute("crumbs", texts.crumbs(locale, texts.title(now, locale), one, heading, one + "/ban"));
        return "portal/exhibition-versions";
    }

    private Row row(
            Version version, @Nullable Integer previous, Exhibition now, Map<String, String> people, Locale locale) {
        Integer shown = now.shown();
        return new Row(
                version.number(),
                texts.moment(version.at()),
                people.getOrDefault(version.by(), version.by()),
                texts.text(version.act() + ".audit", locale),
                version.restores(),
                version.number() == now.written(),
                shown != null && shown == version.number(),
                previous);
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
        String now = saving instanceof Saving.Saved saved ? saved.slug() : slug;
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
