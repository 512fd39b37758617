package vn.labuong.archive.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labuong.archive.ItemId;
import vn.labuong.shared.time.VietnamTime;

/** When a period is over, and what protects an item although it is. */
class StandingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static Standing over(
            boolean held, @Nullable Integer transferYear, @Nullable Boolean funded, boolean people, boolean moving) {
        return new Standing(
                ItemId.fresh(),
                "TL-1",
                3,
                2010,
                "trao-doi",
                2020,
                false,
                false,
                transferYear,
                null,
                null,
                held,
                false,
                funded,
                people,
                moving);
    }

    private static Standing until(@Nullable Integer lastYear, boolean forEver, boolean unknown) {
        return new Standing(
                ItemId.fresh(),
                "TL-1",
                3,
                2010,
                null,
                lastYear,
                forEver,
                unknown,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                false);
    }

    @ParameterizedTest
    @CsvSource({
        // The last second of the year in Viet Nam, and the first of the next; the machine's own day is another.
        "2025-12-31T16:59:59Z, 2025, false",
        "2025-12-31T17:00:00Z, 2025, true",
        "2025-12-31T23:59:59Z, 2025, true",
        "2024-02-29T12:00:00Z, 2024, false",
        "2024-12-31T17:00:00Z, 2024, true",
        "2026-06-01T00:00:00Z, , false"
    })
    void endsWithTheYearAtLocalMidnight(Instant at, @Nullable Integer lastYear, boolean over) {
        LocalDate today = VietnamTime.today(Clock.fixed(at, ZoneOffset.UTC));
        assertThat(until(lastYear, false, false).isOver(today)).isEqualTo(over);
    }

    @Test
    void namesEachProtection() {
        assertThat(over(false, null, false, false, false).protections(TODAY)).isEmpty();
        assertThat(over(true, null, false, false, false).protections(TODAY))
                .containsExactly("archive.retention.protected.held");
        assertThat(over(false, 2016, false, false, false).protections(TODAY))
                .containsExactly("archive.retention.protected.not-transferred");
        assertThat(over(false, null, true, false, false).protections(TODAY))
                .containsExactly("archive.retention.protected.funded");
        assertThat(over(false, null, null, false, false).protections(TODAY))
                .containsExactly("archive.retention.protected.funded-unknown");
        assertThat(over(false, null, false, true, true).protections(TODAY))
                .containsExactly("archive.retention.protected.people-open", "archive.retention.protected.moving");
        assertThat(until(null, true, false).protections(TODAY)).containsExactly("archive.retention.protected.for-ever");
        assertThat(until(null, false, true).protections(TODAY)).containsExactly("archive.retention.protected.unknown");
        assertThat(until(2026, false, false).protections(TODAY))
                .containsExactly("archive.retention.protected.not-over");
    }

    @Test
    void objectsToAVersionThatNobodySaw() {
        Standing standing = over(false, null, false, false, false);
        assertThat(standing.objections(TODAY, 3)).isEmpty();
        assertThat(standing.objections(TODAY, 2)).containsExactly("archive.retention.changed");
        assertThat(standing.objections(TODAY, null)).containsExactly("archive.retention.changed");
    }

    @ParameterizedTest
    @CsvSource({
        "trao-doi, 10, , true",
        "trao-doi, , , true",
        "trao-doi, 0, , false",
        "trao-doi, -1, , false",
        "trao-doi, 101, , false",
        "trao-doi, 1, 0, true",
        "trao-doi, 1, 101, false",
        "Trao đổi, 1, , false",
        "'', 1, , false"
    })
    void checksASeries(String code, @Nullable Integer keep, @Nullable Integer transfer, boolean good) {
        Series series =
                new Series(code, 1, Map.of("vi", "a", "en", "b", "km", "ក"), keep, transfer, false, "chưa có", 1);
        assertThat(series.problems().isEmpty()).isEqualTo(good);
        Series nameless = new Series("a", 1, Map.of("vi", "a", "en", " ", "km", "ក"), 1, null, false, "", 1);
        assertThat(nameless.problems())
                .containsExactly("archive.series.problem.title", "archive.series.problem.source");
    }
}
