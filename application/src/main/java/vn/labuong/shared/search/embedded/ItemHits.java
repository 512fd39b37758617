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
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import vn.labuong.shared.search.SearchResult.ItemHit;
import vn.labuong.shared.search.SearchResult.PageHit;

/** Looks through the documents of the few items that are shown: how well they answer, and which pages do. */
final class ItemHits {

    private static final int PAGES = 3;

    private final Weight scoring;
    private final PageWeights answering;

    /** All documents of these items are scored by {@code scoring}; pages are told by {@code answering}. */
    ItemHits(Weight scoring, PageWeights answering) {
        this.scoring = scoring;
        this.answering = answering;
    }

    /** The items in the order given. */
    List<ItemHit> of(List<Candidate> items) throws IOException {
        Map<Segment, List<Candidate>> bySegment = new LinkedHashMap<>();
        items.forEach(item -> bySegment
                .computeIfAbsent(item.segment(), any -> new ArrayList<>())
                .add(item));
        Map<Candidate, ItemHit> hits = new HashMap<>();
        for (var segment : bySegment.entrySet()) {
            look(segment.getKey(), segment.getValue(), hits);
        }
        List<ItemHit> ordered = new ArrayList<>();
        for (Candidate item : items) {
            ItemHit hit = hits.get(item);
            ordered.add(hit == null ? bare(item) : hit);
        }
        return ordered;
    }

    /** An item of which nothing is told but that it is there. */
    static ItemHit bare(Candidate item) {
        return new ItemHit(item.item().utf8ToString(), 0, List.of(), 0);
    }

    private void look(Segment segment, List<Candidate> items, Map<Candidate, ItemHit> hits) throws IOException {
        Scorer scorer = scoring.scorer(segment.context());
        if (scorer == null) {
            return;
        }
        Looking looking = new Looking(segment, scorer, answering.in(segment.context()));
        for (Map.Entry<Integer, Candidate> item : segment.begins(items).entrySet()) {
            hits.put(item.getValue(), looking.through(item.getValue(), item.getKey()));
        }
    }

    /** Through the items of a segment, in the order of their documents. */
    private static final class Looking {

        private final Segment segment;
        private final Scorer scorer;
        private final DocIdSetIterator documents;
        private final PageWeights.Pages answering;
        private final NumericDocValues parts;
        private final List<PageHit> pages = new ArrayList<>();

        Looking(Segment segment, Scorer scorer, PageWeights.Pages answering) throws IOException {
            this.segment = segment;
            this.scorer = scorer;
            this.documents = scorer.iterator();
            this.answering = answering;
            this.parts = DocValues.getNumeric(segment.context().reader(), Fields.PART);
        }

        ItemHit through(Candidate item, int begin) throws IOException {
            pages.clear();
            float score = 0;
            boolean byTitles = answering.titlesHoldAll(begin);
            int document = documents.docID() < begin ? documents.advance(begin) : documents.docID();
            while (document != DocIdSetIterator.NO_MORE_DOCS && segment.ordinal(document) == item.ordinal()) {
                if (segment.isLive(document)) {
                    float here = scorer.score();
                    score = Math.max(score, here);
                    boolean page = parts.advanceExact(document) && parts.longValue() > 0;
                    if (page && (!byTitles || answering.bodyHoldsSome(document))) {
                        pages.add(new PageHit((int) parts.longValue(), here));
                    }
                }
                document = documents.nextDoc();
            }
            int all = pages.size();
            // Stable: of pages that score the same the earlier stands first.
            pages.sort(Comparator.comparing(PageHit::score).reversed());
            return new ItemHit(
                    item.item().utf8ToString(), score, List.copyOf(pages.subList(0, Math.min(PAGES, all))), all);
        }
    }
}
