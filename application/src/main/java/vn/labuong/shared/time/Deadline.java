package vn.labuong.shared.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * "Before the day": open through the whole day before it, closed from its first instant in Viet Nam. The machine's zone
 * plays no part, and holidays do not move it: they move reminders only.
 *
 * <p>A series is counted from its anchor, never from the deadline before, so it cannot drift. Where a month lacks the
 * anchor's day (the 31st, 29 February of a common year) the deadline is the first day of the next month: every day that
 * exists before the anchor's day stays open, so "before 29/02" ends with 28/02 in every year.
 */
public record Deadline(LocalDate before) implements Comparable<Deadline> {

    /** The one instant: the first that is too late. */
    public Instant closesAt() {
        return before.atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    public boolean isOpenAt(Instant instant) {
        return instant.isBefore(closesAt());
    }

    public boolean isOpen(Clock clock) {
        return isOpenAt(clock.instant());
    }

    /** The last day on which all is in time; what people are told beside "before". */
    public LocalDate lastDay() {
        return before.minusDays(1);
    }

    /** Whole days left from the given day, that day not counted; 0 on the last day, negative when closed. */
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(day, lastDay());
    }

    /** The anchor's deadline in another year. */
    public static Deadline inYear(LocalDate anchor, int year) {
        return new Deadline(in(YearMonth.of(year, anchor.getMonth()), anchor.getDayOfMonth()));
    }

    /** All yearly deadlines of the anchor in {@code [from, to)}, also before the anchor itself; oldest first. */
    public static List<Deadline> yearly(LocalDate anchor, LocalDate from, LocalDate to) {
        List<Deadline> series = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            addWithin(series, inYear(anchor, year), from, to);
        }
        return List.copyOf(series);
    }

    /**
     * All deadlines of the anchor and of every so many months before and after it, in {@code [from, to)}; oldest first.
     *
     * @throws IllegalArgumentException for fewer than one month
     */
    public static List<Deadline> everyMonths(int months, LocalDate anchor, LocalDate from, LocalDate to) {
        if (months < 1) {
            throw new IllegalArgumentException("A series needs a step of at least one month, not " + months);
        }
        YearMonth origin = YearMonth.from(anchor);
        // One step earlier, since the day of a month that lacks it falls into the next
        long step = Math.floorDiv(ChronoUnit.MONTHS.between(origin, YearMonth.from(from)), (long) months) - 1;
        List<Deadline> series = new ArrayList<>();
        for (YearMonth month = origin.plusMonths(step * months);
                !month.isAfter(YearMonth.from(to));
                month = origin.plusMonths(++step * months)) {
            addWithin(series, new Deadline(in(month, anchor.getDayOfMonth())), from, to);
        }
        return List.copyOf(series);
    }

    private static void addWithin(List<Deadline> series, Deadline deadline, LocalDate from, LocalDate to) {
        if (!deadline.before.isBefore(from) && deadline.before.isBefore(to)) {
            series.add(deadline);
        }
    }

    private static LocalDate in(YearMonth month, int day) {
        return month.isValidDay(day) ? month.atDay(day) : month.plusMonths(1).atDay(1);
    }

    @Override
    public int compareTo(Deadline other) {
        return before.compareTo(other.before);
    }
}
