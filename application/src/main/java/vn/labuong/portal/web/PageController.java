package vn.labuong.portal.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.portal.page.FreePage;
import vn.labuong.portal.page.FreePage.Standing;
import vn.labuong.portal.page.Markdown;
import vn.labuong.portal.page.PageContent;
import vn.labuong.portal.page.WrittenPages;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Gone;
import vn.labuong.shared.web.JsonLd;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.SiteAddress;
import vn.labuong.shared.web.kept.SameForAll;

/** Free pages for everybody. */
@Controller
class PageController {

    private final WrittenPages pages;
    private final SiteAddress site;
    private final Clock clock;

    PageController(WrittenPages pages, SiteAddress site, Clock clock) {
        this.pages = pages;
        this.site = site;
        this.clock = clock;
    }

    /** One statement. What is over or was withdrawn says that it is gone; what is still to come is not here. */
    @SameForAll
    @GetMapping(FreePage.ADDRESS + "{slug}")
    String show(@PathVariable String slug, Locale locale, Model model) {
        FreePage page = pages.shown(slug).orElseThrow(() -> new NotHere(slug));
        Standing standing = page.standing(VietnamTime.today(clock));
        if (standing.isGone()) {
            throw new Gone(slug);
        }
        PageContent.Best said = page.content().best(Languages.code(locale)).orElse(null);
        if (standing != Standing.PUBLIC || said == null) {
            throw new NotHere(slug);
        }
        show(page, said, locale, model);
        model.addAttribute(PageHead.NAME, head(page, said));
        model.addAttribute("crumbs", List.of(new Crumb(said.text().title(), page.address())));
        return "portal/page";
    }

    private PageHead head(FreePage page, PageContent.Best said) {
        String about = Markdown.plain(said.text().text());
        return PageHead.website(
                about,
                JsonLd.page("WebPage")
                        .say("@id", site.of(page.address()))
                        .say("url", site.of(page.address()))
                        .say("name", said.text().title())
                        .say("inLanguage", said.language())
                        .say("dateModified", page.changedAt().toString())
                        .say("isAccessibleForFree", true));
    }

    /** What the template of a page needs; nothing is said where nothing is written. */
    static void show(FreePage page, PageContent.@Nullable Best said, Locale locale, Model model) {
        String language = said == null ? Languages.code(locale) : said.language();
        model.addAttribute(
                "title",
                said == null ? page.content().title(language) : said.text().title());
        model.addAttribute("language", language);
        model.addAttribute("elsewhere", !language.equals(Languages.code(locale)));
        model.addAttribute(
                "status", said == null ? "original" : said.text().status().code());
        model.addAttribute("html", said == null ? "" : Markdown.html(said.text().text()));
        model.addAttribute("demonstration", page.demonstration());
    }
}
