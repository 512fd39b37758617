package vn.labuong.organisation.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.access.AgencyNames;
import vn.labuong.organisation.access.Grant;
import vn.labuong.organisation.access.GrantsToday.Standing;

/**
 * A grant as it is shown.
 *
 * @param agency as it was granted; null for the system as a whole
 * @param today the agencies for which it counts today, where these are others
 */
record RoleRow(
        UUID id,
        String roleKey,
        @Nullable String agency,
        List<String> today,
        LocalDate from,
        @Nullable LocalDate until,
        String basis,
        boolean inForce,
        boolean closed) {

    static RoleRow of(Standing standing, AgencyNames names, LocalDate on, Locale locale) {
        Grant grant = standing.grant();
        List<String> others = standing.reach().stream()
                .filter(agency -> !agency.equals(grant.agency()))
                .map(agency -> names.name(agency, locale))
                .sorted()
                .toList();
        return new RoleRow(
                grant.id(),
                grant.role().messageKey(),
                grant.agency() == null ? null : names.name(grant.agency(), locale),
                others,
                grant.validFrom(),
                grant.validTo(),
                grant.basis(),
                standing.inForce(),
                grant.validTo() != null && !grant.validTo().isAfter(on));
    }
}
