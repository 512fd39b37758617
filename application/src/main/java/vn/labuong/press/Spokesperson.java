package vn.labuong.press;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;

/**
 * Who speaks for an agency to the press in {@code [from, until)}, with contacts of the office.
 *
 * @param function what they are there, in Vietnamese; in English and Khmer where somebody wrote it
 * @param officeLine telephone number as one dials it; null where only a mail address is known, and the other way round
 * @param source the document that names them
 * @param until first day on which another entry holds or the agency is no more; null while neither is known
 */
public record Spokesperson(
        AgencyId agency,
        String name,
        String function,
        @Nullable String functionEn,
        @Nullable String functionKm,
        @Nullable String officeLine,
        @Nullable String officeMail,
        String source,
        boolean demonstration,
        LocalDate from,
        @Nullable LocalDate until) {

    public boolean speaksOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The function for a reader of that language, Vietnamese where nobody wrote it. */
    public String functionIn(Locale locale) {
        String own = own(locale);
        return own == null ? function : own;
    }

    /** The language that {@link #functionIn} really answers. */
    public String languageIn(Locale locale) {
        return own(locale) == null ? "vi" : locale.getLanguage();
    }

    private @Nullable String own(Locale locale) {
        return "en".equals(locale.getLanguage()) ? functionEn : "km".equals(locale.getLanguage()) ? functionKm : null;
    }
}
