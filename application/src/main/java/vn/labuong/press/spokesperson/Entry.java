package vn.labuong.press.spokesperson;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;

/**
 * What somebody entered: from this day on this person speaks, or nobody.
 *
 * @param number its place among the entries of the agency, in the order in which they were made, from 1
 * @param name null where nobody is named from that day on; then there is neither function nor contact
 * @param source the document that says so
 */
public record Entry(
        AgencyId agency,
        int number,
        LocalDate from,
        @Nullable String name,
        @Nullable String function,
        @Nullable String functionEn,
        @Nullable String functionKm,
        @Nullable String officeLine,
        @Nullable String officeMail,
        String source,
        boolean demonstration,
        Instant at,
        String by) {}
