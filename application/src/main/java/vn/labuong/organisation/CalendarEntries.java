package vn.labuong.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.labuong.shared.calendar.CalendarEntry;

/** A module's part of a person's calendar: what they answer for and by when. Each bean of this type adds its entries. */
public interface CalendarEntries {

    /**
     * What this person may see, as of that day. A fixed number of statements, whatever the number of entries; whoever
     * reads the feed is not signed in, so access is asked for the person given.
     *
     * @param language of the texts
     */
    List<CalendarEntry> entries(Person person, LocalDate today, Locale language);
}
