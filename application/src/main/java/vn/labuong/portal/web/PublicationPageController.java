package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.archive.PublicItems;
import vn.labuong.archive.PublicItems.OpenFile;
import vn.labuong.archive.PublicItems.OpenPage;
import vn.labuong.portal.publication.CountedRequest;
import vn.labuong.portal.publication.Reflow;
import vn.labuong.portal.publication.TakenCounts;
import vn.labuong.portal.publication.TakenCounts.Act;
import vn.labuong.portal.web.PublicationShelf.Found;
import vn.labuong.portal.web.PublicationShelf.Shelved;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.kept.SameForAll;

/** A publication for everybody: what it is, its files to take, and its pages to read. */
@Controller
class PublicationPageController {

    private static final String ONE = PublicationPaths.PUBLIC + "/{slug}";

    private final PublicationShelf shelf;
    private final PublicationViews views;
    private final PublicationHead head;
    private final PublicItems items;
    private final TakenCounts counts;
    private final PublicationTexts texts;

    PublicationPageController(
            PublicationShelf shelf,
            PublicationViews views,
            PublicationHead head,
            PublicItems items,
            TakenCounts counts,
            PublicationTexts texts) {
        this.shelf = shelf;
        this.views = views;
        this.head = head;
        this.items = items;
        this.counts = counts;
        this.texts = texts;
    }

    @SameForAll
    @GetMapping(ONE)
    String show(@PathVariable String slug, Locale locale, Model model) {
        Shelved one = shelf.open(slug, locale).orElseThrow(() -> new NotHere(slug));
        PublicationView view = views.of(one, locale);
        model.addAttribute("view", view);
        model.addAttribute(PageHead.NAME, head.of(one.publication(), view));
        model.addAttribute("crumbs", texts.publicCrumbs(locale, view.title().text(), PublicationPaths.shown(slug)));
        return "portal/publication";
    }

    /** Counts, and leads to where the archive keeps the file; asked again each time, so that no cache counts for us. */
    @GetMapping(ONE + "/tai/{language}/{number}")
    ResponseEntity<Void> take(
            @PathVariable String slug,
            @PathVariable String language,
            @PathVariable int number,
            HttpServletRequest request,
            Locale locale) {
        Found found = find(slug, language);
        List<OpenFile> files = Optional.ofNullable(
                        items.openings(List.of(found.code()), locale).get(found.code()))
                .map(PublicItems.Openings::files)
                .orElse(List.of());
        if (number < 1 || number > files.size()) {
            throw new NotHere(slug + " " + language + " " + number);
        }
        count(found, language, Act.DOWNLOAD, request);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(files.get(number - 1).href()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A page of an edition; without a number its first one. A number that no open page has leads to the nearest. */
    @GetMapping(ONE + "/doc/{language}")
    String read(
            @PathVariable String slug,
            @PathVariable String language,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Found found = find(slug, language);
        String asked = request.getParameter("trang");
        int number = number(asked);
        OpenPage page = items.page(found.code(), number, locale).orElseThrow(() -> new NotHere(slug + " " + language));
        if (asked == null) {
            count(found, language, Act.READING, request);
        } else if (page.number() != number) {
            return "redirect:" + PublicationPaths.read(slug, language, page.number());
        }
        String title = texts.title(found.publication().content(), locale);
        String name = texts.language(language, locale);
        model.addAttribute("slug", slug);
        model.addAttribute("name", title);
        model.addAttribute("language", language);
        model.addAttribute("languageName", name);
        model.addAttribute("page", page);
        model.addAttribute("paragraphs", Reflow.paragraphs(page.text()));
        model.addAttribute("demonstration", found.publication().demonstration());
        model.addAttribute(
                "crumbs",
                texts.publicCrumbs(
                        locale, title, PublicationPaths.shown(slug), name, PublicationPaths.read(slug, language)));
        return "portal/publication-read";
    }

    private Found find(String slug, String language) {
        return shelf.find(slug, language).orElseThrow(() -> new NotHere(slug + " " + language));
    }

    /** What is no number asks for the first page, a number too large for one for the last. */
    private static int number(@Nullable String asked) {
        if (asked == null || !asked.matches("\\d+")) {
            return 1;
        }
        return asked.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(asked);
    }

    private void count(Found found, String language, Act act, HttpServletRequest request) {
        boolean counted = CountedRequest.is(
                request.getMethod(),
                request.getHeader(HttpHeaders.USER_AGENT),
                request.getHeader(HttpHeaders.RANGE),
                Optional.ofNullable(request.getHeader("Sec-Purpose")).orElse(request.getHeader("Purpose")));
        if (counted) {
            counts.add(found.publication().id(), language, act);
        }
    }
}
