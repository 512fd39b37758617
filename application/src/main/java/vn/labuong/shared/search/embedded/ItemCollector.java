package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.search.QueryText;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchResult;
import vn.labuong.shared.search.SearchResult.FacetCount;

/**
 * Groups documents by item and counts facets by item in one pass. All documents of an item are written as one block and
 * so lie side by side in one segment: a new item begins where the item changes, and nothing must be kept for all items.
 */
final class ItemCollector implements Collector {

    private static final Comparator<FacetCount> MOST_FIRST =
            Comparator.comparingInt(FacetCount::items).reversed().thenComparing(FacetCount::value);

    private final SearchRequest request;
    private final boolean scored;
    private final int wanted;
    private final Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
    private List<Candidate.Resolved> best = new ArrayList<>();
    private int total;
    private final @Nullable PageWeights pages;

    private ItemCollector(SearchRequest request, @Nullable PageWeights pages, boolean scored) {
        this.request = request;
        this.pages = pages;
        this.scored = scored;
        this.wanted = (request.page() + 1) * request.size();
        request.facets().forEach(name -> facets.put(name, new HashMap<>()));
    }

    /**
     * Collects all segments in one go.
     *
     * @param pages finds those that hold what is sought themselves; without it no pages are told
     */
    static CollectorManager<ItemCollector, SearchResult> manager(
            SearchRequest request, @Nullable PageWeights pages, QueryText text) {
        return new CollectorManager<>() {
            @Override
            public ItemCollector newCollector() {
                return new ItemCollector(request, pages, !text.blank());
            }

            @Override
            public SearchResult reduce(Collection<ItemCollector> collectors) {
                return collectors.iterator().next().result(text.shortened());
            }
        };
    }

    private SearchResult result(boolean shortened) {
        int from = Math.min(best.size(), request.page() * request.size());
        var items = best.subList(from, Math.min(best.size(), wanted)).stream()
                .map(Candidate.Resolved::hit)
                .toList();
        var counts = new LinkedHashMap<String, List<FacetCount>>();
        facets.forEach((name, values) -> counts.put(
                name,
                values.entrySet().stream()
                        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                        .sorted(MOST_FIRST)
                        .toList()));
        return new SearchResult(total, items, counts, shortened);
    }

    @Override
    public ScoreMode scoreMode() {
        return scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new SegmentItems(context, request, scored, pages, this);
    }

    /** Takes what one segment gave. */
    void add(int items, List<Candidate.Resolved> candidates) {
        total += items;
        best.addAll(candidates);
        best.sort(Comparator.naturalOrder());
        if (best.size() > wanted) {
            best = new ArrayList<>(best.subList(0, wanted));
        }
    }

    void count(String facet, String value, int items) {
        var values = facets.get(facet);
        if (values != null) {
            values.merge(value, items, Integer::sum);
        }
    }
}
