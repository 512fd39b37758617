package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchResult.PageHit;

/** The items found in one segment: one after the other, as the documents come. */
final class SegmentItems implements LeafCollector {

    private static final int PAGES = 3;
    private static final int NONE = -1;

    private final ItemCollector all;
    private final boolean scored;
    private final int wanted;
    private final SearchRequest.Order order;
    private final SortedDocValues items;
    private final NumericDocValues parts;
    private final SortedDocValues titles;
    private final NumericDocValues years;
    private final PageWeights.@Nullable Pages answering;
    private final List<FacetCounts> facets = new ArrayList<>();
    private final PriorityQueue<Candidate> best;

    private @Nullable Scorable scorer;
    private int found;
    private int ordinal = NONE;
    private int first;
    private float score;
    private int pageCount;
    private final int[] pages = new int[PAGES];
    private final float[] pageScores = new float[PAGES];

    SegmentItems(
            LeafReaderContext context,
            SearchRequest request,
            boolean scored,
            @Nullable PageWeights pages,
            ItemCollector all)
            throws IOException {
        LeafReader segment = context.reader();
        this.all = all;
        this.scored = scored;
        this.wanted = (request.page() + 1) * request.size();
        this.order = request.order();
        this.items = DocValues.getSorted(segment, Fields.ITEM);
        this.parts = DocValues.getNumeric(segment, Fields.PART);
        this.titles = DocValues.getSorted(segment, Fields.sort(request.language()));
        this.years = DocValues.getNumeric(segment, Fields.FIRST_YEAR);
        this.answering = pages == null ? null : pages.in(context);
        for (String facet : request.facets()) {
            facets.add(new FacetCounts(segment, facet));
        }
        this.best =
                new PriorityQueue<>((left, right) -> right.compareWithin(left.rank(), left.title(), left.ordinal()));
    }

    @Override
    public void setScorer(Scorable ofDocuments) {
        this.scorer = ofDocuments;
    }

    @Override
    public void collect(int document) throws IOException {
        items.advanceExact(document);
        if (items.ordValue() != ordinal) {
            endItem();
            ordinal = items.ordValue();
            first = document;
            score = 0;
            pageCount = 0;
        }
        float here = scored && scorer != null ? scorer.score() : 0;
        score = Math.max(score, here);
        if (answering != null
                && parts.advanceExact(document)
                && parts.longValue() > 0
                && answering.holdsSome(document)) {
            page((int) parts.longValue(), here);
        }
    }

    /** Keeps the best pages, the earlier before the later of one score. */
    private void page(int number, float itsScore) {
        int place = Math.min(pageCount, PAGES);
        pageCount++;
        while (place > 0 && itsScore > pageScores[place - 1]) {
            place--;
        }
        if (place < PAGES) {
            System.arraycopy(pages, place, pages, place + 1, PAGES - 1 - place);
            System.arraycopy(pageScores, place, pageScores, place + 1, PAGES - 1 - place);
            pages[place] = number;
            pageScores[place] = itsScore;
        }
    }

    private void endItem() throws IOException {
        if (ordinal == NONE) {
            return;
        }
        found++;
        for (FacetCounts facet : facets) {
            facet.count(first);
        }
        if (wanted > 0) {
            compete();
        }
    }

    private void compete() throws IOException {
        double rank = rank();
        int title = order != SearchRequest.Order.TITLE
                ? 0
                : titles.advanceExact(first) ? titles.ordValue() : Integer.MAX_VALUE;
        var last = best.peek();
        if (last != null && best.size() == wanted) {
            if (last.compareWithin(rank, title, ordinal) < 0) {
                return;
            }
            best.poll();
        }
        var hits = new ArrayList<PageHit>();
        for (int at = 0; at < Math.min(pageCount, PAGES); at++) {
            hits.add(new PageHit(pages[at], pageScores[at]));
        }
        best.add(new Candidate(rank, title, ordinal, score, List.copyOf(hits), pageCount));
    }

    private double rank() throws IOException {
        return switch (order) {
            case RELEVANCE -> score;
            case TITLE -> 0;
            case NEWEST -> years.advanceExact(first) ? years.longValue() : Double.NEGATIVE_INFINITY;
            case OLDEST -> years.advanceExact(first) ? -years.longValue() : Double.NEGATIVE_INFINITY;
        };
    }

    @Override
    public void finish() throws IOException {
        endItem();
        var resolved = new ArrayList<Candidate.Resolved>(best.size());
        for (var candidate : best) {
            boolean titled = order == SearchRequest.Order.TITLE && candidate.title() != Integer.MAX_VALUE;
            resolved.add(new Candidate.Resolved(
                    candidate,
                    titled ? BytesRef.deepCopyOf(titles.lookupOrd(candidate.title())) : null,
                    BytesRef.deepCopyOf(items.lookupOrd(candidate.ordinal()))));
        }
        all.add(found, resolved);
        for (FacetCounts facet : facets) {
            facet.addTo(all);
        }
    }
}
