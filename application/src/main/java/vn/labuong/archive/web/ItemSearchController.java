package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.search.ArchiveSearch;
import vn.labuong.archive.search.ArchiveSearch.Found;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.Pager;
import vn.labuong.shared.web.kept.SameForAll;

/** Search over items and the words on their pages: as everybody may, and as whoever is signed in may. */
@Controller
class ItemSearchController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = SearchRequest.FURTHEST / PAGE - 1;
    private final ArchiveSearch search;
    private final ItemGate gate;
    private final ArchiveWords words;
    private final SubjectWords terms;
    private final SearchFacets facets;
    private final FoundRows foundRows;

    ItemSearchController(
            ArchiveSearch search,
            ItemGate gate,
            ArchiveWords words,
            SubjectWords terms,
            SearchFacets facets,
            FoundRows foundRows) {
        this.search = search;
        this.gate = gate;
        this.words = words;
        this.terms = terms;
        this.facets = facets;
        this.foundRows = foundRows;
    }

    @SameForAll
    @GetMapping(ArchivePaths.PUBLIC)
    String open(
            @ModelAttribute("asked") SearchAsked asked,
            @RequestParam(defaultValue = "0") int page,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (asked.isNarrowed() || page > 0) {
            // What it leads to stands in the sitemap; there is no end of such pages.
            response.setHeader("X-Robots-Tag", "noindex");
        }
        model.addAttribute("crumbs", List.of(new Crumb(words.text("archive.web.title", locale), ArchivePaths.PUBLIC)));
        return show(ArchivePaths.PUBLIC, asked, page, gate.everybody(), locale, model);
    }

    @GetMapping(ArchivePaths.SEARCH)
    String inside(
            @ModelAttribute("asked") SearchAsked asked,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        model.addAttribute(
                "crumbs", words.crumbs(locale, words.text("archive.search.title", locale), ArchivePaths.SEARCH));
        return show(ArchivePaths.SEARCH, asked, page, gate.current(), locale, model);
    }

    private String show(String path, SearchAsked asked, int page, Viewer viewer, Locale locale, Model model) {
        int here = Math.min(Math.max(page, 0), LAST_PAGE);
        SearchRequest request = SearchRequest.of(asked.text(), search.audience(viewer))
                .facets(SearchFacets.COUNTED)
                .years(asked.years())
                .page(here, PAGE);
        if (asked.text().isEmpty()) {
            request = request.order(SearchRequest.Order.TITLE, Languages.code(locale));
        }
        for (String facet : SearchAsked.FACETS) {
            String value = asked.filters().getOrDefault(facet, "");
            request = value.isBlank() ? request : request.filter(facet, Set.of(value));
        }
        Found found = search.search(request, viewer);
        boolean inside = path.equals(ArchivePaths.SEARCH);
        List<FoundRows.Row> rows = foundRows.of(found.hits(), asked.text(), inside, viewer, locale);
        model.addAttribute("path", path);
        model.addAttribute("searched", path);
        model.addAttribute("rows", rows);
        model.addAttribute("total", found.total());
        model.addAttribute("shortened", found.shortened());
        model.addAttribute("suggestion", found.suggestion().orElse(null));
        model.addAttribute(
                "suggested",
                found.suggestion()
                        .map(text -> asked.address(path)
                                .replaceQueryParam("q", text)
                                .encode()
                                .toUriString())
                        .orElse(null));
        model.addAttribute("themes", terms.named(asked.text(), locale));
        model.addAttribute("facets", facets.of(found, asked, path, locale));
        model.addAttribute("pager", Pager.of(new Listing<>(found.total(), rows, here, PAGE), asked.address(path)));
        return "archive/search";
    }
}
