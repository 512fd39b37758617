package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.search.ArchiveSearch;
import vn.labuong.archive.search.ArchiveSearch.Found;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchResult.FacetCount;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.Pager;

/** Search over items and the words on their pages: as everybody may, and as whoever is signed in may. */
@Controller
class ItemSearchController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = SearchRequest.FURTHEST / PAGE - 1;
    private static final List<String> FACETS =
            List.of("kind", "concept", "convention", "recommendation", "language", "agency");

    private final ArchiveSearch search;
    private final ItemGate gate;
    private final ArchiveWords words;
    private final SubjectWords terms;
    private final FoundRows foundRows;

    ItemSearchController(
            ArchiveSearch search, ItemGate gate, ArchiveWords words, SubjectWords terms, FoundRows foundRows) {
        this.search = search;
        this.gate = gate;
        this.words = words;
        this.terms = terms;
        this.foundRows = foundRows;
    }

    /** What the address asks for; blank is no filter. */
    record Asked(
            @Nullable String q,
            @Nullable String kind,
            @Nullable String concept,
            @Nullable String convention,
            @Nullable String recommendation,
            @Nullable String language,
            @Nullable String agency) {

        /** The words sought, without what nobody sees. */
        public String text() {
            return q == null ? "" : Texts.clean(q);
        }

        public Map<String, String> filters() {
            return Map.of(
                    "kind",
                    typed(kind),
                    "concept",
                    typed(concept),
                    "convention",
                    typed(convention),
                    "recommendation",
                    typed(recommendation),
                    "language",
                    typed(language),
                    "agency",
                    typed(agency));
        }

        private static String typed(@Nullable String value) {
            return value == null ? "" : value.strip();
        }

        UriComponentsBuilder address(String path) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("q", text());
            FACETS.forEach(facet -> {
                if (!filters().getOrDefault(facet, "").isEmpty()) {
                    address.queryParam(facet, filters().get(facet));
                }
            });
            return address;
        }
    }

    /** A value of a facet with its count; {@code here} where it is chosen. */
    record Choice(String text, int count, String href, boolean here) {}

    /** The choices of one facet. */
    record Facet(String title, List<Choice> choices) {}

    @GetMapping(ArchivePaths.PUBLIC)
    String open(
            @ModelAttribute("asked") Asked asked,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        model.addAttribute("crumbs", List.of(new Crumb(words.text("archive.web.title", locale), ArchivePaths.PUBLIC)));
        return show(ArchivePaths.PUBLIC, asked, page, gate.everybody(), locale, model);
    }

    @GetMapping(ArchivePaths.SEARCH)
    String inside(
            @ModelAttribute("asked") Asked asked,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        model.addAttribute(
                "crumbs", words.crumbs(locale, words.text("archive.search.title", locale), ArchivePaths.SEARCH));
        return show(ArchivePaths.SEARCH, asked, page, gate.current(), locale, model);
    }

    private String show(String path, Asked asked, int page, Viewer viewer, Locale locale, Model model) {
        int here = Math.min(Math.max(page, 0), LAST_PAGE);
        SearchRequest request = SearchRequest.of(asked.text(), search.audience(viewer))
                .facets(FACETS.toArray(String[]::new))
                .page(here, PAGE);
        if (asked.text().isEmpty()) {
            request = request.order(SearchRequest.Order.TITLE, Languages.code(locale));
        }
        for (String facet : FACETS) {
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
        model.addAttribute("facets", facets(found, asked, path, locale));
        model.addAttribute("pager", Pager.of(new Listing<>(found.total(), rows, here, PAGE), asked.address(path)));
        return "archive/search";
    }

    private List<Facet> facets(Found found, Asked asked, String path, Locale locale) {
        List<Facet> facets = new ArrayList<>();
        for (String facet : FACETS) {
            String chosen = asked.filters().getOrDefault(facet, "");
            List<Choice> choices = new ArrayList<>();
            for (FacetCount count : found.facets().getOrDefault(facet, List.of())) {
                boolean here = count.value().equals(chosen);
                String href = asked.address(path)
                        .replaceQueryParam(facet, here ? new Object[0] : new Object[] {count.value()})
                        .encode()
                        .toUriString();
                choices.add(new Choice(name(facet, count.value(), locale), count.items(), href, here));
            }
            if (!choices.isEmpty()) {
                facets.add(new Facet(words.text("archive.search.facet." + facet, locale), choices));
            }
        }
        return facets;
    }

    private String name(String facet, String value, Locale locale) {
        return switch (facet) {
            case "kind" -> words.noted("archive.kind." + value, locale);
            case "concept", "convention", "recommendation" -> terms.facet(facet, value, locale);
            case "language" -> words.noted("archive.web.language." + value, locale);
            default -> AgencyId.isWellFormed(value) ? words.agency(AgencyId.of(value), locale) : value;
        };
    }
}
