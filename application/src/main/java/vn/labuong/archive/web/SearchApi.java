package vn.labuong.archive.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.archive.search.ArchiveSearch;
import vn.labuong.archive.search.ArchiveSearch.Found;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Listing;

/** Search for programs, over what everybody may see, whoever asks. */
@RestController
class SearchApi {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = SearchRequest.FURTHEST / PAGE - 1;

    private final ArchiveSearch search;
    private final ItemGate gate;

    SearchApi(ArchiveSearch search, ItemGate gate) {
        this.search = search;
        this.gate = gate;
    }

    /** An item found; {@code language} is that of the title, absent where it is not known. */
    record Hit(
            String code,
            String kind,
            String title,
            @Nullable String language,
            @Nullable String date,
            boolean demonstration,
            List<Page> pages) {}

    /** A page whose text holds words of the search, or the second of a recording at which they are said. */
    record Page(int file, @Nullable Integer page, @Nullable Integer second, String snippet) {}

    /** Items by relevance, twenty a page; {@code page} counts from 0. */
    @GetMapping("/api/v1/search")
    Listing<Hit> find(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Locale locale) {
        Viewer everybody = gate.everybody();
        int here = Math.min(Math.max(page, 0), LAST_PAGE);
        Found found = search.search(
                SearchRequest.of(Texts.clean(q), search.audience(everybody)).page(here, PAGE), everybody);
        List<Hit> hits = found.hits().stream()
                .map(hit -> hit(hit, Languages.code(locale)))
                .toList();
        return new Listing<>(found.total(), hits, here, PAGE);
    }

    private static Hit hit(ArchiveSearch.Hit hit, String lang) {
        TaggedText title = hit.item().description().best(TextField.TITLE, lang).orElse(null);
        EdtfDate dated = hit.item().description().dated();
        return new Hit(
                hit.item().code(),
                hit.item().description().kind().code(),
                title == null ? hit.item().code() : title.value(),
                title == null ? null : ItemViews.lang(title.language()),
                dated == null ? null : dated.written(),
                hit.item().description().demonstration(),
                hit.pages().stream()
                        .map(page -> new Page(
                                page.place() + 1,
                                page.isSaid() ? null : page.number(),
                                page.isSaid() ? page.second() : null,
                                page.snippet().text()))
                        .toList());
    }
}
