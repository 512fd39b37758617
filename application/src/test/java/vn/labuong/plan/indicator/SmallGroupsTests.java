package vn.labuong.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Wording;
import vn.labuong.plan.indicator.Indicator.Comparator;
import vn.labuong.plan.indicator.Indicator.Unit;

/** Small groups of people stay hidden, also from whoever knows the rule and tries every pair of numbers (DNH-11). */
class SmallGroupsTests {

    private static final int LARGEST = 60;

    private final SmallGroups groups = new SmallGroups(10, Set.of("books"));

    private static Indicator indicator(String code, Unit unit) {
        return new Indicator(
                code,
                1,
                Wording.vietnamese("Chỉ tiêu thử"),
                null,
                null,
                unit,
                Comparator.AT_LEAST,
                null,
                Certainty.VERIFIED,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 200, true",
        "9, 200, true",
        "10, 200, false",
        "0, 200, false",
        "200, 200, false",
        "191, 200, true",
        "190, 200, false",
        "3, 9, true",
        "9, 9, true",
        "0, 4, true",
        "0, 0, false",
        "10, 10, false",
        "10, 11, true"
    })
    void hidesWhatTellsOfFewerThanTenPeople(long numerator, long denominator, boolean hidden) {
        SmallGroups.Shown shown = groups.shown(indicator("trained", Unit.PERCENT), numerator, denominator);
        assertThat(shown.hidden()).isEqualTo(hidden);
        assertThat(shown.numerator() == null).isEqualTo(hidden);
        assertThat(shown.share() == null).isEqualTo(hidden);
    }

    @Test
    void hidesNothingAboutThings() {
        assertThat(groups.shown(indicator("books", Unit.COUNT), 4, null).numerator())
                .isEqualTo(4);
        assertThat(groups.shown(indicator("held", Unit.YES_NO), 1, null).hidden())
                .isFalse();
        assertThat(groups.shown(indicator("nobody-named-it", Unit.COUNT), 4, null)
                        .hidden())
                .isTrue();
    }

    /** Whoever sees a hidden figure and knows the rule is left with so many numbers that none of them is told. */
    @Test
    void leavesAnAttackerWithoutAnAnswer() {
        Map<String, Set<Long>> possible = new HashMap<>();
        Indicator people = indicator("trained", Unit.PERCENT);
        for (long denominator = 0; denominator <= LARGEST; denominator++) {
            for (long numerator = 0; numerator <= denominator; numerator++) {
                SmallGroups.Shown shown = groups.shown(people, numerator, denominator);
                if (shown.hidden()) {
                    possible.computeIfAbsent(published(shown), any -> new HashSet<>())
                            .add(numerator);
                }
            }
        }
        assertThat(possible).isNotEmpty();
        possible.forEach((seen, numerators) -> assertThat(numerators).as(seen).hasSizeGreaterThanOrEqualTo(9));
    }

    private static String published(SmallGroups.Shown shown) {
        @Nullable Long denominator = shown.denominator();
        return shown.numerator() + "/" + denominator + "/" + shown.share();
    }

    @Test
    void refusesToShowGroupsBelowFive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallGroups(4, Set.of()));
    }
}
