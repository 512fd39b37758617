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
import vn.labuong.portal.page.FreePage;
import vn.labuong.portal.page.PageContent;
import vn.labuong.portal.page.PagePublishing;
import vn.labuong.portal.page.PageWriting;
import vn.labuong.portal.page.WrittenPages;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Told;

/** Where free pages are written, shown and taken back. */
@Controller
@PreAuthorize(PagePaths.EDITORS)
class PageEditController {

    private static final String STALE = "portal.page.problem.stale";

    private final WrittenPages pages;
    private final PageWriting writing;
    private final PagePublishing publishing;
    private final FreePageViews views;

    PageEditController(WrittenPages pages, PageWriting writing, PagePublishing publishing, FreePageViews views) {
        this.pages = pages;
        this.writing = writing;
        this.publishing = publishing;
        this.views = views;
    }

    @GetMapping(PagePaths.LIST)
    String list(Locale locale, Model model) {
        model.addAttribute(
                "rows",
                pages.all().stream().map(page -> views.row(page, locale)).toList());
        model.addAttribute("crumbs", views.crumbs(locale));
        return "portal/page-list";
    }

    @GetMapping(PagePaths.LIST + "/moi")
    String fresh(Locale locale, Model model) {
        return views.fresh(PageContent.NONE, "", List.of(), locale, model);
    }

    @PostMapping(PagePaths.LIST)
    String create(
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        PageContent content = PageForm.content(sent);
        Saving saving = writing.create(content, sent.getOrDefault("slug", ""));
        if (saving instanceof Saving.Saved saved) {
            return done("portal.page.created", saved.name(), redirect);
        }
        List<String> problems = Told.problems(saving, STALE, response);
        return views.fresh(content, sent.getOrDefault("slug", ""), problems, locale, model);
    }

    @GetMapping(PagePaths.ONE)
    String edit(@PathVariable String slug, Locale locale, Model model) {
        return views.edit(here(slug), null, null, List.of(), locale, model);
    }

    @PostMapping(PagePaths.ONE)
    String change(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        PageContent content = PageForm.content(sent);
        Saving saving = writing.change(slug, WordsFields.version(sent), content).orElseThrow(() -> new NotHere(slug));
        return saving instanceof Saving.Saved
                ? done("portal.page.saved", slug, redirect)
                : views.edit(here(slug), content, null, Told.problems(saving, STALE, response), locale, model);
    }

    /** Shows what is written from a day on, or in the place of what was shown. */
    @PostMapping(PagePaths.ONE + "/dua-ra")
    String publish(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        PageForm.Days days = PageForm.Days.read(sent);
        Saving saving = days.read()
                .map(read -> publishing
                        .publish(slug, WordsFields.version(sent), read.from(), read.lastDay())
                        .orElseThrow(() -> new NotHere(slug)))
                .orElseGet(() -> Saving.refused("portal.page.problem.days"));
        return saving instanceof Saving.Saved
                ? done("portal.page.published", slug, redirect)
                : views.edit(here(slug), null, days, Told.problems(saving, STALE, response), locale, model);
    }

    @PostMapping(PagePaths.ONE + "/rut")
    String withdraw(@PathVariable String slug, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        Saving saving = publishing
                .withdraw(slug, WordsFields.version(sent), Texts.clean(sent.getOrDefault("why", "")))
                .orElseThrow(() -> new NotHere(slug));
        return back(saving, "portal.page.withdrawn", slug, redirect);
    }

    @PostMapping(PagePaths.ONE + "/dia-chi")
    String rename(@PathVariable String slug, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        Saving saving = writing.rename(slug, WordsFields.version(sent), sent.getOrDefault("slug", ""))
                .orElseThrow(() -> new NotHere(slug));
        return back(saving, "portal.page.renamed", slug, redirect);
    }

    @PostMapping(PagePaths.ONE + "/ban/{number}/khoi-phuc")
    String restore(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        Saving saving = writing.restore(slug, WordsFields.version(sent), number).orElseThrow(() -> new NotHere(slug));
        return back(saving, "portal.page.restored", slug, redirect);
    }

    private FreePage here(String slug) {
        return pages.find(slug).orElseThrow(() -> new NotHere(slug));
    }

    private static String back(Saving saving, String doneKey, String slug, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Told.flash(saving, doneKey, STALE));
        return "redirect:" + PagePaths.one(saving instanceof Saving.Saved saved ? saved.name() : slug);
    }

    private static String done(String key, String slug, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.done(key));
        return "redirect:" + PagePaths.one(slug);
    }
}
