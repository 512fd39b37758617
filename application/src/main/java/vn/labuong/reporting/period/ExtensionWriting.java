package vn.labuong.reporting.period;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.period.PeriodOutcome.Refusal;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.Texts;

/** Grants single agencies a later day, by letter. What was granted stays written; the newest letter holds. */
@Component
@Transactional
public class ExtensionWriting {

    private static final int LONGEST_LETTER = 200;
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final Periods periods;
    private final Extensions extensions;
    private final AskedAgencies asked;
    private final AuditLog audit;

    ExtensionWriting(Periods periods, Extensions extensions, AskedAgencies asked, AuditLog audit) {
        this.periods = periods;
        this.extensions = extensions;
        this.asked = asked;
        this.audit = audit;
    }

    /**
     * Keeps the letter's day for the agency.
     *
     * @param dueBefore until this day begins the agency is in time; later than the day that holds for it now
     * @param letter number of the letter
     */
    public PeriodOutcome grant(
            long id,
            AgencyId agency,
            @Nullable LocalDate dueBefore,
            String letter,
            @Nullable String reason,
            String who) {
        ReportingPeriod period = periods.find(id).orElseThrow();
        String number = Texts.clean(letter);
        if (period.closed()) {
            return PeriodOutcome.refused(Refusal.CLOSED);
        }
        if (dueBefore == null) {
            return PeriodOutcome.refused(Refusal.DAY_MISSING);
        }
        if (dueBefore.isAfter(LAST)) {
            return PeriodOutcome.refused(Refusal.DAY_IMPLAUSIBLE);
        }
        if (number.isEmpty()) {
            return PeriodOutcome.refused(Refusal.LETTER_MISSING);
        }
        if (number.length() > LONGEST_LETTER) {
            return PeriodOutcome.refused(Refusal.TEXT_TOO_LONG);
        }
        if (!asked.in(period).contains(agency)) {
            return PeriodOutcome.refused(Refusal.AGENCY_NOT_ASKED);
        }
        // Two letters at the same moment: the second sees the first's day.
        extensions.lock(id);
        LocalDate before = Objects.requireNonNullElse(extensions.of(id).get(agency), period.dueBefore());
        if (!dueBefore.isAfter(before)) {
            return PeriodOutcome.refused(Refusal.DAY_NOT_LATER);
        }
        extensions.add(period, agency, dueBefore, number, who);
        audit.record(AuditEvent.of("reporting.period.extended", "period", period.plan() + "/" + period.code())
                .from(values(agency, before, null))
                .to(values(agency, dueBefore, number))
                .because(reason));
        return new PeriodOutcome.Done(period);
    }

    private static Map<String, ?> values(AgencyId agency, LocalDate day, @Nullable String letter) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("agency", agency.value());
        values.put("due-before", Dates.numeric(day));
        if (letter != null) {
            values.put("letter", letter);
        }
        return values;
    }
}
