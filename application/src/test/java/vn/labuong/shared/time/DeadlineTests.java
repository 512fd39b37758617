package vn.labuong.shared.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The oracle counts days by Julian day numbers and knows one fact of the zone: since 13 June 1975 Viet Nam keeps +07:00
 * without a break. It shares no code with java.time, so days are drawn from 1976 on.
 */
class DeadlineTests {

    private static final int TRIPLES = 100_000;
    private static final long DAY = 86_400_000L;
    private static final long JULIAN_DAY_OF_THE_EPOCH = 2_440_588;
    private static final List<ZoneId> CLOCK_ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    private final TimeZone machine = TimeZone.getDefault();

    @AfterEach
    void putTheZoneBack() {
        TimeZone.setDefault(machine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Auckland", "America/Los_Angeles"})
    void agreesWithTheCalendarOracleWhateverTheMachineZone(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        int disagreements = disagreements(zone, date -> new Deadline(date).closesAt());
        assertThat(disagreements).isZero();
    }

    @Test
    void theOracleCatchesTheWellKnownMistakes() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        assertThat(disagreements(
                        "UTC", date -> date.atStartOfDay(ZoneId.systemDefault()).toInstant()))
                .isGreaterThan(TRIPLES / 20);
        assertThat(disagreements(
                        "UTC",
                        date -> date.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant()))
                .isGreaterThan(TRIPLES / 20);
    }

    private static int disagreements(String seed, Function<LocalDate, Instant> closing) {
        Random random = new Random(seed.hashCode());
        int disagreements = 0;
        for (int i = 0; i < TRIPLES; i++) {
            int year = 1976 + random.nextInt(225);
            int month = 1 + random.nextInt(12);
            int day = 1 + random.nextInt(length(year, month));
            long closes = midnight(year, month, day);
            long now = Math.max(closes + offset(random), midnight(1976, 1, 1));
            ZoneId zone = CLOCK_ZONES.get(random.nextInt(CLOCK_ZONES.size()));
            Clock clock = Clock.fixed(Instant.ofEpochMilli(now), zone);
            Instant closesAt = closing.apply(LocalDate.of(year, month, day));
            boolean open = clock.instant().isBefore(closesAt);
            if (open != now < closes || VietnamTime.today(clock).toEpochDay() != day(now)) {
                disagreements++;
            }
        }
        return disagreements;
    }

    /** A third each: on the edge by a millisecond, within two days, within three years. */
    private static long offset(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(3) - 1;
            case 1 -> random.nextLong(-2 * DAY, 2 * DAY);
            default -> random.nextLong(-1_000 * DAY, 1_000 * DAY);
        };
    }

    @Test
    void isOpenUntilTheLastNanosecondOfTheDayBefore() {
        Deadline december = new Deadline(LocalDate.of(2026, 12, 10));
        assertThat(december.closesAt()).isEqualTo(Instant.parse("2026-12-09T17:00:00Z"));
        assertThat(december.isOpenAt(Instant.parse("2026-12-09T16:59:59.999999999Z")))
                .isTrue();
        assertThat(december.isOpenAt(Instant.parse("2026-12-09T17:00:00Z"))).isFalse();
        assertThat(december.isOpen(Clock.fixed(Instant.parse("2026-12-09T17:00:00Z"), ZoneOffset.ofHours(-12))))
                .isFalse();
        assertThat(december.lastDay()).isEqualTo("2026-12-09");
        assertThat(december.daysLeft(LocalDate.of(2026, 12, 9))).isZero();
        assertThat(december.daysLeft(LocalDate.of(2026, 12, 10))).isEqualTo(-1);
        assertThat(december.daysLeft(LocalDate.of(2026, 11, 25))).isEqualTo(14);
    }

    @Test
    void yearlySeriesAgreesWithTheOracleFromEveryDayOfALeapYear() {
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= length(2024, month); day++) {
                List<LocalDate> expected = new ArrayList<>();
                for (int year = 1976; year <= 2200; year++) {
                    expected.add(LocalDate.ofEpochDay(julianDay(year, month, day) - JULIAN_DAY_OF_THE_EPOCH));
                }
                assertThat(Deadline.yearly(
                                LocalDate.of(2024, month, day), LocalDate.of(1976, 1, 1), LocalDate.of(2201, 1, 1)))
                        .extracting(Deadline::before)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    @Test
    void leapDayEndsWithTheTwentyEighthInEveryYear() {
        LocalDate leapDay = LocalDate.of(2028, 2, 29);
        assertThat(Deadline.yearly(leapDay, LocalDate.of(2026, 1, 1), LocalDate.of(2033, 1, 1)))
                .allSatisfy(deadline -> {
                    assertThat(deadline.lastDay().getMonthValue()).isEqualTo(2);
                    assertThat(deadline.lastDay().getDayOfMonth()).isEqualTo(28);
                })
                .hasSize(7);
        assertThat(Deadline.inYear(leapDay, 2032).before()).isEqualTo("2032-02-29");
    }

    @Test
    void thirtyFirstDoesNotDrift() {
        assertThat(Deadline.everyMonths(
                        1, LocalDate.of(2026, 8, 31), LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                .extracting(deadline -> deadline.before().toString())
                .containsExactly(
                        "2026-01-31",
                        "2026-03-01",
                        "2026-03-31",
                        "2026-05-01",
                        "2026-05-31",
                        "2026-07-01",
                        "2026-07-31",
                        "2026-08-31",
                        "2026-10-01",
                        "2026-10-31",
                        "2026-12-01",
                        "2026-12-31");
        assertThat(Deadline.everyMonths(
                        3, LocalDate.of(2026, 11, 30), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)))
                .extracting(deadline -> deadline.before().toString())
                .containsExactly("2026-03-01");
        assertThatThrownBy(() -> Deadline.everyMonths(0, LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.MAX))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long midnight(int year, int month, int day) {
        return (julianDay(year, month, day) - JULIAN_DAY_OF_THE_EPOCH) * DAY - 7 * 3_600_000L;
    }

    private static long day(long instant) {
        return Math.floorDiv(instant + 7 * 3_600_000L, DAY);
    }

    /** Fliegel and Van Flandern, 1968; 29 February of a common year comes out as 1 March. */
    private static long julianDay(int year, int month, int day) {
        int a = (14 - month) / 12;
        int y = year + 4800 - a;
        int m = month + 12 * a - 3;
        return day + (153 * m + 2) / 5 + 365L * y + y / 4 - y / 100 + y / 400 - 32045;
    }

    private static int length(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}
