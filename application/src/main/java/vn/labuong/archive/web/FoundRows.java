package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.search.ArchiveSearch;
import vn.labuong.archive.search.PageMarks;
import vn.labuong.shared.search.Highlights;

/** The items of a search as their page shows them. */
@Component
class FoundRows {

    private final ItemCards cards;

    FoundRows(ItemCards cards) {
        this.cards = cards;
    }

    /** An item found, with its first pages that were hit. */
    record Row(ItemCard card, List<PageRow> pages, int more) {}

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

    /** @param inside the addresses are those of people who work here */
    List<Row> of(List<ArchiveSearch.Hit> hits, String query, boolean inside, Viewer viewer, Locale locale) {
        List<ItemCard> shown =
                cards.of(hits.stream().map(ArchiveSearch.Hit::item).toList(), inside, viewer, locale);
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < hits.size(); at++) {
            ItemCard card = shown.get(at);
            ArchiveSearch.Hit hit = hits.get(at);
            List<PageRow> pages = hit.pages().stream()
                    .map(page -> page(page, card.href(), query))
                    .toList();
            rows.add(new Row(card, pages, Math.max(0, hit.pageCount() - pages.size())));
        }
        return rows;
    }

    private static PageRow page(ArchiveSearch.PageOfItem page, String address, String query) {
        Highlights.Snippet snippet = page.snippet();
        List<PageMarks.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Highlights.Range mark : snippet.marks()) {
            pieces.add(new PageMarks.Piece(snippet.text().substring(at, mark.start()), false));
            pieces.add(new PageMarks.Piece(snippet.text().substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        pieces.add(new PageMarks.Piece(snippet.text().substring(at), false));
        FileViews.Place place = new FileViews.Place(address, 0, 1, query, -1, "");
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
}
