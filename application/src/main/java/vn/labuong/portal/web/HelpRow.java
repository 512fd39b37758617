package vn.labuong.portal.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.Wording;
import vn.labuong.portal.help.HelpLine;

/**
 * A help line as the public sees it.
 *
 * @param dial the number without what is only for the eye, for a link that a phone can call
 */
record HelpRow(
        String name,
        String number,
        String dial,
        String purpose,
        @Nullable String hours,
        boolean unverified) {

    static HelpRow of(HelpLine line, Locale locale) {
        Wording hours = line.hours();
        return new HelpRow(
                line.name().in(locale),
                line.number(),
                line.number().replaceAll("[^0-9+]", ""),
                line.purpose().in(locale),
                hours == null ? null : hours.in(locale),
                !line.verified());
    }
}
