package vn.labuong.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Wording;
import vn.labuong.plan.indicator.Indicator.Comparator;
import vn.labuong.plan.indicator.Indicator.Origin;
import vn.labuong.plan.indicator.Indicator.Target;

class ShareTests {

    @Test
    void doesNotApplyWhereTheDenominatorIsZero() {
        assertThat(Share.of(0, 0L).applies()).isFalse();
        assertThat(Share.of(5, 0L).value()).isNull();
    }

    @Test
    void isThePercentageOfNumeratorAndDenominator() {
        assertThat(Share.of(1, 3L).value()).isBetween(33.33, 33.34);
        assertThat(Share.of(12, 10L).value()).isEqualTo(120.0);
        assertThat(Share.of(0, 7L).value()).isZero();
    }

    @Test
    void isTheCountWhereThereIsNoDenominator() {
        assertThat(Share.of(42, null).value()).isEqualTo(42.0);
    }

    @Test
    void tellsTheBoundItselfByTheComparator() {
        Target ten = new Target(2028, null, 10.0, Origin.PLAN);
        assertThat(indicator(Comparator.BELOW).keeps(ten, 10)).isFalse();
        assertThat(indicator(Comparator.BELOW).keeps(ten, 9.99)).isTrue();
        assertThat(indicator(Comparator.AT_MOST).keeps(ten, 10)).isTrue();
        Target ninety = new Target(2028, 90.0, null, Origin.PRESS);
        assertThat(indicator(Comparator.ABOVE).keeps(ninety, 90)).isFalse();
        assertThat(indicator(Comparator.AT_LEAST).keeps(ninety, 90)).isTrue();
        Target range = new Target(2028, 15.0, 20.0, Origin.PLAN);
        assertThat(indicator(Comparator.RANGE).keeps(range, 20)).isTrue();
        assertThat(indicator(Comparator.RANGE).keeps(range, 20.1)).isFalse();
        assertThat(indicator(Comparator.RANGE).keeps(range, 14.9)).isFalse();
    }

    private static Indicator indicator(Comparator comparator) {
        return new Indicator(
                "x",
                1,
                Wording.vietnamese("x"),
                null,
                null,
                Indicator.Unit.PERCENT,
                comparator,
                null,
                Certainty.VERIFIED,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
