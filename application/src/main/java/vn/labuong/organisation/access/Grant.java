package vn.labuong.organisation.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;

/**
 * A role given to a person at an agency for {@code [validFrom, validTo)}.
 *
 * @param agency null only for roles of the system; such a grant reaches no agency's data
 * @param validTo null while open
 * @param basis the paper it rests on
 */
public record Grant(
        UUID id,
        Person person,
        Role role,
        @Nullable AgencyId agency,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis,
        String grantedBy) {

    public boolean isInForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || on.isBefore(validTo));
    }

    boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        boolean endsBefore = validTo != null && !validTo.isAfter(from);
        boolean startsAfter = to != null && !validFrom.isBefore(to);
        return !endsBefore && !startsAfter && !validFrom.equals(validTo);
    }
}
