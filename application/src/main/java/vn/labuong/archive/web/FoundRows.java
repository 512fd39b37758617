package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.archive.search.ArchiveSearch;
import vn.labuong.archive.search.PageMarks;
import vn.labuong.shared.search.Highlights;
import vn.labuong.shared.web.Languages;

/** The items of a search as their page shows them. */
@Component
class FoundRows {

    private final Renditions renditions;
    private final ArchiveWords words;

    FoundRows(Renditions renditions, ArchiveWords words) {
        this.renditions = renditions;
        this.words = words;
    }

    /**
     * An item found.
     *
     * @param picture address of a small picture, null where it has none
     */
    record Row(
            String href,
            String title,
            @Nullable String language,
            String kind,
            @Nullable String dated,
            boolean demonstration,
            @Nullable String picture,
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

    /** @param inside the addresses are those of people who work here */
    List<Row> of(List<ArchiveSearch.Hit> hits, String query, boolean inside, Viewer viewer, Locale locale) {
        Map<ItemId, Rendition> pictures =
                renditions.smallest(hits.stream().map(hit -> hit.item().id()).toList(), viewer);
        return hits.stream()
                .map(hit -> row(hit, pictures.get(hit.item().id()), query, inside, locale))
                .toList();
    }

    private Row row(ArchiveSearch.Hit hit, @Nullable Rendition picture, String query, boolean inside, Locale locale) {
        Item item = hit.item();
        TaggedText title =
                item.description().best(TextField.TITLE, Languages.code(locale)).orElse(null);
        EdtfDate dated = item.description().dated();
        String address = inside ? ArchivePaths.item(item.code()) : ArchivePaths.publicItem(item.code());
        List<PageRow> pages =
                hit.pages().stream().map(page -> page(page, address, query)).toList();
        return new Row(
                UriComponentsBuilder.fromPath(address).build().toUriString(),
                title == null ? item.code() : title.value(),
                title == null ? null : ItemViews.lang(title.language()),
                words.text(item.description().kind().messageKey(), locale),
                dated == null ? null : words.dated(dated, locale),
                item.description().demonstration(),
                picture == null ? null : CopyKind.address(picture),
                pages,
                Math.max(0, hit.pageCount() - pages.size()));
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
