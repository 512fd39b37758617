package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchResult.FacetCount;

/**
 * Counts the items that answer, and the values of their facets. One document of an item is enough: the others are leapt
 * over, and nothing is scored.
 */
final class Tally {

    private static final Comparator<FacetCount> MOST_FIRST =
            Comparator.comparingInt(FacetCount::items).reversed().thenComparing(FacetCount::value);

    private final SearchRequest request;
    private final @Nullable BestItems best;
    private final Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
    private int total;

    /**
     * Counts for a request.
     *
     * @param best takes the items in an order that needs no scores; null where scores decide
     */
    Tally(SearchRequest request, @Nullable BestItems best) {
        this.request = request;
        this.best = best;
        request.facets().forEach(name -> facets.put(name, new HashMap<>()));
    }

    void add(Segment segment, Weight answering) throws IOException {
        var scorer = answering.scorer(segment.context());
        if (scorer == null) {
            return;
        }
        List<FacetCounts> counts = new ArrayList<>();
        for (String facet : request.facets()) {
            counts.add(new FacetCounts(segment.context().reader(), facet));
        }
        Ranks ranks = new Ranks(segment);
        BestItems here = best == null ? null : best.ofSameSize();
        var documents = scorer.iterator();
        var begins = segment.begins();
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS) {
            if (segment.isLive(document)) {
                total++;
                for (FacetCounts facet : counts) {
                    facet.count(document);
                }
                if (here != null) {
                    here.offer(ranks.of(document));
                }
            }
            int next = begins.docID() > document ? begins.docID() : begins.advance(document + 1);
            document = next == DocIdSetIterator.NO_MORE_DOCS ? next : documents.advance(next);
        }
        for (FacetCounts facet : counts) {
            facet.addTo(facets);
        }
        if (best != null && here != null) {
            // Between segments keys have to be looked up: only the best of each are compared so.
            here.from(0).forEach(best::offer);
        }
    }

    /** Ranks of items that need no scores. */
    private final class Ranks {

        private final Segment segment;
        private final NumericDocValues years;

        Ranks(Segment segment) throws IOException {
            this.segment = segment;
            this.years = DocValues.getNumeric(segment.context().reader(), Fields.FIRST_YEAR);
        }

        Candidate of(int document) throws IOException {
            double rank = switch (request.order()) {
                case RELEVANCE, TITLE -> 0;
                case NEWEST -> years.advanceExact(document) ? years.longValue() : Double.NEGATIVE_INFINITY;
                case OLDEST -> years.advanceExact(document) ? -years.longValue() : Double.NEGATIVE_INFINITY;
            };
            int title = Candidate.UNORDERED;
            if (request.order() == SearchRequest.Order.TITLE) {
                title = segment.titles().advanceExact(document)
                        ? segment.titles().ordValue()
                        : Candidate.UNTITLED;
            }
            return new Candidate(segment, rank, title, segment.ordinal(document));
        }
    }

    int total() {
        return total;
    }

    /** Of each facet asked for its values by count, then by value. */
    Map<String, List<FacetCount>> facets() {
        var counts = new LinkedHashMap<String, List<FacetCount>>();
        facets.forEach((name, values) -> counts.put(
                name,
                values.entrySet().stream()
                        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                        .sorted(MOST_FIRST)
                        .toList()));
        return counts;
    }
}
