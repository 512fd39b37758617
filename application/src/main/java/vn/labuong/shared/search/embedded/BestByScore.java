package vn.labuong.shared.search.embedded;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Finds the items whose best documents score highest, in one segment; the documents of an item come one after the other.
 * Documents that can no longer bring their item among the best need not be looked at, and Lucene leaps over them.
 */
final class BestByScore implements LeafCollector {

    private static final int NONE = -1;

    private final Segment segment;
    private final BestItems best;
    private @Nullable Scorable scorer;
    private int ordinal = NONE;
    private float score;

    private BestByScore(Segment segment, BestItems best) {
        this.segment = segment;
        this.best = best;
    }

    /** Offers the items of a segment; {@code scored} was made for the best scores only. */
    static void offer(Segment segment, Weight scored, BestItems best) throws IOException {
        var documents = scored.bulkScorer(segment.context());
        if (documents != null) {
            var items = new BestByScore(segment, best);
            documents.score(items, segment.context().reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
            items.endItem();
        }
    }

    @Override
    public void setScorer(Scorable ofDocuments) throws IOException {
        scorer = ofDocuments;
        raise();
    }

    @Override
    public void collect(int document) throws IOException {
        float here = scorer == null ? 0 : scorer.score();
        var last = best.last();
        if (last != null && here < last.rank()) {
            return;
        }
        int item = segment.ordinal(document);
        if (item != ordinal) {
            endItem();
            ordinal = item;
            score = here;
        } else {
            score = Math.max(score, here);
        }
    }

    private void endItem() throws IOException {
        if (ordinal != NONE) {
            best.offer(new Candidate(segment, score, Candidate.UNORDERED, ordinal));
            raise();
        }
    }

    /** What scores the same as the last may still stand before it by its id. */
    private void raise() throws IOException {
        var last = best.last();
        if (last != null && scorer != null) {
            scorer.setMinCompetitiveScore((float) last.rank());
        }
    }
}
