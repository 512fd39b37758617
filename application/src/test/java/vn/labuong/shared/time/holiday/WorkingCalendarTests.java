package vn.labuong.shared.time.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkingCalendarTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

    @Test
    void knowsWeekendsWithoutAnyEntry() {
        WorkingCalendar bare = new WorkingCalendar(List.of());
        assertThat(MONDAY.datesUntil(MONDAY.plusDays(7)).map(bare::isWorkingDay))
                .containsExactly(true, true, true, true, true, false, false);
        assertThat(bare.lastWorkingDayBefore(MONDAY)).isEqualTo("2026-12-04");
        assertThat(bare.lastWorkingDayBefore(MONDAY.plusDays(1))).isEqualTo(MONDAY);
    }

    @Test
    void countsYearlyDaysFromTheirFirstYearOnAndSpansOnce() {
        WorkingCalendar days = new WorkingCalendar(List.of(
                holiday("2026-09-02", "2026-09-03", true, false, false),
                holiday("2027-02-05", "2027-02-12", false, false, false)));
        assertThat(days.isWorkingDay(LocalDate.of(2025, 9, 2))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 9, 2))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2030, 9, 2))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2027, 2, 11))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2027, 2, 12))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2028, 2, 10))).isTrue();
        assertThat(days.lastWorkingDayBefore(LocalDate.of(2027, 2, 12))).isEqualTo("2027-02-04");
    }

    @Test
    void takesAnExchangedWeekendDayForAWorkingDayAndForgetsTheWithdrawn() {
        WorkingCalendar days = new WorkingCalendar(List.of(
                holiday("2026-12-12", "2026-12-13", false, true, false),
                holiday("2026-12-11", "2026-12-14", false, false, false),
                holiday("2026-12-07", "2026-12-12", false, false, true)));
        assertThat(days.isWorkingDay(LocalDate.of(2026, 12, 12))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 12, 11))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 12, 13))).isFalse();
        assertThat(days.isWorkingDay(MONDAY)).isTrue();
    }

    @Test
    void answersEvenWhereAWholeYearIsOff() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        WorkingCalendar days = new WorkingCalendar(List.of(holiday("2024-01-01", "2028-01-01", false, false, false)));
        assertThat(days.lastWorkingDayBefore(day)).isEqualTo("2025-12-31");
    }

    private static Holiday holiday(String from, String until, boolean yearly, boolean working, boolean withdrawn) {
        return new Holiday(
                UUID.randomUUID(),
                LocalDate.parse(from),
                LocalDate.parse(until),
                yearly,
                working,
                "x",
                null,
                false,
                withdrawn);
    }
}
