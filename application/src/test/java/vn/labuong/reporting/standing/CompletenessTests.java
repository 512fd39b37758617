package vn.labuong.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessTests {

    @Test
    void isNotApplicableWhereNothingIsAsked() {
        assertThat(Completeness.NOTHING_ASKED.percent()).isEmpty();
        assertThat(Completeness.NOTHING_ASKED.isComplete()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Completeness(1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Completeness(1, 2, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 3, 0.0",
        "1, 0, 3, 33.3",
        "2, 0, 3, 66.7",
        "3, 0, 3, 100.0",
        "2, 1, 3, 66.7",
        "1999, 0, 2000, 99.9",
        "1, 0, 5000, 0.1"
    })
    void isWholeOnlyWhereNothingIsMissing(int given, int owed, int required, String percent) {
        assertThat(new Completeness(given, owed, required).percent().orElseThrow())
                .isEqualByComparingTo(percent);
    }

    @Test
    void isASumOverASumAndNoMeanOfPercentages() {
        Completeness sum = Completeness.sum(
                List.of(new Completeness(1, 0, 1), new Completeness(0, 0, 9), Completeness.NOTHING_ASKED));
        assertThat(sum.percent().orElseThrow()).isEqualByComparingTo("10.0");
        assertThat(sum.missing()).isEqualTo(9);
    }
}
