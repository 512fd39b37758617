package vn.labuong.event.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.labuong.event.PressBriefing;
import vn.labuong.event.PressBriefing.State;

/** A quarter of a calendar year, by the days of Viet Nam; in each the plan asks for a briefing. */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    /** How it stands with the briefing of a quarter. */
    public enum Standing {
        /** One was held. */
        HELD,
        /** One is announced and may still be held. */
        ANNOUNCED,
        /** It has begun and none is announced. */
        MISSING,
        /** It is over and none was held. */
        MISSED,
        /** It has not begun. */
        OPEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    public static List<Quarter> of(int year) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new Quarter(year, number))
                .toList();
    }

    public LocalDate from() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** The first day of the next one. */
    public LocalDate until() {
        return from().plusMonths(MONTHS);
    }

    public boolean holds(PressBriefing briefing) {
        return of(briefing.day()).equals(this);
    }

    /**
     * How it stands on that day.
     *
     * @param briefings of whichever quarters
     */
    public Standing standing(List<PressBriefing> briefings, LocalDate today) {
        List<State> states =
                briefings.stream().filter(this::holds).map(PressBriefing::state).toList();
        if (states.contains(State.HELD)) {
            return Standing.HELD;
        }
        if (!today.isBefore(until())) {
            return Standing.MISSED;
        }
        if (states.contains(State.ANNOUNCED)) {
            return Standing.ANNOUNCED;
        }
        return today.isBefore(from()) ? Standing.OPEN : Standing.MISSING;
    }
}
