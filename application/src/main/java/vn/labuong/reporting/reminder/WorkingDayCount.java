package vn.labuong.reporting.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import vn.labuong.shared.time.holiday.WorkingCalendar;

/** Days counted in working days; each answer is a working day, so that none falls on a day off. */
record WorkingDayCount(WorkingCalendar calendar) {

    private static final int FURTHEST = 366;

    boolean isWorkingDay(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    /** The so-many-th working day strictly before. */
    LocalDate before(LocalDate day, int count) {
        LocalDate found = day;
        for (int step = 0; step < count; step++) {
            found = calendar.lastWorkingDayBefore(found);
        }
        return found;
    }

    /** The day itself where it is worked, else the next that is. */
    LocalDate onOrAfter(LocalDate day) {
        return day.datesUntil(day.plusDays(FURTHEST))
                .filter(calendar::isWorkingDay)
                .findFirst()
                .orElse(day);
    }

    LocalDate after(LocalDate day) {
        return onOrAfter(day.plusDays(1));
    }

    /** The so-many-th working day from this one on, which counts if it is one. */
    LocalDate from(LocalDate day, int count) {
        LocalDate found = onOrAfter(day);
        for (int step = 1; step < count; step++) {
            found = after(found);
        }
        return found;
    }

    LocalDate firstOfWeek(LocalDate day) {
        return onOrAfter(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }
}
