package vn.labuong.shared.search.embedded;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.search.QueryText;

/**
 * Tells pages that hold something of what is sought from those that answer by their item's titles alone. A page that
 * answers and whose titles do not hold everything must hold the rest itself; only the few others are looked at.
 */
final class PageWeights {

    private final Weight inTitles;
    private final Weight inBody;

    PageWeights(IndexSearcher searcher, QueryText text) throws IOException {
        this.inTitles = weight(searcher, Queries.inTitles(text));
        this.inBody = weight(searcher, Queries.inBody(text));
    }

    private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    Pages in(LeafReaderContext segment) throws IOException {
        return new Pages(iterator(inTitles, segment), iterator(inBody, segment));
    }

    private static @Nullable DocIdSetIterator iterator(Weight weight, LeafReaderContext segment) throws IOException {
        var scorer = weight.scorer(segment);
        return scorer == null ? null : scorer.iterator();
    }

    /** The same in one segment; to be asked for documents that answer, in ascending order. */
    record Pages(
            @Nullable DocIdSetIterator inTitles, @Nullable DocIdSetIterator inBody) {

        boolean holdsSome(int document) throws IOException {
            return !isAt(document, inTitles) || isAt(document, inBody);
        }

        private static boolean isAt(int document, @Nullable DocIdSetIterator documents) throws IOException {
            return documents != null
                    && (documents.docID() == document
                            || (documents.docID() < document && documents.advance(document) == document));
        }
    }
}
