package vn.labuong.reporting.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import vn.labuong.shared.time.VietnamTime;

/** Moments in office hours, none after now. */
final class Moments {

    private final Instant now;

    Moments(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, VietnamTime.ZONE);
    }

    Instant on(LocalDate day, Random dice) {
        LocalTime time = LocalTime.of(8 + dice.nextInt(8), dice.nextInt(60), dice.nextInt(60));
        Instant moment = day.atTime(time).atZone(VietnamTime.ZONE).toInstant();
        return moment.isBefore(now) ? moment : now;
    }

    /** After {@code earlier} by so many days, in office hours where that is possible. */
    Instant after(Instant earlier, int days, Random dice) {
        Instant moment = on(LocalDate.ofInstant(earlier, VietnamTime.ZONE).plusDays(days), dice);
        return moment.isBefore(earlier) ? earlier : moment;
    }
}
