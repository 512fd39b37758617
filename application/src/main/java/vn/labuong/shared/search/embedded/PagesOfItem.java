package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/** The pages that a query finds, without scores. */
final class PagesOfItem {

    private PagesOfItem() {}

    /** Their numbers, the smallest first. */
    static List<Integer> found(IndexSearcher searcher, Query query) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<Integer> numbers = new ArrayList<>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer != null) {
                add(segment, scorer.iterator(), numbers);
            }
        }
        numbers.sort(null);
        return numbers;
    }

    private static void add(LeafReaderContext segment, DocIdSetIterator documents, List<Integer> numbers)
            throws IOException {
        NumericDocValues parts = DocValues.getNumeric(segment.reader(), Fields.PART);
        var live = segment.reader().getLiveDocs();
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            // Documents of an earlier state of the item lie there until segments are merged.
            if ((live == null || live.get(at)) && parts.advanceExact(at)) {
                numbers.add((int) parts.longValue());
            }
        }
    }
}
