package vn.labuong.shared.time.holiday;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days that are not what their weekday says.
 *
 * @param until the day after its last
 * @param yearly on the same day and month of each year from {@code from} on
 * @param working a weekend day that is worked, not a day off
 * @param basis the decision it rests on, or null
 * @param withdrawn counts no more
 */
public record Holiday(
        UUID id,
        LocalDate from,
        LocalDate until,
        boolean yearly,
        boolean working,
        String name,
        @Nullable String basis,
        boolean unverified,
        boolean withdrawn) {

    public boolean includes(LocalDate day) {
        if (day.isBefore(from)) {
            return false;
        }
        return yearly ? MonthDay.from(day).equals(MonthDay.from(from)) : day.isBefore(until);
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }
}
