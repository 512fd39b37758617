package vn.labuong.archive.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.archive.term.Concept;
import vn.labuong.archive.term.ConceptScheme;
import vn.labuong.archive.term.Thesaurus;
import vn.labuong.organisation.AgencyId;

/** Sets stand below one another as the concepts do, and hold what is below them. */
class HarvestSetsTests {

    private static final HarvestSets.Names NAMES = new HarvestSets.Names() {
        @Override
        public String root(String root, String lang) {
            return root;
        }

        @Override
        public String agency(AgencyId id, String lang) {
            return id.value();
        }

        @Override
        public String language(String code, String lang) {
            return code;
        }
    };

    private final HarvestSets sets = new HarvestSets();

    private Map<String, String> all() {
        return sets.all(new TreeSet<>(List.of("agency:ag91.so-vhtt")), NAMES, "vi");
    }

    @Test
    void everySetThatIsListedCanBeAskedForAndHasItsParents() {
        assertThat(all()).containsKeys("theme", "convention:CRC", "agency:ag91.so-vhtt", "language:km");
        for (String spec : all().keySet()) {
            assertThat(HarvestSets.isWellFormed(spec)).as(spec).isTrue();
            assertThat(sets.tags(spec)).as(spec).isPresent();
            int last = spec.lastIndexOf(':');
            if (last > 0) {
                String above = spec.substring(0, last);
                assertThat(all()).as(spec).containsKey(above);
                if (!above.equals("agency") && !above.equals("language")) {
                    assertThat(sets.tags(above).orElseThrow())
                            .as(spec)
                            .containsAll(sets.tags(spec).orElseThrow());
                }
            }
        }
    }

    @Test
    void anItemStandsInTheNarrowestSetsOfItsTags() {
        Concept below = Thesaurus.shipped().of(ConceptScheme.THEME).stream()
                .filter(concept ->
                        concept.broader() != null && concept.broader().scheme() == ConceptScheme.THEME)
                .findFirst()
                .orElseThrow();
        List<String> of = sets.of(List.of(
                "agency",
                "agency:a1",
                "concept:" + below.notation(),
                "convention:CRC",
                "concept:for-police",
                "concept:unknown",
                "language",
                "language:vi"));
        assertThat(of).hasSize(4).contains("agency:a1", "convention:CRC", "language:vi");
        assertThat(of).anyMatch(set -> set.startsWith("theme:") && set.endsWith(":" + below.notation()));
        assertThat(sets.tags("theme:" + below.notation()))
                .as("without those above in its name")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theme:none",
                "convention:crc",
                "recommendation",
                "language:fr",
                "agency:",
                "agency:Á",
                "agency:a b",
                "x",
                "theme:",
                "a:b:c"
            })
    void whatIsNoSetHoldsNothing(String spec) {
        assertThat(sets.tags(spec)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "a:", ":a", "a::b", "a b", "a/b", "é", "a\u0003", "<a>", "a%20", "a\n"})
    void whatCannotNameASetIsKnownByItsForm(String spec) {
        assertThat(HarvestSets.isWellFormed(spec)).isFalse();
    }
}
