package vn.labuong.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A list is narrowed by several choices at once, and each value tells what it would show. */
class FacetsTests {

    private record Thing(String name, Map<Facet, Set<String>> of) implements Facets.Valued {

        @Override
        public Collection<String> values(Facet facet) {
            return of.getOrDefault(facet, Set.of());
        }
    }

    private static final Thing ONE = thing("one", "book", "2024", Set.of("vi"), Set.of("women", "all"));
    private static final Thing TWO = thing("two", "book", "2025", Set.of("vi", "km"), Set.of("women"));
    private static final Thing THREE = thing("three", "poster", "2025", Set.of("km"), Set.of("pupils"));
    private static final List<Thing> ALL = List.of(ONE, TWO, THREE);

    private static Thing thing(String name, String kind, String year, Set<String> languages, Set<String> audiences) {
        return new Thing(
                name,
                Map.of(
                        Facet.KIND,
                        Set.of(kind),
                        Facet.YEAR,
                        Set.of(year),
                        Facet.LANGUAGE,
                        languages,
                        Facet.AUDIENCE,
                        audiences));
    }

    private static Facets chosen(Map<Facet, Set<String>> chosen) {
        return new Facets(chosen);
    }

    @Test
    void showsAllWhereNothingIsChosen() {
        assertThat(Facets.NONE.narrow(ALL)).isEqualTo(ALL);
        assertThat(Facets.NONE.counts(Facet.LANGUAGE, ALL)).isEqualTo(Map.of("vi", 2, "km", 2));
        assertThat(Facets.NONE.counts(Facet.AUDIENCE, ALL)).isEqualTo(Map.of("women", 2, "all", 1, "pupils", 1));
    }

    @Test
    void takesAnyValueOfAFacetAndEveryFacet() {
        assertThat(chosen(Map.of(Facet.LANGUAGE, Set.of("vi", "km"))).narrow(ALL))
                .isEqualTo(ALL);
        assertThat(chosen(Map.of(Facet.LANGUAGE, Set.of("km"), Facet.KIND, Set.of("book")))
                        .narrow(ALL))
                .containsExactly(TWO);
        assertThat(chosen(Map.of(Facet.LANGUAGE, Set.of("fr"))).narrow(ALL)).isEmpty();
    }

    @Test
    void countsWhatEachValueWouldShowBesideTheOtherFacets() {
        Facets books = chosen(Map.of(Facet.KIND, Set.of("book"), Facet.YEAR, Set.of("2025")));
        assertThat(books.counts(Facet.KIND, ALL)).isEqualTo(Map.of("book", 1, "poster", 1));
        assertThat(books.counts(Facet.YEAR, ALL)).isEqualTo(Map.of("2024", 1, "2025", 1));
        assertThat(books.counts(Facet.LANGUAGE, ALL)).isEqualTo(Map.of("vi", 1, "km", 1));
        assertThat(chosen(Map.of(Facet.KIND, Set.of("video"))).counts(Facet.KIND, ALL))
                .as("what is chosen can always be taken back")
                .containsEntry("video", 0);
    }

    @Test
    void turnsAValueOnAndOff() {
        Facets on = Facets.NONE.turning(Facet.YEAR, "2025").turning(Facet.YEAR, "2024");
        assertThat(on.of(Facet.YEAR)).containsExactly("2024", "2025");
        Facets off = on.turning(Facet.YEAR, "2025").turning(Facet.YEAR, "2024");
        assertThat(off).isEqualTo(Facets.NONE);
        assertThat(off.isEmpty()).isTrue();
    }
}
