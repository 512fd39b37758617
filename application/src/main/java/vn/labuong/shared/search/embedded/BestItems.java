package vn.labuong.shared.search.embedded;

import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The items that stand first, up to the number wanted. */
final class BestItems {

    private final int wanted;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(Collections.reverseOrder());

    BestItems(int wanted) {
        this.wanted = wanted;
    }

    /** For as many items, none found yet. */
    BestItems ofSameSize() {
        return new BestItems(wanted);
    }

    void offer(Candidate item) {
        if (best.size() < wanted) {
            best.add(item);
        } else if (wanted > 0 && item.compareTo(best.element()) < 0) {
            best.poll();
            best.add(item);
        }
    }

    /** The last of them, once there are as many as wanted: whatever stands after it is not among the best. */
    @Nullable Candidate last() {
        return best.size() < wanted ? null : best.peek();
    }

    /** Those from a place on. */
    List<Candidate> from(int first) {
        Stream<Candidate> ordered = best.stream().sorted();
        return ordered.skip(first).toList();
    }
}
