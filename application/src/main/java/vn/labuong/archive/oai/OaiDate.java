package vn.labuong.archive.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as the protocol writes it, to the day or to the second, in UTC.
 *
 * @param first the first moment that it means
 * @param end the first moment after it
 */
record OaiDate(Instant first, Instant end, boolean toTheSecond) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECOND = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-2]\\d:[0-5]\\d:[0-5]\\dZ");

    /** Empty for any other text, and for days and times that there are not, the year 0 and hour 24 among them. */
    static Optional<OaiDate> parse(String text) {
        try {
            if (text.startsWith("0000") || text.contains("T24")) {
                return Optional.empty();
            }
            if (DAY.matcher(text).matches()) {
                LocalDate day = LocalDate.parse(text);
                return Optional.of(new OaiDate(
                        day.atStartOfDay().toInstant(ZoneOffset.UTC),
                        day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                        false));
            }
            if (SECOND.matcher(text).matches()) {
                Instant second = Instant.parse(text);
                return Optional.of(new OaiDate(second, second.plus(1, ChronoUnit.SECONDS), true));
            }
            return Optional.empty();
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }
}
