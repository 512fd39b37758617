package vn.labuong.portal.touring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.portal.exhibition.Words;

/**
 * A place where an exhibition is shown on site in {@code [from, before)}.
 *
 * @param slug of the exhibition
 * @param exhibition its name
 * @param place the commune, district or province
 * @param venue the house and its address
 * @param hours when it is open, none where nobody said so
 * @param access what whoever walks, hears or sees with difficulty should know, none where nobody said so
 * @param visits how many were counted, as a number only; null as long as nobody counted
 * @param reason why it does not take place, null where it does
 */
public record Stop(
        UUID id,
        String slug,
        Words exhibition,
        State state,
        AgencyId place,
        Words venue,
        Words hours,
        Words access,
        LocalDate from,
        LocalDate before,
        @Nullable Integer visits,
        @Nullable String reason,
        boolean demonstration,
        int version,
        Instant changedAt) {

    /** What somebody decided. */
    public enum State {
        PLANNED,
        ANNOUNCED,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LocalDate lastDay() {
        return before.minusDays(1);
    }

    public boolean isOver(LocalDate day) {
        return !day.isBefore(before);
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !isOver(day);
    }

    /** Whether both need the same panels on the same day. */
    public boolean meets(Stop other) {
        return !id.equals(other.id)
                && slug.equals(other.slug)
                && state != State.CANCELLED
                && other.state != State.CANCELLED
                && from.isBefore(other.before)
                && other.from.isBefore(before);
    }
}
