package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/** Counts the values of one facet in one segment. */
final class FacetCounts {

    private final String name;
    private final SortedSetDocValues values;
    private final @Nullable SortedDocValues single;
    private final int[] counts;

    FacetCounts(LeafReader segment, String name) throws IOException {
        this.name = name;
        this.values = DocValues.getSortedSet(segment, Fields.facet(name));
        this.single = DocValues.unwrapSingleton(values);
        this.counts = new int[Math.toIntExact(values.getValueCount())];
    }

    /** Counts the values of a document; documents come in ascending order. */
    void count(int document) throws IOException {
        if (single != null) {
            if (single.advanceExact(document)) {
                counts[single.ordValue()]++;
            }
        } else if (values.advanceExact(document)) {
            for (int left = values.docValueCount(); left > 0; left--) {
                counts[Math.toIntExact(values.nextOrd())]++;
            }
        }
    }

    /** Adds what was counted to the values of the facet so far. */
    void addTo(Map<String, Map<String, Integer>> all) throws IOException {
        var sums = all.get(name);
        for (int value = 0; sums != null && value < counts.length; value++) {
            if (counts[value] > 0) {
                sums.merge(values.lookupOrd(value).utf8ToString(), counts[value], Integer::sum);
            }
        }
    }
}
