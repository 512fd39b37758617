package vn.labuong.plan.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Wording;
import vn.labuong.plan.task.PlanEditing;
import vn.labuong.shared.text.Texts;

/** What the form of a plan's facts sends; {@code version} is the one that the person looked at. */
record PlanFactsForm(
        int version,
        @Nullable String vi,
        @Nullable String en,
        @Nullable String km,
        @Nullable String number,
        @Nullable Boolean numberVerified,
        @Nullable String issuedOn,
        @Nullable Boolean issuedVerified,
        @Nullable String interimYear,
        @Nullable String finalYear,
        @Nullable String reason) {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_REASON = 300;
    private static final int EARLIEST_YEAR = 1945;

    /** The form as understood. */
    sealed interface Reading {}

    record Read(PlanEditing.Facts facts, String reason) implements Reading {}

    record Refused(String key) implements Reading {}

    Reading read(Plan plan, LocalDate today) {
        String title = clean(vi);
        String why = clean(reason);
        String named = orNull(number);
        if (title.isEmpty()
                || why.isEmpty()
                || why.length() > LONGEST_REASON
                || (named != null && named.length() > LONGEST_NUMBER)) {
            return new Refused("plan.facts.refused.incomplete");
        }
        LocalDate issued = date();
        if (!clean(issuedOn).isEmpty()
                && (issued == null || issued.isAfter(today) || issued.getYear() < EARLIEST_YEAR)) {
            return new Refused("plan.facts.refused.date");
        }
        Integer interim = year(interimYear);
        Integer last = year(finalYear);
        if (!fits(interimYear, interim, plan)
                || !fits(finalYear, last, plan)
                || (interim != null && last != null && interim > last)) {
            return new Refused("plan.facts.refused.years");
        }
        return new Read(
                new PlanEditing.Facts(
                        new Wording(title, orNull(en), orNull(km)),
                        named,
                        certainty(named, numberVerified),
                        issued,
                        certainty(issued, issuedVerified),
                        interim,
                        last),
                why);
    }

    private @Nullable LocalDate date() {
        try {
            return LocalDate.parse(clean(issuedOn));
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private static @Nullable Integer year(@Nullable String text) {
        String clean = clean(text);
        return clean.matches("[0-9]{4}") ? Integer.valueOf(clean) : null;
    }

    /** Empty, or a year in which the plan runs or is reported on after its end. */
    private static boolean fits(@Nullable String text, @Nullable Integer year, Plan plan) {
        return year == null ? clean(text).isEmpty() : year >= plan.fromYear() && year <= plan.toYear() + 1;
    }

    private static Certainty certainty(@Nullable Object value, @Nullable Boolean verified) {
        return value != null && Boolean.TRUE.equals(verified) ? Certainty.VERIFIED : Certainty.UNVERIFIED;
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : Texts.clean(text);
    }

    private static @Nullable String orNull(@Nullable String text) {
        String clean = clean(text);
        return clean.isEmpty() ? null : clean;
    }
}
