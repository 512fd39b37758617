package vn.labuong.reporting.period;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.Wording;
import vn.labuong.reporting.period.PeriodOutcome.Refusal;

/** Whether days make a period; the database knows the hardest of these rules too. */
final class PeriodCheck {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");
    private static final int LONGEST_TITLE = 300;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private PeriodCheck() {}

    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** The period with these days, or the first thing that is wrong with them. */
    static Result of(ReportingPeriod before, PeriodDays days) {
        LocalDate from = days.from();
        LocalDate until = days.until();
        LocalDate cutOff = days.cutOff();
        LocalDate opensOn = days.opensOn();
        LocalDate dueBefore = days.dueBefore();
        if (from == null || until == null || cutOff == null || opensOn == null || dueBefore == null) {
            return new Result(null, Refusal.DAY_MISSING);
        }
        ReportingPeriod after = new ReportingPeriod(
                before.id(),
                before.plan(),
                before.code(),
                before.kind(),
                days.title(),
                from,
                until,
                cutOff,
                opensOn,
                dueBefore,
                days.certainty(),
                before.closed(),
                before.demo(),
                before.version());
        return refusal(after).map(why -> new Result(null, why)).orElseGet(() -> new Result(after, null));
    }

    /** Either the period or the refusal. */
    record Result(
            @Nullable ReportingPeriod period, @Nullable Refusal refusal) {}

    private static Optional<Refusal> refusal(ReportingPeriod period) {
        boolean strange = Stream.of(
                        period.from(), period.until(), period.cutOff(), period.opensOn(), period.dueBefore())
                .anyMatch(day -> day.isBefore(FIRST) || day.isAfter(LAST));
        if (strange) {
            return Optional.of(Refusal.DAY_IMPLAUSIBLE);
        }
        if (!period.until().isAfter(period.from())) {
            return Optional.of(Refusal.UNTIL_NOT_AFTER_FROM);
        }
        if (period.cutOff().isBefore(period.from())) {
            return Optional.of(Refusal.CUT_OFF_BEFORE_FROM);
        }
        if (!period.cutOff().isBefore(period.dueBefore())) {
            return Optional.of(Refusal.CUT_OFF_NOT_BEFORE_DUE);
        }
        if (!period.dueBefore().isAfter(period.opensOn())) {
            return Optional.of(Refusal.DUE_NOT_AFTER_OPENING);
        }
        return isLong(period.title()) ? Optional.of(Refusal.TEXT_TOO_LONG) : Optional.empty();
    }

    private static boolean isLong(@Nullable Wording title) {
        return title != null
                && Stream.of(title.vi(), title.en(), title.km())
                        .anyMatch(text -> text != null && text.length() > LONGEST_TITLE);
    }
}
