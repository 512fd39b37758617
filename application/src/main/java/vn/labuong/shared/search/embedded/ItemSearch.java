package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.search.QueryText;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchResult;
import vn.labuong.shared.search.SearchResult.ItemHit;

/**
 * One search, in up to three parts that each do the least that they can: all items are counted without scores, beside that
 * the best are found without looking at what cannot be among them, and only those shown are looked through.
 */
final class ItemSearch {

    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final QueryText text;
    private final boolean guarded;
    private final Executor beside;

    /**
     * A search of one state of the index.
     *
     * @param guarded not everybody may read all of it
     * @param beside runs the counting, or has the caller run it
     */
    ItemSearch(IndexSearcher searcher, SearchRequest request, QueryText text, boolean guarded, Executor beside) {
        this.searcher = searcher;
        this.request = request;
        this.text = text;
        this.guarded = guarded;
        this.beside = beside;
    }

    SearchResult result() throws IOException {
        BestItems best = new BestItems((request.page() + 1) * request.size());
        if (text.blank() || request.size() == 0) {
            Tally tally = tallied(best);
            return result(tally, shown(best).stream().map(ItemHits::bare).toList());
        }
        Weight scored = weight(Queries.scored(request, text, guarded), ScoreMode.TOP_SCORES);
        ItemHits hits = new ItemHits(scored, new PageWeights(searcher, text));
        if (request.order() != SearchRequest.Order.RELEVANCE) {
            Tally tally = tallied(best);
            return result(tally, hits.of(shown(best)));
        }
        CompletableFuture<Tally> counting = CompletableFuture.supplyAsync(this::counted, beside);
        List<ItemHit> found;
        try {
            for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
                BestByScore.offer(Segment.of(context, request.language()), scored, best);
            }
            found = hits.of(shown(best));
        } finally {
            // Whatever happened, nobody reads this state of the index any more on return.
            counting.exceptionally(fault -> null).join();
        }
        return result(counting.join(), found);
    }

    private Tally counted() {
        try {
            return tallied(null);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Counts of all segments; their documents are read by one thread. */
    private Tally tallied(@Nullable BestItems best) throws IOException {
        Tally tally = new Tally(request, best);
        Weight answering = weight(Queries.answering(request, text, guarded), ScoreMode.COMPLETE_NO_SCORES);
        for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
            tally.add(Segment.of(context, request.language()), answering);
        }
        return tally;
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
