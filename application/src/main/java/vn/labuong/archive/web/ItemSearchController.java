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
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.archive.search.ArchiveSearch;
import vn.labuong.archive.search.ArchiveSearch.Found;
import vn.labuong.archive.search.PageMarks;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.search.Highlights;
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

    ItemSearchController(ArchiveSearch search, ItemGate gate, ArchiveWords words, SubjectWords terms) {
        this.search = search;
        this.gate = gate;
        this.words = words;
        this.terms = terms;
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

    /** An item found. */
    record Row(
            String href,
            String title,
            @Nullable String language,
            String kind,
            @Nullable String dated,
            boolean demonstration,
            List<PageRow> pages,
            int more) {}

    /**
     * A page of it that holds words of the search, or a moment of a recording.
     *
     * @param clock the moment, null for a page
     */
    record PageRow(
            String href,
            int number,
            @Nullable String clock,
            @Nullable String language,
            List<PageMarks.Piece> pieces,
            boolean before,
            boolean after) {}

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
        List<Row> rows = found.hits().stream()
                .map(hit -> row(hit, asked, inside, locale))
                .toList();
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

    private Row row(ArchiveSearch.Hit hit, Asked asked, boolean inside, Locale locale) {
        Item item = hit.item();
        TaggedText title =
                item.description().best(TextField.TITLE, Languages.code(locale)).orElse(null);
        String address = inside ? ArchivePaths.item(item.code()) : ArchivePaths.publicItem(item.code());
        List<PageRow> pages =
                hit.pages().stream().map(page -> page(page, address, asked)).toList();
        return new Row(
                UriComponentsBuilder.fromPath(address).build().toUriString(),
                title == null ? item.code() : title.value(),
                title == null ? null : ItemViews.lang(title.language()),
                words.text(item.description().kind().messageKey(), locale),
                item.description().dated() == null
                        ? null
                        : item.description().dated().written(),
                item.description().demonstration(),
                pages,
                Math.max(0, hit.pageCount() - pages.size()));
    }

    private static PageRow page(ArchiveSearch.PageOfItem page, String address, Asked asked) {
        Highlights.Snippet snippet = page.snippet();
        List<PageMarks.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Highlights.Range mark : snippet.marks()) {
            pieces.add(new PageMarks.Piece(snippet.text().substring(at, mark.start()), false));
            pieces.add(new PageMarks.Piece(snippet.text().substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        pieces.add(new PageMarks.Piece(snippet.text().substring(at), false));
        FileViews.Place place = new FileViews.Place(address, 0, 1, asked.text(), -1, "");
        String spoken = page.language();
        String href = spoken == null
                ? place.at(page.place() + 1, page.number())
                : place.hear(page.place() + 1, page.second(), spoken);
        return new PageRow(
                href,
                page.number(),
                spoken == null ? null : Transcripts.clock(page.second()),
                spoken,
                pieces,
                snippet.cutBefore(),
                snippet.cutAfter());
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
