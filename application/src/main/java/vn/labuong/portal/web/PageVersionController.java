package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.portal.editorial.Difference;
import vn.labuong.portal.editorial.Difference.Change;
import vn.labuong.portal.editorial.Difference.Slot;
import vn.labuong.portal.editorial.Difference.Unit;
import vn.labuong.portal.page.FreePage;
import vn.labuong.portal.page.PageContent;
import vn.labuong.portal.page.WrittenPages;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;

/** What a page said before and would say: its versions, a look at one, and how two differ. */
@Controller
@PreAuthorize(PagePaths.EDITORS)
class PageVersionController {

    private static final String VERSIONS = PagePaths.ONE + "/ban";

    private final WrittenPages pages;
    private final VersionPages listed;
    private final ExhibitionTexts texts;
    private final FreePageViews views;

    PageVersionController(WrittenPages pages, VersionPages listed, ExhibitionTexts texts, FreePageViews views) {
        this.pages = pages;
        this.listed = listed;
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
        return listed.list(now, pages.versions(now.id()), true, named(now, locale), locale, model);
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
        List<Change> changes = Difference.of(units(then.content(), locale), units(now.content(), locale));
        return listed.difference(named(now, locale), before, after, changes, locale, model);
    }

    private VersionPages.Named named(FreePage page, Locale locale) {
        return new VersionPages.Named(
                page.content().title(Languages.code(locale)), PagePaths.one(page.slug()), views::crumbs);
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
