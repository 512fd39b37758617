package vn.labuong.plan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.labuong.plan.programme.IndicatorDefinition.Source;
import vn.labuong.plan.programme.PlannedTask.Kind;

/** Indicators, conventions, the review, and what was invented for the demonstration. */
class ShippedIndicatorsTests {

    private final ProgrammeData data = ProgrammeData.anGiang();

    @Test
    void shipsNumberAndDateOfThePlanAsUnverified() {
        Programme programme = data.programme();
        assertThat(programme.number()).isEqualTo("355/KH-UBND");
        assertThat(programme.numberVerified()).isFalse();
        assertThat(programme.issuedOnVerified()).isFalse();
        assertThat(programme.reportDue()).hasToString("--12-10");
    }

    @Test
    void givesEveryIndicatorATargetForTheLastYearAndNoneAsFactBefore() {
        assertThat(data.targets()).allMatch(target -> target.year() == 2028);
        assertThat(codes(data.targets())).isEqualTo(indicatorCodes());
        assertThat(data.demoTargets()).allMatch(target -> target.source() == Source.DEMO && !target.verified());
    }

    @Test
    void keepsTheTwoFiguresOnFalseInformationApart() {
        IndicatorDefinition share = indicator("false-share");
        IndicatorDefinition handled = indicator("false-handled");
        assertThat(share.denominator()).isNotEqualTo(handled.denominator());
        assertThat(share.source()).isEqualTo(Source.PLAN);
        assertThat(handled.source()).isEqualTo(Source.PRESS);
        assertThat(handled.verified()).isFalse();
        assertThat(List.of(share, handled, indicator("tool"))).allMatch(one -> "dnh05".equals(one.noteKey()));
    }

    @Test
    void leavesTheWordingOfTheRecommendationsToBeEntered() {
        assertThat(data.recommendations().stream().map(Recommendation::key)).containsExactly("3:63", "3:67", "3:86");
        assertThat(data.recommendations())
                .allMatch(one -> one.wording() == null && one.recommendingState() == null)
                .noneMatch(Recommendation::unParagraphVerified);
        assertThat(data.reviewCycles().stream().map(ReviewCycle::cycle)).containsExactly(3, 4);
    }

    @Test
    void keepsTheSevenConventionsInThePlansOrderAndTheOthersApart() {
        assertThat(data.conventions().stream().filter(Instrument::party).map(Instrument::code))
                .containsExactly("ICCPR", "ICESCR", "CEDAW", "CERD", "CRC", "CRPD", "CAT");
        assertThat(data.conventions().stream().filter(one -> !one.party()).map(Instrument::code))
                .containsExactly("ICMW", "CED");
    }

    @Test
    void neverShipsADateOnWhichSourcesDisagreeAsVerified() {
        for (Instrument one : data.conventions()) {
            String domestic = one.domestic().joinedOn();
            String atUn = one.atUn().joinedOn();
            if (domestic != null && atUn != null && !atUn.startsWith(domestic)) {
                assertThat(one.atUn().verified()).as(one.code()).isFalse();
                assertThat(one.note()).as(one.code()).isNotNull();
            }
        }
    }

    @Test
    void showsEveryTaskAndIndicatorInTheDemonstration() {
        Set<String> leaves = data.tasks().stream()
                .filter(task -> task.kind() == Kind.TASK)
                .map(PlannedTask::code)
                .collect(Collectors.toSet());
        assertThat(data.demoProgress().stream().map(DemoProgress::task).collect(Collectors.toSet()))
                .isEqualTo(leaves);
        assertThat(data.demoFigures().stream().map(DemoFigure::indicator).collect(Collectors.toSet()))
                .isEqualTo(indicatorCodes());
        assertThat(data.demoProgress().stream().map(DemoProgress::state).distinct())
                .containsExactlyInAnyOrder(DemoProgress.State.values());
    }

    @Test
    void tellsTheSameStoryInStatesAndFigures() {
        assertThat(figure("exhibition", 2023)).isZero();
        assertThat(startedBy("IV.1", 2023)).isFalse();
        assertThat(figure("exhibition", 2024)).isEqualTo(1);
        assertThat(startedBy("IV.1", 2024)).isTrue();
        assertThat(denominator("product-mix")).isEqualTo(denominator("online"));
        assertThat(figure("upr", 2024)).isZero();
    }

    private List<Integer> denominator(String indicator) {
        return data.demoFigures().stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .map(figure -> Objects.requireNonNull(figure.denominator()))
                .toList();
    }

    private int figure(String indicator, int year) {
        return data.demoFigures().stream()
                .filter(figure -> figure.indicator().equals(indicator) && figure.year() == year)
                .findFirst()
                .orElseThrow()
                .numerator();
    }

    private boolean startedBy(String task, int year) {
        return data.demoProgress().stream()
                .anyMatch(one -> one.task().equals(task)
                        && one.since().getYear() <= year
                        && one.state() != DemoProgress.State.NOT_STARTED);
    }

    private IndicatorDefinition indicator(String code) {
        return data.indicators().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> indicatorCodes() {
        return data.indicators().stream().map(IndicatorDefinition::code).collect(Collectors.toSet());
    }

    private static Set<String> codes(List<IndicatorTarget> targets) {
        return targets.stream().map(IndicatorTarget::indicator).collect(Collectors.toSet());
    }
}
