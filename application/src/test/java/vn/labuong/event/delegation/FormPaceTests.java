package vn.labuong.event.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fast requests are taken, and the codes by which they are found. */
class FormPaceTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final FormPace pace = new FormPace(clock);

    @Test
    void takesSomeFromOnePlaceAndBeginsAnewWithTheHour() {
        for (int sent = 1; sent <= 50; sent++) {
            assertThat(pace.allows("192.0.2.1")).as("sent " + sent).isEqualTo(sent <= FormPace.MOST);
        }
        assertThat(pace.allows("192.0.2.2")).isTrue();
        now.updateAndGet(moment -> moment.plus(FormPace.SPAN));
        assertThat(pace.allows("192.0.2.1")).isTrue();
    }

    @Test
    void takesANumberInAllWhereverTheyComeFrom() {
        int taken = 0;
        for (int sent = 0; sent < 2 * FormPace.MOST_IN_ALL; sent++) {
            taken += pace.allows("2001:db8::" + sent) ? 1 : 0;
        }
        assertThat(taken).isEqualTo(FormPace.MOST_IN_ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "0123-4567-89AB, 0123456789AB",
        "' o123 4567 89ab ', 0123456789AB",
        "OIL0-0000-0000, 011000000000",
        "0123-4567-89AU, ''",
        "0123-4567-89A, ''",
        "' ', ''"
    })
    void readsACodeAsPeopleTypeIt(String typed, String code) {
        assertThat(ReferenceCode.read(typed).orElse("")).isEqualTo(code);
    }

    @Test
    void writesCodesThatItReads() {
        SecureRandom random = new SecureRandom();
        for (int made = 0; made < 200; made++) {
            String code = ReferenceCode.fresh(random);
            assertThat(ReferenceCode.parts(code)).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
            assertThat(ReferenceCode.read(ReferenceCode.parts(code))).contains(code);
        }
    }
}
