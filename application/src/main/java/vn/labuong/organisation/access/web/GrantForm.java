package vn.labuong.organisation.access.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Role;

/** A role to give, as typed; a blank agency is none, a blank end is open. */
record GrantForm(
        @Nullable Role role,
        @Nullable String agency,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Nullable String basis) {

    boolean hasAgency() {
        return agency != null && !agency.isBlank();
    }

    @Nullable AgencyId agencyId() {
        return agency == null || agency.isBlank() ? null : new AgencyId(agency.strip());
    }

    /** Whether the agency could be one at all. */
    boolean isWellFormed() {
        return agency == null || agency.isBlank() || AgencyId.isWellFormed(agency.strip());
    }
}
