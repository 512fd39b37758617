package vn.labuong.organisation.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.Succession.Share;

class SuccessionGraphTests {

    private static final LocalDate BEFORE = LocalDate.parse("2024-04-05");
    private static final LocalDate AFTER = LocalDate.parse("2026-01-01");

    @Test
    void sendsEachFunctionItsOwnWay() {
        SuccessionGraph graph = new Reorganisations()
                .agency("tttt", null, "2025-03-01")
                .agency("vh", null, null)
                .agency("khcn", null, null)
                .passes("tttt", "vh", "press", "2025-03-01")
                .passes("tttt", "khcn", "digital", "2025-03-01")
                .graph();
        assertThat(bearers(graph, "tttt", "press", AFTER)).containsExactly("vh");
        assertThat(bearers(graph, "tttt", "digital", AFTER)).containsExactly("khcn");
        assertThat(bearers(graph, "tttt", "press", BEFORE)).containsExactly("tttt");
    }

    @Test
    void keepsTheLastDayWithTheOldAndTheFirstWithTheNew() {
        SuccessionGraph graph = new Reorganisations()
                .agency("a", null, "2025-07-01")
                .agency("b", "2025-07-01", null)
                .passes("a", "b", "", "2025-07-01")
                .graph();
        assertThat(bearers(graph, "a", "press", LocalDate.parse("2025-06-30"))).containsExactly("a");
        assertThat(bearers(graph, "a", "press", LocalDate.parse("2025-07-01"))).containsExactly("b");
    }

    @Test
    void flagsAFunctionThatNobodyTookAndNamesWhoTookTheRest() {
        SuccessionGraph graph = new Reorganisations()
                .agency("a", null, "2025-03-01")
                .agency("b", null, null)
                .passes("a", "b", "press", "2025-03-01")
                .graph();
        Bearer open = graph.trace(AgencyId.of("a"), FunctionCode.of("children"), BEFORE, AFTER)
                .get(0);
        assertThat(open.open()).isTrue();
        assertThat(open.agency()).isEqualTo(AgencyId.of("a"));
        assertThat(open.candidates()).containsExactly(AgencyId.of("b"));
    }

    @Test
    void leavesADutyWithAnAgencyThatGaveAwayAnotherFunction() {
        SuccessionGraph graph = new Reorganisations()
                .agency("noi-vu", null, null)
                .agency("dttg", "2025-03-01", null)
                .passes("noi-vu", "dttg", "religion", "2025-03-01")
                .graph();
        assertThat(bearers(graph, "noi-vu", "religion", AFTER)).containsExactly("dttg");
        assertThat(bearers(graph, "noi-vu", "archives", AFTER)).containsExactly("noi-vu");
        assertThat(bearers(graph, "noi-vu", "", AFTER)).containsExactly("noi-vu");
    }

    @Test
    void doesNotMoveADutyThatWasGivenAfterTheMove() {
        SuccessionGraph graph = new Reorganisations()
                .agency("noi-vu", null, null)
                .agency("dttg", "2025-03-01", null)
                .passes("noi-vu", "dttg", "religion", "2025-03-01")
                .graph();
        assertThat(graph.trace(
                        AgencyId.of("noi-vu"), FunctionCode.of("religion"), LocalDate.parse("2025-04-01"), AFTER))
                .extracting(bearer -> bearer.agency().value())
                .containsExactly("noi-vu");
    }

    @Test
    void sharesAMovedPartWithTheAgencyThatLivesOn() {
        SuccessionGraph graph = new Reorganisations()
                .agency("a", null, null)
                .agency("b", null, null)
                .passes("a", "b", "press", "2025-03-01", Share.PART)
                .graph();
        assertThat(graph.trace(AgencyId.of("a"), FunctionCode.PRESS, BEFORE, AFTER))
                .allMatch(bearer -> bearer.share() == Share.PART)
                .extracting(bearer -> bearer.agency().value())
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void givesThePartsOfADistrictToAllItsCommunesAndBack() {
        SuccessionGraph graph = new Reorganisations()
                .agency("district", null, "2025-07-01")
                .agency("c1", "2025-07-01", null)
                .agency("c2", "2025-07-01", null)
                .agency("c3", "2025-07-01", null)
                .passes("district", "c1", "", "2025-07-01", Share.PART)
                .passes("district", "c2", "", "2025-07-01", Share.PART)
                .passes("district", "c3", "", "2025-07-01", Share.PART)
                .graph();
        assertThat(bearers(graph, "district", "", AFTER)).containsExactly("c1", "c2", "c3");
        assertThat(bearers(graph, "c2", "", BEFORE)).isEqualTo(List.of("district"));
    }

    @Test
    void goesAllTheWayWhenTheHeirIsItselfMergedOnTheSameDay() {
        SuccessionGraph graph = new Reorganisations()
                .agency("a", null, "2025-07-01")
                .agency("b", null, "2025-07-01")
                .agency("c", "2025-07-01", null)
                .passes("a", "b", "", "2025-07-01")
                .passes("b", "c", "", "2025-07-01")
                .graph();
        assertThat(bearers(graph, "a", "press", AFTER)).containsExactly("c");
        assertThat(graph.trace(AgencyId.of("c"), FunctionCode.PRESS, AFTER, BEFORE))
                .extracting(bearer -> bearer.agency().value())
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void letsAnAgencyComeBackYearsLater() {
        SuccessionGraph graph = new Reorganisations()
                .agency("a", null, null)
                .agency("b", null, null)
                .passes("a", "b", "press", "2025-03-01")
                .passes("b", "a", "press", "2027-03-01")
                .graph();
        assertThat(bearers(graph, "a", "press", AFTER)).containsExactly("b");
        assertThat(bearers(graph, "a", "press", LocalDate.parse("2027-03-01"))).containsExactly("a");
    }

    @Test
    void refusesACircleOnOneDay() {
        Reorganisations circle = new Reorganisations()
                .agency("a", null, null)
                .agency("b", null, null)
                .passes("a", "b", "", "2025-03-01")
                .passes("b", "a", "", "2025-03-01");
        assertThatThrownBy(circle::graph).isInstanceOf(SuccessionCycle.class).hasMessageContaining("2025-03-01");
    }

    @Test
    void allowsTwoAgenciesToExchangeDifferentFunctions() {
        SuccessionGraph graph = new Reorganisations()
                .agency("a", null, null)
                .agency("b", null, null)
                .passes("a", "b", "press", "2025-03-01")
                .passes("b", "a", "digital", "2025-03-01")
                .graph();
        assertThat(bearers(graph, "a", "press", AFTER)).containsExactly("b");
        assertThat(bearers(graph, "b", "digital", AFTER)).containsExactly("a");
    }

    @Test
    void flagsADutyAskedForBeforeItsAgencyBegan() {
        SuccessionGraph graph =
                new Reorganisations().agency("young", "2025-07-01", null).graph();
        assertThat(graph.trace(AgencyId.of("young"), FunctionCode.GENERAL, AFTER, BEFORE))
                .singleElement()
                .matches(Bearer::open);
    }

    /** As the facade does: a duty held from the agency's first day on. */
    private static List<String> bearers(SuccessionGraph graph, String holder, String function, LocalDate date) {
        LocalDate held = holder.startsWith("c") ? LocalDate.parse("2025-07-01") : LocalDate.MIN;
        return graph.trace(AgencyId.of(holder), FunctionCode.of(function), held, date).stream()
                .map(bearer -> bearer.agency().value())
                .toList();
    }
}
