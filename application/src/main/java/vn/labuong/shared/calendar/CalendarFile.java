package vn.labuong.shared.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes a calendar as RFC 5545: whole days without a time zone, so that a day is the same day everywhere, hours in UTC, so
 * that a meeting begins at the same moment everywhere, CR LF, lines of 75 octets at most that never break a character. No METHOD: it is a calendar to subscribe to, not an invitation. The
 * same entries give the same bytes.
 */
public final class CalendarFile {

    /** What a feed may hold: beyond it the last entries are left out. */
    public static final int MOST_ENTRIES = 1_000;

    private static final int LONGEST_SUMMARY = 250;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int OCTETS = 75;
    private static final int MORNING = 9;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private CalendarFile() {}

    /**
     * The whole file.
     *
     * @param name as calendar programs show it
     * @param language code of the language of all texts
     */
    public static String of(String name, String language, List<CalendarEntry> entries) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//La Buong//Calendar//" + language.toUpperCase(Locale.ROOT));
        file.line("CALSCALE:GREGORIAN");
        file.line("NAME:" + text(name));
        file.line("X-WR-CALNAME:" + text(name));
        file.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        file.line("X-PUBLISHED-TTL:PT6H");
        entries.stream().limit(MOST_ENTRIES).forEach(file::event);
        file.line("END:VCALENDAR");
        return file.out.toString();
    }

    private void event(CalendarEntry entry) {
        line("BEGIN:VEVENT");
        line("UID:" + text(entry.uid()));
        // Without METHOD this is when the entry itself changed (RFC 5545, 3.8.7.2)
        line("DTSTAMP:" + MOMENT.format(entry.changed()));
        line("LAST-MODIFIED:" + MOMENT.format(entry.changed()));
        line("SEQUENCE:" + entry.sequence());
        when(entry);
        line("SUMMARY:" + text(cut(entry.summary(), LONGEST_SUMMARY)));
        if (!entry.description().isBlank()) {
            line("DESCRIPTION:" + text(cut(entry.description(), LONGEST_DESCRIPTION)));
        }
        String link = entry.link();
        if (link != null && link.matches("https?://[\\x21-\\x7E]+")) {
            line("URL:" + link);
        }
        Integer days = entry.reminderDays();
        if (days != null) {
            alarm(entry, days);
        }
        line("END:VEVENT");
    }

    private void when(CalendarEntry entry) {
        CalendarEntry.Meeting meeting = entry.meeting();
        if (meeting == null) {
            line("DTSTART;VALUE=DATE:" + day(entry.from()));
            line("DTEND;VALUE=DATE:" + day(entry.until()));
            // A deadline does not make its day busy
            line("TRANSP:TRANSPARENT");
            return;
        }
        line("DTSTART:" + MOMENT.format(meeting.begins()));
        line("DTEND:" + MOMENT.format(meeting.ends()));
        line("STATUS:" + (meeting.cancelled() ? "CANCELLED" : "CONFIRMED"));
        if (!meeting.place().isBlank()) {
            line("LOCATION:" + text(cut(meeting.place(), LONGEST_SUMMARY)));
        }
    }

    /** Counted in hours from midnight of the first day, so that it rings in the morning and not at midnight. */
    private void alarm(CalendarEntry entry, int days) {
        int hours = days * 24 - MORNING;
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + text(cut(entry.summary(), LONGEST_SUMMARY)));
        line("TRIGGER:" + (hours > 0 ? "-PT" : "PT") + Math.abs(hours) + "H");
        line("END:VALARM");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Escaped as TEXT; of control characters only the tab and line breaks stay. */
    private static String text(String value) {
        return value.replaceAll("\\r\\n?|[\\u0085\\u2028\\u2029]", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static String cut(String value, int longest) {
        int length = value.codePointCount(0, value.length());
        return length <= longest ? value : value.substring(0, value.offsetByCodePoints(0, longest - 1)) + "\u2026";
    }

    /** Folds: a line that goes on begins with a space, which counts among its octets. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); at += Character.charCount(content.codePointAt(at))) {
            String character = Character.toString(content.codePointAt(at));
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += width;
        }
        out.append("\r\n");
    }
}
