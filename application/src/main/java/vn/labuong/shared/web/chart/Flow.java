package vn.labuong.shared.web.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Before on the left, after on the right, a ribbon for every way from one to the other: agencies through a
 * reorganisation. A ribbon takes one slot of {@link #SLOT} pixels at each end, so a node is as high as it has ribbons.
 */
public record Flow(int height, List<Node> before, List<Node> after, List<Ribbon> ribbons, List<Link> links) {

    public static final int SLOT = 72;
    private static final int GAP = 12;
    private static final int INSET = 8;

    /**
     * One way as it is asked for.
     *
     * @param what what moved, such as a function; null for everything
     * @param whole false when only a part moved
     */
    public record Link(String from, String to, @Nullable String what, boolean whole) {}

    /** An agency on one side; {@code y} and {@code height} in pixels. */
    public record Node(String label, int y, int height) {}

    /** Outline of a ribbon in a box 100 wide. */
    public record Ribbon(String path, boolean whole, String title) {}

    /** Lays out the links in the order given; agencies stand where they are first named. */
    public static Flow of(List<Link> links) {
        Side before = new Side();
        Side after = new Side();
        links.forEach(link -> {
            before.count(link.from());
            after.count(link.to());
        });
        int height = Math.max(before.height(), after.height());
        before.place(height);
        after.place(height);
        List<Ribbon> ribbons = new ArrayList<>();
        for (Link link : links) {
            int left = before.slot(link.from());
            int right = after.slot(link.to());
            ribbons.add(new Ribbon(path(left, right), link.whole(), link.from() + " → " + link.to()));
        }
        return new Flow(height, before.nodes(), after.nodes(), ribbons, links);
    }

    private static String path(int left, int right) {
        int thick = SLOT - 2 * INSET;
        int a = left + INSET;
        int b = right + INSET;
        return String.format(
                Locale.ROOT,
                "M0 %d C50 %d 50 %d 100 %d V%d C50 %d 50 %d 0 %d Z",
                a,
                a,
                b,
                b,
                b + thick,
                b + thick,
                a + thick,
                a + thick);
    }

    /** One side: how many ribbons end at each agency, then where each agency begins. */
    private static final class Side {

        private final Map<String, Integer> slots = new LinkedHashMap<>();
        private final Map<String, Integer> tops = new LinkedHashMap<>();
        private final Map<String, Integer> taken = new LinkedHashMap<>();

        void count(String name) {
            slots.merge(name, 1, Integer::sum);
        }

        int height() {
            int ribbons = slots.values().stream().mapToInt(Integer::intValue).sum();
            return ribbons * SLOT + Math.max(0, slots.size() - 1) * GAP;
        }

        /** The lower side stands in the middle of the higher one. */
        void place(int height) {
            int y = (height - height()) / 2;
            for (Map.Entry<String, Integer> node : slots.entrySet()) {
                tops.put(node.getKey(), y);
                y += node.getValue() * SLOT + GAP;
            }
        }

        int slot(String name) {
            int index = taken.merge(name, 1, Integer::sum) - 1;
            return tops.getOrDefault(name, 0) + index * SLOT;
        }

        List<Node> nodes() {
            return slots.entrySet().stream()
                    .map(node -> new Node(node.getKey(), tops.getOrDefault(node.getKey(), 0), node.getValue() * SLOT))
                    .toList();
        }
    }
}
