package vn.labuong.event.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to work in the province, as it stands.
 *
 * @param code by which the one who asked finds it
 * @param country two letters of ISO 3166-1, {@value Countries#SEVERAL} for an organisation of several countries
 * @param until first day after the visit
 * @param places ids of communes
 * @param answerIn language of the letters to them
 * @param asked what they typed; null once it is erased
 * @param declinedWhy null unless it is declined, and once it is erased
 * @param version counts every step
 */
public record Request(
        UUID id,
        String code,
        Kind kind,
        String country,
        int people,
        LocalDate from,
        LocalDate until,
        List<String> places,
        boolean interpreter,
        String answerIn,
        State state,
        @Nullable Asked asked,
        @Nullable String declinedWhy,
        boolean demonstration,
        Instant receivedAt,
        int version) {

    public Request {
        places = List.copyOf(places);
    }

    /** Who comes. */
    public enum Kind {
        DELEGATION,
        REPORTER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it stands. */
    public enum State {
        RECEIVED,
        CONFIRMED,
        DECLINED,
        DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is erased some time after the visit. It prints as dots, so that no log shows it by accident.
     *
     * @param spoken the language in which they work
     * @param contact desk or person at their office
     */
    public record Asked(
            String organisation,
            String purpose,
            @Nullable String spoken,
            String contact,
            String mail,
            @Nullable String line) {

        @Override
        public String toString() {
            return "\u2026";
        }
    }
}
