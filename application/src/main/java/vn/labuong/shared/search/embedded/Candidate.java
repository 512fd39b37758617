package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An item that may stand on the page asked for; the lesser one stands first.
 *
 * @param rank the greater one stands first; the same for all where titles order
 * @param title its place among the titles of its segment, {@link #UNTITLED} where it has none,
 *     {@link #UNORDERED} where titles do not order; the lesser one stands first
 * @param ordinal its place among the item ids of its segment, which decides between equals
 */
record Candidate(Segment segment, double rank, int title, int ordinal) implements Comparable<Candidate> {

    static final int UNTITLED = Integer.MAX_VALUE;

    /** Where titles do not order. */
    static final int UNORDERED = -1;

    @Override
    public int compareTo(Candidate other) {
        int order = Double.compare(other.rank, rank);
        if (order == 0 && title != UNORDERED) {
            order = beside(other) ? Integer.compare(title, other.title) : compareTitles(other);
        }
        if (order == 0) {
            order = beside(other) ? Integer.compare(ordinal, other.ordinal) : item().compareTo(other.item());
        }
        return order;
    }

    private boolean beside(Candidate other) {
        return segment.context().ord == other.segment.context().ord;
    }

    private int compareTitles(Candidate other) {
        var mine = titleKey();
        var its = other.titleKey();
        if (mine != null && its != null) {
            return mine.compareTo(its);
        }
        return Boolean.compare(mine == null, its == null);
    }

    private @Nullable BytesRef titleKey() {
        try {
            return title == UNTITLED || segment.titles().getValueCount() == 0
                    ? null
                    : BytesRef.deepCopyOf(segment.titles().lookupOrd(title));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The item's id. */
    BytesRef item() {
        try {
            return BytesRef.deepCopyOf(segment.items().lookupOrd(ordinal));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
