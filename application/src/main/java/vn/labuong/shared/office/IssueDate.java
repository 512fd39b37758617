package vn.labuong.shared.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The date of a document, of which the day, the month or all may still be blank. What is known stands from the year
 * down: no month without its year, no day without its month.
 */
public record IssueDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    public IssueDate {
        if ((year == null && month != null) || (month == null && day != null)) {
            throw new DateTimeException("A day needs its month, a month its year");
        }
        if (year != null && month != null) {
            LocalDate.of(year, month, day == null ? 1 : day);
        }
    }

    public static IssueDate on(LocalDate day) {
        return new IssueDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    public static IssueDate in(YearMonth month) {
        return new IssueDate(month.getYear(), month.getMonthValue(), null);
    }

    public static IssueDate in(Year year) {
        return new IssueDate(year.getValue(), null, null);
    }

    public static IssueDate blank() {
        return new IssueDate(null, null, null);
    }
}
