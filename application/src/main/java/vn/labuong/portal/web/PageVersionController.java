package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.organisation.PeopleNames;
import vn.labuong.portal.editorial.Difference;
import vn.labuong.portal.editorial.Difference.Slot;
import vn.labuong.portal.editorial.Difference.Unit;
import vn.labuong.portal.page.FreePage;
import vn.labuong.portal.page.PageContent;
import vn.labuong.portal.page.WrittenPages;
import vn.labuong.portal.version.Version;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;

/** What a page said before and would say: its versions, a look at one, and how two differ. */
@Controller
@PreAuthorize(PagePaths.EDITORS)
class PageVersionController {

    private static final String VERSIONS = PagePaths.ONE + "/ban";

    private final WrittenPages pages;
    private final PeopleNames names;
    private final ExhibitionTexts texts;
    private final FreePageViews views;

    PageVersionController(WrittenPages pages, PeopleNames names, ExhibitionTexts texts, FreePageViews views) {
        this.pages = pages;
        this.names = names;
        this.texts = texts;
        this.views = views;
    }

    /** The page as it would be if it went out now. */
    @GetMapping(PagePaths.ONE + "/xem-truoc")
    String preview(@PathVariable String slug, Locale locale, Model model) {
        FreePage now = pages.find(slug).orElseThrow(() -> new NotHere(slug));
        return look(now, texts.text("portal.page.preview", locale), "/xem-truoc", locale, model);
    }

    @GetMapping(VERSIONS)
    String list(@PathVariable String slug, Locale locale, Model model) {
        FreePage now = pages.find(slug).orElseThrow(() -> new NotHere(slug));
        List<Version> versions = pages.versions(now.id());
        Map<String, String> people = names.of(versions.stream().map(Version::by).collect(Collectors.toSet()));
        String one = PagePaths.one(slug);
        String title = now.content().title(Languages.code(locale));
        Integer shown = now.shown();
        model.addAttribute("version", now.version());
        model.addAttribute("address", one);
        model.addAttribute("compared", true);
        model.addAttribute("name", title);
        model.addAttribute(
                "rows", VersionRow.of(versions, now.written(), shown == null ? 0 : shown, people, texts, locale));
        model.addAttribute(
                "crumbs",
                views.crumbs(locale, title, one, texts.text("portal.exhibition.versions", locale), one + "/ban"));
        return "portal/versions";
    }

    /** The page as it was written then. */
    @GetMapping(VERSIONS + "/{number}")
    String show(@PathVariable String slug, @PathVariable int number, Locale locale, Model model) {
        FreePage then = pages.find(slug, number).orElseThrow(() -> new NotHere(slug));
        return look(then, texts.text("portal.exhibition.version", locale, number), "/ban/" + number, locale, model);
    }

    private String look(FreePage page, String heading, String place, Locale locale, Model model) {
        String one = PagePaths.one(page.slug());
        PageController.show(page, page.content().best(Languages.code(locale)).orElse(null), locale, model);
        model.addAttribute("builder", one);
        model.addAttribute(
                "crumbs",
                views.crumbs(locale, page.content().title(Languages.code(locale)), one, heading, one + place));
        return "portal/page";
    }

    /** In whatever order the two are named, the earlier one stands first. */
    @GetMapping(VERSIONS + "/{number}/khac/{other}")
    String difference(
            @PathVariable String slug, @PathVariable int number, @PathVariable int other, Locale locale, Model model) {
        int before = Math.min(number, other);
        int after = Math.max(number, other);
        FreePage then = pages.find(slug, before).orElseThrow(() -> new NotHere(slug));
        FreePage now = pages.find(slug, after).orElseThrow(() -> new NotHere(slug));
        String one = PagePaths.one(slug);
        String title = now.content().title(Languages.code(locale));
        String heading = texts.text("portal.difference.title", locale, before, after);
        model.addAttribute("name", title);
        model.addAttribute("heading", heading);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("back", one);
        model.addAttribute("changes", Difference.of(units(then.content(), locale), units(now.content(), locale)));
        model.addAttribute(
                "crumbs",
                views.crumbs(
                        locale,
                        title,
                        one,
                        texts.text("portal.exhibition.versions", locale),
                        one + "/ban",
                        heading,
                        ""));
        return "portal/difference";
    }

    /** A part for each language. */
    private List<Unit> units(PageContent content, Locale locale) {
        List<Unit> units = new ArrayList<>();
        for (String code : Languages.CODES) {
            content.in(code).ifPresent(said -> {
                Map<Slot, String> words = new LinkedHashMap<>();
                words.put(new Slot(texts.text("portal.page.field.title", locale), code), said.title());
                words.put(new Slot(texts.text("portal.page.field.text", locale), code), said.text());
                words.put(
                        new Slot(texts.text("portal.page.field.status", locale), ""),
                        texts.text("portal.exhibition.status." + said.status().code(), locale));
                units.add(new Unit(code, "", texts.text("portal.exhibition.language." + code, locale), words));
            });
        }
        return units;
    }
}
