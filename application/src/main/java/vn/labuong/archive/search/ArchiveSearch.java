package vn.labuong.archive.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.sound.Passage;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.CaptionFiles;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.shared.search.Audience;
import vn.labuong.shared.search.Highlights;
import vn.labuong.shared.search.SearchIndex;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchResult;
import vn.labuong.shared.search.SearchResult.ItemHit;
import vn.labuong.shared.search.SearchResult.PageHit;

/**
 * Search for a viewer. The index answers with what their tokens open; items and pages are then read through the rule of
 * access, so that an index that lags behind shows nothing. A fixed number of statements.
 */
@Component
public class ArchiveSearch {

    private static final int SNIPPET = 220;

    private final SearchIndex index;
    private final ItemIndex itemIndex;
    private final Items items;
    private final ArchiveFiles files;
    private final Pages pages;
    private final Agencies agencies;

    ArchiveSearch(
            SearchIndex index, ItemIndex itemIndex, Items items, ArchiveFiles files, Pages pages, Agencies agencies) {
        this.index = index;
        this.itemIndex = itemIndex;
        this.items = items;
        this.files = files;
        this.pages = pages;
        this.agencies = agencies;
    }

    /**
     * What was found.
     *
     * @param total items found, all pages of results together
     * @param suggestion the words as they might have been meant, empty where the search found something
     */
    public record Found(
            int total,
            List<Hit> hits,
            Map<String, List<SearchResult.FacetCount>> facets,
            boolean shortened,
            Optional<String> suggestion) {}

    /** An item with the pages whose text holds words of the search. */
    public record Hit(Item item, List<PageOfItem> pages, int pageCount) {}

    /**
     * A page that was hit, or a passage of what is said in a recording.
     *
     * @param place of its file, or of the recording, among the files of the item, from 0
     * @param language of the captions that hold a passage; null for a page
     */
    public record PageOfItem(
            FileId file, int place, int number, @Nullable String language, Highlights.Snippet snippet) {

        /** The second at which a passage begins. */
        public int second() {
            return Passage.second(number);
        }

        public boolean isSaid() {
            return language != null;
        }
    }

    /** The audience tokens of a viewer. */
    public Audience audience(Viewer viewer) {
        return new Audience(viewer.tokens(
                agencies.snapshot().agencies().stream().map(Agency::id).collect(Collectors.toSet())));
    }

    /** Asks for whoever the request names in its audience, which must be that of the viewer. */
    public Found search(SearchRequest request, Viewer viewer) {
        if (!request.audience().equals(audience(viewer))) {
            throw new IllegalArgumentException("A search for one viewer with the audience of another");
        }
        itemIndex.reachToday();
        SearchResult result = index.search(request);
        Map<ItemId, ItemHit> byId = new LinkedHashMap<>();
        result.items().forEach(hit -> byId.put(ItemId.of(hit.item()), hit));
        List<Item> visible = items.visible(byId.keySet(), viewer);
        Map<ItemId, List<PageOfItem>> hitPages = pages(request.text(), byId, visible, viewer);
        List<Hit> hits = new ArrayList<>();
        for (Item item : visible) {
            ItemHit hit = byId.get(item.id());
            hits.add(new Hit(item, hitPages.getOrDefault(item.id(), List.of()), hit == null ? 0 : hit.pageCount()));
        }
        return new Found(
                result.total(),
                hits,
                result.facets(),
                result.shortened(),
                result.total() == 0 ? index.suggestion(request.text(), request.audience()) : Optional.empty());
    }

    private Map<ItemId, List<PageOfItem>> pages(
            String query, Map<ItemId, ItemHit> hits, List<Item> visible, Viewer viewer) {
        Set<ItemId> seen = visible.stream().map(Item::id).collect(Collectors.toSet());
        Map<FileId, ArchiveFile> byId = new LinkedHashMap<>();
        Map<FileId, Integer> places = new LinkedHashMap<>();
        Map<FileId, List<Integer>> wanted = new LinkedHashMap<>();
        for (ArchiveFile file : files.ofAll(seen)) {
            places.put(file.id(), file.position());
            ItemHit hit = hits.get(file.item());
            List<Integer> numbers = hit == null
                    ? List.of()
                    : hit.pages().stream()
                            .map(PageHit::number)
                            .filter(number -> ItemDocuments.filePosition(number) == file.position())
                            .map(ItemDocuments::numberInFile)
                            .toList();
            if (!numbers.isEmpty()) {
                byId.put(file.id(), file);
                wanted.put(file.id(), numbers);
            }
        }
        Map<ItemId, List<PageOfItem>> found = new LinkedHashMap<>();
        for (PageOfFile page : pages.visible(wanted, viewer)) {
            ArchiveFile file = byId.get(page.file());
            if (file != null) {
                boolean said = CaptionFiles.isCaption(file);
                FileId shown = file.standsFor();
                found.computeIfAbsent(file.item(), any -> new ArrayList<>())
                        .add(new PageOfItem(
                                page.file(),
                                said && shown != null ? places.getOrDefault(shown, file.position()) : file.position(),
                                page.number(),
                                said ? file.language() : null,
                                Highlights.snippet(page.text(), query, SNIPPET)));
            }
        }
        return found;
    }
}
