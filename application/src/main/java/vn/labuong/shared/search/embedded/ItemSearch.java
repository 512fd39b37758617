package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import vn.labuong.shared.search.QueryText;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchResult;
import vn.labuong.shared.search.SearchResult.ItemHit;

/**
 * One search, in up to three parts that each do the least that they can: all items are counted without scores, the best
 * are found without looking at what cannot be among them, and only those shown are looked through.
 */
final class ItemSearch {

    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final QueryText text;
    private final boolean guarded;

    /** A search of one state of the index; {@code guarded} where not everybody may read all of it. */
    ItemSearch(IndexSearcher searcher, SearchRequest request, QueryText text, boolean guarded) {
        this.searcher = searcher;
        this.request = request;
        this.text = text;
        this.guarded = guarded;
    }

    SearchResult result() throws IOException {
        boolean byScore = !text.blank() && request.order() == SearchRequest.Order.RELEVANCE;
        var best = new BestItems((request.page() + 1) * request.size());
        var tally = new Tally(request, byScore ? null : best);
        Weight answering = weight(Queries.answering(request, text, guarded), ScoreMode.COMPLETE_NO_SCORES);
        List<Segment> segments = new ArrayList<>();
        for (var context : searcher.getIndexReader().leaves()) {
            segments.add(Segment.of(context, request.language()));
        }
        for (Segment segment : segments) {
            tally.add(segment, answering);
        }
        if (text.blank() || tally.total() == 0 || request.size() == 0) {
            return result(tally, shown(best).stream().map(ItemHits::bare).toList());
        }
        Weight scored = weight(Queries.scored(request, text, guarded), ScoreMode.TOP_SCORES);
        if (byScore) {
            for (Segment segment : segments) {
                BestByScore.offer(segment, scored, best);
            }
        }
        return result(tally, new ItemHits(scored, new PageWeights(searcher, text)).of(shown(best)));
    }

    private List<Candidate> shown(BestItems best) {
        return best.from(request.page() * request.size());
    }

    private SearchResult result(Tally tally, List<ItemHit> hits) {
        return new SearchResult(tally.total(), hits, tally.facets(), text.shortened());
    }

    private Weight weight(Query query, ScoreMode mode) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), mode, 1);
    }
}
