package vn.labuong.event.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labuong.event.PressBriefing;
import vn.labuong.event.PressBriefing.Content;
import vn.labuong.event.PressBriefing.State;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Wording;

/** Quarters turn at midnight in Viet Nam, seven hours before they turn in UTC. */
class QuarterTests {

    private static PressBriefing briefing(String begins, State state) {
        Wording blank = new Wording("", "", "");
        Instant at = Instant.parse(begins);
        return new PressBriefing(
                "thu",
                state,
                true,
                AgencyId.of("thu.so"),
                at,
                at.plusSeconds(3600),
                new Content(blank, blank, blank, blank, List.of(), List.of()),
                null,
                false,
                1,
                at,
                "test");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T16:59:59Z, 1",
        "2026-03-31T17:00:00Z, 2",
        "2026-06-30T17:00:00Z, 3",
        "2026-12-31T16:59:00Z, 4",
        "2025-12-31T17:00:00Z, 1"
    })
    void turnAtMidnightInVietNam(String begins, int quarter) {
        assertThat(new Quarter(2026, quarter).holds(briefing(begins, State.HELD)))
                .isTrue();
        assertThat(Quarter.of(2026).stream().filter(one -> one.holds(briefing(begins, State.HELD))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "HELD, 2026-04-01, HELD",
        "ANNOUNCED, 2026-02-01, ANNOUNCED",
        "ANNOUNCED, 2026-04-01, MISSED",
        "DRAFT, 2026-01-01, MISSING",
        "CANCELLED, 2026-03-31, MISSING",
        "CANCELLED, 2026-04-01, MISSED",
        "DRAFT, 2025-12-31, OPEN"
    })
    void lackABriefingUntilOneIsAnnouncedAndHeld(State state, LocalDate today, Quarter.Standing standing) {
        assertThat(new Quarter(2026, 1).standing(List.of(briefing("2026-02-10T02:00:00Z", state)), today))
                .isEqualTo(standing);
    }
}
