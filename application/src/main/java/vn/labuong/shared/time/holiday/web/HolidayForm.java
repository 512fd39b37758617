package vn.labuong.shared.time.holiday.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.time.holiday.Holidays;

/** An entry as it was typed, so that a refused one can be shown again. */
record HolidayForm(
        @Nullable String first,
        @Nullable String last,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String basis) {

    static final String ONCE = "once";
    static final String YEARLY = "yearly";
    static final String WORKED = "worked";

    /** A day that was typed and is none; blank is none typed. */
    boolean hasBrokenDay() {
        return isBroken(first) || isBroken(last);
    }

    Holidays.Proposal proposal() {
        return new Holidays.Proposal(
                day(first), day(last), YEARLY.equals(kind), WORKED.equals(kind), text(name), text(basis));
    }

    private static boolean isBroken(@Nullable String typed) {
        return !text(typed).isBlank() && day(typed) == null;
    }

    /** As a browser's date field sends it, or as people write it. */
    private static @Nullable LocalDate day(@Nullable String typed) {
        String given = text(typed).strip();
        if (given.matches("\\d{4}-\\d{2}-\\d{2}")) {
            given = given.substring(8) + "/" + given.substring(5, 7) + "/" + given.substring(0, 4);
        }
        return Dates.parse(given).orElse(null);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
