package vn.labuong.organisation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Agency;

/**
 * One line of the list of agencies.
 *
 * @param territory its name; empty for central agencies
 * @param to the first day after; null while it lasts
 */
record AgencyRow(
        String id,
        String name,
        Agency.Kind kind,
        Agency.Level level,
        String territory,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean unverified) {

    public @Nullable LocalDate lastDay() {
        return to == null ? null : to.minusDays(1);
    }
}
