package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * A segment of the index during one search. All documents of an item are written as one block that begins with the item's
 * own, and so lie side by side in one segment.
 *
 * @param context of Lucene
 * @param items ids of the documents' items
 * @param titles keys of titles in the language whose order is asked for
 */
record Segment(LeafReaderContext context, SortedDocValues items, SortedDocValues titles) {

    static Segment of(LeafReaderContext context, String language) throws IOException {
        return new Segment(
                context,
                DocValues.getSorted(context.reader(), Fields.ITEM),
                DocValues.getSorted(context.reader(), Fields.sort(language)));
    }

    /** The first documents of blocks. */
    DocIdSetIterator begins() throws IOException {
        PostingsEnum own = context.reader().postings(new Term(Fields.RECORD, "1"), PostingsEnum.NONE);
        return own == null ? DocIdSetIterator.empty() : own;
    }

    boolean isLive(int document) {
        var live = context.reader().getLiveDocs();
        return live == null || live.get(document);
    }

    /** The place of the document's item among the ids of this segment. */
    int ordinal(int document) throws IOException {
        items.advanceExact(document);
        return items.ordValue();
    }

    /** The first documents of items that are there, in ascending order of their documents; older versions may lie before. */
    SortedMap<Integer, Candidate> begins(List<Candidate> candidates) throws IOException {
        SortedMap<Integer, Candidate> begins = new TreeMap<>();
        Terms ids = context.reader().terms(Fields.ITEM);
        TermsEnum terms = ids == null ? TermsEnum.EMPTY : ids.iterator();
        PostingsEnum documents = null;
        for (Candidate candidate : candidates) {
            if (terms.seekExact(candidate.item())) {
                documents = terms.postings(documents, PostingsEnum.NONE);
                int document = documents.nextDoc();
                while (document != DocIdSetIterator.NO_MORE_DOCS && !isLive(document)) {
                    document = documents.nextDoc();
                }
                begins.put(document, candidate);
            }
        }
        return begins;
    }
}
