package vn.labuong.shared.search.embedded;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.search.SearchResult.ItemHit;
import vn.labuong.shared.search.SearchResult.PageHit;

/**
 * An item that may stand on the page asked for.
 *
 * @param rank the greater one stands first; the same for all where titles order
 * @param title its place among the titles of its segment; the lesser one stands first
 * @param ordinal its place among the item ids of its segment, which decides between equals
 */
record Candidate(double rank, int title, int ordinal, float score, List<PageHit> pages, int pageCount) {

    /** Less than 0 when this one stands before the other of the same segment. */
    int compareWithin(double otherRank, int otherTitle, int otherOrdinal) {
        if (rank != otherRank) {
            return rank > otherRank ? -1 : 1;
        }
        return title != otherTitle ? Integer.compare(title, otherTitle) : Integer.compare(ordinal, otherOrdinal);
    }

    /** The same, with what its ordinals stand for, so that it can be compared with those of other segments. */
    record Resolved(Candidate candidate, @Nullable BytesRef title, BytesRef item) implements Comparable<Resolved> {

        @Override
        public int compareTo(Resolved other) {
            int order = Double.compare(other.candidate.rank(), candidate.rank());
            if (order == 0 && title != null && other.title != null) {
                order = title.compareTo(other.title);
            } else if (order == 0 && (title == null) != (other.title == null)) {
                order = title == null ? 1 : -1;
            }
            return order != 0 ? order : item.compareTo(other.item);
        }

        ItemHit hit() {
            return new ItemHit(item.utf8ToString(), candidate.score, candidate.pages, candidate.pageCount);
        }
    }
}
