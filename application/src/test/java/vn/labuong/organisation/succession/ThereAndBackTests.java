package vn.labuong.organisation.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.FunctionCode;

/** Playing a reorganisation forward and back loses nothing, whatever was merged, split, moved or left open. */
class ThereAndBackTests {

    private static final List<FunctionCode> FUNCTIONS =
            List.of(FunctionCode.GENERAL, FunctionCode.PRESS, FunctionCode.DIGITAL, FunctionCode.of("children"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597})
    void returnsExactlyTheDutiesThatWereThere(long seed) {
        for (long variant = 0; variant < 25; variant++) {
            Reorganisations made = Reorganisations.random(seed * 1000 + variant, FUNCTIONS);
            SuccessionGraph graph = made.graph();
            for (int year = 2020; year <= 2025; year++) {
                for (int later = year; later <= 2026; later++) {
                    check(graph, made.agencies, LocalDate.of(year, 6, 1), LocalDate.of(later, 6, 1));
                }
            }
        }
    }

    /** For every function: everyone's duties forward, and from there back. */
    static void check(SuccessionGraph graph, Map<AgencyId, Agency> agencies, LocalDate start, LocalDate end) {
        for (FunctionCode function : FUNCTIONS) {
            Set<AgencyId> holders = agencies.values().stream()
                    .filter(agency -> agency.existsOn(start))
                    .map(Agency::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<AgencyId> returned = new TreeSet<>();
            for (AgencyId holder : holders) {
                List<Bearer> bearers = graph.trace(holder, function, start, end);
                assertThat(bearers).isNotEmpty().allMatch(bearer -> isBorneOrFlagged(bearer, agencies, end));
                for (Bearer bearer : bearers) {
                    Set<AgencyId> origins = graph.trace(bearer.agency(), function, end, start).stream()
                            .map(Bearer::agency)
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(origins)
                            .as(
                                    "%s of %s from %s to %s and back from %s",
                                    function, holder, start, end, bearer.agency())
                            .contains(holder);
                    returned.addAll(origins);
                }
            }
            returned.removeIf(agency -> !exists(agency, agencies, start));
            assertThat(returned).isEqualTo(holders);
        }
    }

    private static boolean isBorneOrFlagged(Bearer bearer, Map<AgencyId, Agency> agencies, LocalDate date) {
        return bearer.open() || exists(bearer.agency(), agencies, date);
    }

    private static boolean exists(AgencyId id, Map<AgencyId, Agency> agencies, LocalDate date) {
        Agency agency = agencies.get(id);
        return agency != null && agency.existsOn(date);
    }
}
