package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An item that may stand on the page asked for; the lesser one stands first. Within a segment places are compared; between
 * segments the keys behind them, which are looked up once for each item.
 */
final class Candidate implements Comparable<Candidate> {

    static final int UNTITLED = Integer.MAX_VALUE;

    /** Where titles do not order. */
    static final int UNORDERED = -1;

    private final Segment segment;
    private final double rank;
    private final int title;
    private final int ordinal;
    private @Nullable BytesRef titleKey;
    private @Nullable BytesRef item;

    /**
     * An item of a segment.
     *
     * @param rank the greater one stands first; the same for all where titles order
     * @param title its place among the titles of its segment, {@link #UNTITLED} where it has none,
     *     {@link #UNORDERED} where titles do not order; the lesser one stands first
     * @param ordinal its place among the item ids of its segment, which decides between equals
     */
    Candidate(Segment segment, double rank, int title, int ordinal) {
        this.segment = segment;
        this.rank = rank;
        this.title = title;
        this.ordinal = ordinal;
    }

    Segment segment() {
        return segment;
    }

    double rank() {
        return rank;
    }

    int ordinal() {
        return ordinal;
    }

    @Override
    public int compareTo(Candidate other) {
        boolean beside = segment.context().ord == other.segment.context().ord;
        int order = Double.compare(other.rank, rank);
        if (order == 0 && title != UNORDERED) {
            order = beside ? Integer.compare(title, other.title) : compareTitles(other);
        }
        if (order == 0) {
            order = beside ? Integer.compare(ordinal, other.ordinal) : item().compareTo(other.item());
        }
        return order;
    }

    private int compareTitles(Candidate other) {
        if (title == UNTITLED || other.title == UNTITLED) {
            return Boolean.compare(title == UNTITLED, other.title == UNTITLED);
        }
        return titleKey().compareTo(other.titleKey());
    }

    private BytesRef titleKey() {
        BytesRef key = titleKey;
        if (key == null) {
            key = at(segment.titles(), title);
            titleKey = key;
        }
        return key;
    }

    /** The item's id. */
    BytesRef item() {
        BytesRef id = item;
        if (id == null) {
            id = at(segment.items(), ordinal);
            item = id;
        }
        return id;
    }

    private static BytesRef at(SortedDocValues values, int place) {
        try {
            return BytesRef.deepCopyOf(values.lookupOrd(place));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
