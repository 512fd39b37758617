package vn.labuong.shared.time.holiday;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Working days by what is entered now: for the days of reminders. A deadline is never moved by them. */
@Component
public class WorkingDays {

    private final Holidays holidays;

    WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    /** For many questions; one statement. */
    public WorkingCalendar calendar() {
        return new WorkingCalendar(holidays.all());
    }

    /** One statement a question. */
    public boolean isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day);
    }

    /** The last working day strictly before; one statement a question. */
    public LocalDate lastWorkingDayBefore(LocalDate day) {
        return calendar().lastWorkingDayBefore(day);
    }
}
