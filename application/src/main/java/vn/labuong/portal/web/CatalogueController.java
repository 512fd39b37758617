package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.portal.publication.Content;
import vn.labuong.portal.publication.Facet;
import vn.labuong.portal.publication.Facets;
import vn.labuong.portal.web.PublicationShelf.Shelved;
import vn.labuong.portal.web.TourView.Said;
import vn.labuong.shared.text.SearchKey;
import vn.labuong.shared.text.SortKey;
import vn.labuong.shared.web.JsonLd;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.Pager;
import vn.labuong.shared.web.SiteAddress;
import vn.labuong.shared.web.kept.SameForAll;

/** The catalogue of publications, narrowed by whom they are for, language, kind and year, all of it in the address. */
@Controller
class CatalogueController {

    private static final int SIZE = 24;
    private static final String CSV = PublicationPaths.PUBLIC + "/danh-sach.csv";

    private final PublicationShelf shelf;
    private final PublicationTexts texts;
    private final SiteAddress site;

    CatalogueController(PublicationShelf shelf, PublicationTexts texts, SiteAddress site) {
        this.shelf = shelf;
        this.texts = texts;
        this.site = site;
    }

    /** A publication in the catalogue. */
    record Card(
            String href,
            Said title,
            String kind,
            @Nullable String issued,
            String languages,
            @Nullable String cover,
            boolean demonstration) {}

    /** A value with how many publications it would show. */
    record Choice(String text, int count, String href, boolean here) {}

    /** The values of a facet. */
    record Group(String title, List<Choice> choices) {}

    @SameForAll
    @GetMapping(PublicationPaths.PUBLIC)
    String list(@RequestParam MultiValueMap<String, String> sent, Locale locale, Model model) {
        CatalogueAsked asked = CatalogueAsked.of(sent, texts.audiences(locale).keySet());
        List<Shelved> all = shelf.open(locale);
        List<Shelved> said = all.stream().filter(one -> says(one, asked.text())).toList();
        List<Shelved> found = sorted(asked.facets().narrow(said), locale);
        Listing<Shelved> listing = Listing.of(found, asked.page(), SIZE);
        model.addAttribute("asked", asked);
        model.addAttribute("isAll", asked.isEmpty());
        model.addAttribute("total", found.size());
        model.addAttribute("nothingYet", all.isEmpty());
        model.addAttribute(
                "cards", listing.items().stream().map(one -> card(one, locale)).toList());
        model.addAttribute("groups", groups(asked, said, locale));
        model.addAttribute("pager", Pager.of(listing, asked.address(PublicationPaths.PUBLIC, asked.facets())));
        model.addAttribute(
                "csv", asked.address(CSV, asked.facets()).build().encode().toUriString());
        model.addAttribute("crumbs", texts.publicCrumbs(locale));
        model.addAttribute(PageHead.NAME, head(locale));
        return "portal/publications";
    }

    private static boolean says(Shelved one, String text) {
        if (text.isEmpty()) {
            return true;
        }
        Content content = one.publication().content();
        String sought = SearchKey.of(text);
        return Languages.CODES.stream()
                .flatMap(language -> List.of(content.title(), content.summary()).stream()
                        .flatMap(words -> words.in(language).stream()))
                .anyMatch(wording -> SearchKey.of(wording.text()).contains(sought));
    }

    private List<Shelved> sorted(List<Shelved> some, Locale locale) {
        return some.stream()
                .sorted(Comparator.comparing(
                                (Shelved one) -> SortKey.of(
                                        Languages.code(locale),
                                        texts.title(one.publication().content(), locale)),
                                Arrays::compareUnsigned)
                        .thenComparing(one -> one.publication().slug()))
                .toList();
    }

    private Card card(Shelved one, Locale locale) {
        Content content = one.publication().content();
        return new Card(
                PublicationPaths.shown(one.publication().slug()),
                Objects.requireNonNull(Tours.said(content.title(), Languages.code(locale))),
                texts.text(content.kind().messageKey(), locale),
                texts.issued(content, locale),
                texts.languages(one.editions().keySet(), locale),
                one.cover(),
                one.publication().demonstration());
    }

    private List<Group> groups(CatalogueAsked asked, List<Shelved> said, Locale locale) {
        List<Group> groups = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<Choice> choices = new ArrayList<>();
            Map<String, Integer> counts = asked.facets().counts(facet, said);
            for (String value : ordered(facet, counts, locale)) {
                Facets next = asked.facets().turning(facet, value);
                choices.add(new Choice(
                        texts.value(facet, value, locale),
                        counts.getOrDefault(value, 0),
                        asked.address(PublicationPaths.PUBLIC, next)
                                .build()
                                .encode()
                                .toUriString(),
                        asked.facets().of(facet).contains(value)));
            }
            if (!choices.isEmpty()) {
                groups.add(new Group(texts.text(facet.messageKey(), locale), choices));
            }
        }
        return groups;
    }

    /** Audiences as the thesaurus has them, the last years first, the rest by what most are. */
    private List<String> ordered(Facet facet, Map<String, Integer> counts, Locale locale) {
        return switch (facet) {
            case AUDIENCE ->
                texts.audiences(locale).keySet().stream()
                        .filter(counts::containsKey)
                        .toList();
            case YEAR ->
                counts.keySet().stream().sorted(Comparator.reverseOrder()).toList();
            default ->
                counts.keySet().stream()
                        .sorted(Comparator.comparing((String value) -> counts.getOrDefault(value, 0))
                                .reversed()
                                .thenComparing(value -> value))
                        .toList();
        };
    }

    private PageHead head(Locale locale) {
        return PageHead.website(
                texts.text("portal.publication.lead", locale),
                JsonLd.page("CollectionPage")
                        .say("url", site.of(PublicationPaths.PUBLIC))
                        .say("name", texts.text("portal.publication.title", locale))
                        .say("isPartOf", JsonLd.of("WebSite").say("@id", site.of("/#site"))));
    }

    @GetMapping(CSV)
    void csv(@RequestParam MultiValueMap<String, String> sent, HttpServletResponse response, Locale locale)
            throws IOException {
        CatalogueAsked asked = CatalogueAsked.of(sent, texts.audiences(locale).keySet());
        List<Shelved> found = sorted(
                asked.facets()
                        .narrow(shelf.open(locale).stream()
                                .filter(one -> says(one, asked.text()))
                                .toList()),
                locale);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("title", "kind", "audience", "language", "issued", "agency", "isbn", "address").stream()
                .map(name -> texts.text("portal.publication.column." + name, locale))
                .toList());
        found.forEach(one -> rows.add(row(one, locale)));
        CsvFile.send(response, "an-pham.csv", rows);
    }

    private List<String> row(Shelved one, Locale locale) {
        Content content = one.publication().content();
        return List.of(
                texts.title(content, locale),
                texts.text(content.kind().messageKey(), locale),
                String.join(
                        ", ",
                        content.audiences().stream()
                                .map(code -> texts.value(Facet.AUDIENCE, code, locale))
                                .toList()),
                texts.languages(one.editions().keySet(), locale),
                content.issued(),
                Objects.toString(texts.agency(content, locale), ""),
                content.isbn(),
                site.of(PublicationPaths.shown(one.publication().slug())));
    }
}
