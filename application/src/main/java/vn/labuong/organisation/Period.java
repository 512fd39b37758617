package vn.labuong.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A half-open stretch of days.
 *
 * @param from the first day; null where the register does not know the beginning
 * @param to the first day that no longer belongs to it; null while it lasts
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("Ends before it begins: " + from + " to " + to);
        }
    }

    public boolean covers(LocalDate date) {
        return hasBegun(date) && !hasEnded(date);
    }

    public boolean hasBegun(LocalDate date) {
        return from == null || !date.isBefore(from);
    }

    public boolean hasEnded(LocalDate date) {
        return to != null && !date.isBefore(to);
    }

    /** Whether there is a day in it before that date. */
    public boolean reachesBefore(LocalDate date) {
        return from == null || from.isBefore(date);
    }

    /** The last day that belongs to it, as people write it; null while it lasts. */
    public @Nullable LocalDate lastDay() {
        return to == null ? null : to.minusDays(1);
    }

    public Period endingOn(@Nullable LocalDate end) {
        return new Period(from, end);
    }
}
