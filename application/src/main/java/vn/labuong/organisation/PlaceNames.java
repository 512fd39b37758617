package vn.labuong.organisation;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.shared.web.Languages;

/**
 * Names of communes, districts and provinces. The register knows each by the people's committee that governs it; readers who
 * are told where something was look for the place and not for its office.
 */
@Component
public class PlaceNames {

    private final Agencies agencies;
    private final MessageSource messages;

    PlaceNames(Agencies agencies, MessageSource messages) {
        this.agencies = agencies;
        this.messages = messages;
    }

    /** The place that the committee governed on the day; the name of any other agency as it is. Costs no statement. */
    public String name(AgencyId id, LocalDate on, Locale locale) {
        String office = agencies.snapshot().name(id, locale.getLanguage(), on);
        String before = messages.getMessage("organisation.register.committee-of", null, locale);
        // A place without a name in the reader's language bears its Vietnamese one
        String vietnamese = messages.getMessage("organisation.register.committee-of", null, Languages.VIETNAMESE);
        for (String words : new String[] {before, vietnamese}) {
            String start = words.strip();
            if (office.startsWith(start) && office.length() > start.length()) {
                String place = office.substring(start.length()).strip();
                return place.substring(0, 1).toUpperCase(locale) + place.substring(1);
            }
        }
        return office;
    }
}
