package vn.labuong.reporting.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * How much of what was asked has been answered.
 *
 * @param given required answers that are there, "not applicable" included
 * @param owed required figures of which the agency says that they are not known yet; they are not given
 * @param required answers without which a report is incomplete; 0 where nothing is asked
 */
public record Completeness(int given, int owed, int required) {

    public static final Completeness NOTHING_ASKED = new Completeness(0, 0, 0);

    public Completeness {
        if (given < 0 || owed < 0 || given + owed > required) {
            throw new IllegalArgumentException(given + " and " + owed + " of " + required);
        }
    }

    /** Sum over sum, never a mean of percentages. */
    public static Completeness sum(Collection<Completeness> parts) {
        return parts.stream()
                .reduce(
                        NOTHING_ASKED,
                        (one, other) -> new Completeness(
                                one.given + other.given, one.owed + other.owed, one.required + other.required));
    }

    public int missing() {
        return required - given - owed;
    }

    public boolean isComplete() {
        return required > 0 && given == required;
    }

    /**
     * In percent with one decimal, rounded half up once, here; 100 only where nothing is missing, 0 only where nothing is
     * given. Empty where nothing is asked: that is "not applicable", neither 0 nor 100.
     */
    public Optional<BigDecimal> percent() {
        if (required == 0) {
            return Optional.empty();
        }
        BigDecimal rounded =
                BigDecimal.valueOf(given * 100L).divide(BigDecimal.valueOf(required), 1, RoundingMode.HALF_UP);
        if (given < required) {
            rounded = rounded.min(new BigDecimal("99.9"));
        }
        return Optional.of(given > 0 ? rounded.max(new BigDecimal("0.1")) : rounded);
    }
}
