package vn.labuong.shared.database;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments as a {@code timestamptz} column keeps them: in UTC and to the microsecond, so that they read back equal. */
public final class DatabaseTime {

    private DatabaseTime() {}

    public static OffsetDateTime now(Clock clock) {
        return of(clock.instant());
    }

    public static OffsetDateTime of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
