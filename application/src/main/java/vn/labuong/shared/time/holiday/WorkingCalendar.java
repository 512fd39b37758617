package vn.labuong.shared.time.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Working days by the holidays given: Monday to Friday without days off, and the weekend days worked in exchange. */
public record WorkingCalendar(List<Holiday> holidays) {

    private static final int FURTHEST = 366;

    public WorkingCalendar {
        holidays = holidays.stream().filter(holiday -> !holiday.withdrawn()).toList();
    }

    public boolean isWorkingDay(LocalDate day) {
        List<Holiday> entered =
                holidays.stream().filter(holiday -> holiday.includes(day)).toList();
        if (entered.isEmpty()) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }
        // Whoever enters both for one day means the exchange
        return entered.stream().anyMatch(Holiday::working);
    }

    /** The last working day strictly before; the day before itself where a whole year was entered as off. */
    public LocalDate lastWorkingDayBefore(LocalDate day) {
        for (int back = 1; back <= FURTHEST; back++) {
            if (isWorkingDay(day.minusDays(back))) {
                return day.minusDays(back);
            }
        }
        return day.minusDays(1);
    }
}
