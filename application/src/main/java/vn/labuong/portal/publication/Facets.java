package vn.labuong.portal.publication;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has chosen to narrow a list by. Within a facet one of the chosen values is enough; each facet of which
 * something is chosen must be met.
 *
 * @param chosen facet to values; a facet of which nothing is chosen may be missing
 */
public record Facets(Map<Facet, Set<String>> chosen) {

    /** The values that one thing has. */
    public interface Valued {

        Collection<String> values(Facet facet);
    }

    public Facets {
        Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                kept.put(facet, new TreeSet<>(values));
            }
        });
        chosen = Collections.unmodifiableMap(kept);
    }

    public static final Facets NONE = new Facets(Map.of());

    public Set<String> of(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** The same choice with one value more, or without it where it is chosen. */
    public Facets turning(Facet facet, String value) {
        Set<String> values = new TreeSet<>(of(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        Map<Facet, Set<String>> next = new EnumMap<>(Facet.class);
        next.putAll(chosen);
        next.put(facet, values);
        return new Facets(next);
    }

    public <T extends Valued> List<T> narrow(Collection<T> all) {
        return all.stream().filter(one -> meets(one, null)).toList();
    }

    /**
     * How many things each value of the facet would show, whatever of that facet is chosen; what is chosen is there even
     * where nothing has it.
     */
    public Map<String, Integer> counts(Facet facet, Collection<? extends Valued> all) {
        Map<String, Integer> counts = new TreeMap<>();
        of(facet).forEach(value -> counts.put(value, 0));
        for (Valued one : all) {
            if (meets(one, facet)) {
                new TreeSet<>(one.values(facet)).forEach(value -> counts.merge(value, 1, Integer::sum));
            }
        }
        return counts;
    }

    private boolean meets(Valued one, @Nullable Facet but) {
        return chosen.keySet().stream()
                .filter(facet -> facet != but)
                .allMatch(facet -> one.values(facet).stream().anyMatch(of(facet)::contains));
    }
}
