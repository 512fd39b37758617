package vn.labuong.reporting.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Wording;
import vn.labuong.shared.text.Texts;

/**
 * What somebody says of a period; each day may be missing until it is looked at.
 *
 * @param title null where the kind and the days say enough
 */
public record PeriodDays(
        @Nullable Wording title,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate cutOff,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate dueBefore,
        Certainty certainty) {

    /** As the period has them now. */
    public static PeriodDays of(ReportingPeriod period) {
        return new PeriodDays(
                period.title(),
                period.from(),
                period.until(),
                period.cutOff(),
                period.opensOn(),
                period.dueBefore(),
                period.certainty());
    }

    /** A title from what was typed: null without a Vietnamese one. */
    public static @Nullable Wording title(String vi, String en, String km) {
        String vietnamese = Texts.clean(vi);
        return vietnamese.isEmpty() ? null : new Wording(vietnamese, orNull(en), orNull(km));
    }

    private static @Nullable String orNull(String text) {
        String clean = Texts.clean(text);
        return clean.isEmpty() ? null : clean;
    }
}
