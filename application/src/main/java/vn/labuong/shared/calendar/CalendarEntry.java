package vn.labuong.shared.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.time.Deadline;
import vn.labuong.shared.time.VietnamTime;

/**
 * One or more whole days of a calendar, or some hours of them. For a deadline the last day on which all is in time.
 *
 * @param uid names it for ever, and differently from any other; made of the thing's own id, such as
 *     {@code task-355-12-2026@labuong}
 * @param until the day after its last
 * @param sequence grows with each change of its days, so that calendars follow
 * @param changed when what it says changed last
 * @param link address of the page about it, or null
 * @param reminderDays how many days before its first day the calendar rings, at nine in the morning; null: not at all
 * @param meeting its hours where it takes no whole days; null for whole days
 */
public record CalendarEntry(
        String uid,
        LocalDate from,
        LocalDate until,
        String summary,
        String description,
        int sequence,
        Instant changed,
        @Nullable String link,
        @Nullable Integer reminderDays,
        @Nullable Meeting meeting) {

    /**
     * Something at its hours.
     *
     * @param place where one goes, blank where nobody knows
     * @param cancelled it does not happen: calendars that hold it already show so
     */
    public record Meeting(Instant begins, Instant ends, String place, boolean cancelled) {

        /** @throws IllegalArgumentException where it does not end after its beginning */
        public Meeting {
            if (!ends.isAfter(begins)) {
                throw new IllegalArgumentException("Ends before it begins: " + begins + " to " + ends);
            }
        }
    }

    /** @throws IllegalArgumentException where it has no day, no name, a broken uid, or a negative number */
    public CalendarEntry {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("A calendar entry takes a day at least: " + from + " to " + until);
        }
        if (summary.isBlank() || !uid.matches("[\\x21-\\x7E]{3,200}")) {
            throw new IllegalArgumentException("A calendar entry has a uid and a summary");
        }
        if (sequence < 0 || (reminderDays != null && (reminderDays < 0 || reminderDays > 365))) {
            throw new IllegalArgumentException("Sequence and reminder count from 0");
        }
    }

    /** Whole days. */
    public CalendarEntry(
            String uid,
            LocalDate from,
            LocalDate until,
            String summary,
            String description,
            int sequence,
            Instant changed,
            @Nullable String link,
            @Nullable Integer reminderDays) {
        this(uid, from, until, summary, description, sequence, changed, link, reminderDays, null);
    }

    /** A meeting, on the days of Viet Nam, without link and reminder. */
    public static CalendarEntry of(
            Meeting meeting, String uid, String summary, String description, int sequence, Instant changed) {
        LocalDate first = VietnamTime.day(meeting.begins());
        LocalDate after = VietnamTime.day(meeting.ends()).plusDays(1);
        return new CalendarEntry(uid, first, after, summary, description, sequence, changed, null, null, meeting);
    }

    /** The last day of a deadline, without link and reminder. */
    public static CalendarEntry lastDayOf(
            Deadline deadline, String uid, String summary, String description, int sequence, Instant changed) {
        return new CalendarEntry(
                uid, deadline.lastDay(), deadline.before(), summary, description, sequence, changed, null, null);
    }

    public CalendarEntry withLink(String address) {
        return new CalendarEntry(
                uid, from, until, summary, description, sequence, changed, address, reminderDays, meeting);
    }

    public CalendarEntry withReminder(int daysBefore) {
        return new CalendarEntry(uid, from, until, summary, description, sequence, changed, link, daysBefore, meeting);
    }
}
