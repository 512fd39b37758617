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
        return new Pages(iterator(inTitles, segment), segment);
    }

    private static DocIdSetIterator iterator(Weight weight, LeafReaderContext segment) throws IOException {
        var scorer = weight.scorer(segment);
        return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    /** The same in one segment; to be asked for items and their pages in ascending order of their documents. */
    final class Pages {

        private final DocIdSetIterator ofTitles;
        private final LeafReaderContext segment;
        private @Nullable DocIdSetIterator ofBody;

        private Pages(DocIdSetIterator ofTitles, LeafReaderContext segment) {
            this.ofTitles = ofTitles;
            this.segment = segment;
        }

        /** Whether the titles of an item hold all that is sought, so that all its pages answer. */
        boolean titlesHoldAll(int own) throws IOException {
            return isAt(own, ofTitles);
        }

        /** Whether a page's own text holds something of what is sought. */
        boolean bodyHoldsSome(int page) throws IOException {
            return isAt(page, ofBody());
        }

        /** Most titles do not hold all that is sought, and then bodies need not be looked at. */
        private DocIdSetIterator ofBody() throws IOException {
            DocIdSetIterator body = ofBody;
            if (body == null) {
                body = iterator(inBody, segment);
                ofBody = body;
            }
            return body;
        }

        private static boolean isAt(int document, DocIdSetIterator documents) throws IOException {
            return documents.docID() == document
                    || (documents.docID() < document && documents.advance(document) == document);
        }
    }
}
