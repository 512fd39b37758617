package vn.labuong.reporting.period;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Wording;
import vn.labuong.reporting.period.PeriodOutcome.Refusal;
import vn.labuong.reporting.period.ReportingPeriod.Kind;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.Texts;

/**
 * The one way in which periods come about and change. Who may is the caller's to ask; every change is told to the log,
 * and each names the version that it saw.
 */
@Component
@Transactional
public class PeriodWriting {

    private static final int LONGEST_REASON = 2000;

    private final Periods periods;
    private final AskedAgencies asked;
    private final AuditLog audit;

    PeriodWriting(Periods periods, AskedAgencies asked, AuditLog audit) {
        this.periods = periods;
        this.asked = asked;
        this.audit = audit;
    }

    /** Adds those of the plan's periods that are missing and gives them; none twice, however often it is asked. */
    public List<ReportingPeriod> addPeriodsOf(Plan plan) {
        Set<String> there =
                periods.of(plan.code()).stream().map(ReportingPeriod::code).collect(Collectors.toSet());
        List<ReportingPeriod> added = new ArrayList<>();
        for (ReportingPeriod period : PeriodsOfPlan.of(plan)) {
            if (!there.contains(period.code()) && periods.add(period)) {
                added.add(periods.find(plan.code(), period.code()).orElseThrow());
            }
        }
        added.forEach(period -> record("added", null, period, null));
        return List.copyOf(added);
    }

    /** Adds a period that does not follow from the plan; it needs a title, since its kind says nothing. */
    public PeriodOutcome addAdHoc(Plan plan, String code, PeriodDays days) {
        String name = Texts.clean(code);
        if (!PeriodCheck.isCode(name)) {
            return PeriodOutcome.refused(Refusal.CODE_INVALID);
        }
        if (days.title() == null) {
            return PeriodOutcome.refused(Refusal.TITLE_MISSING);
        }
        PeriodCheck.Result checked = PeriodCheck.of(blank(plan, name), days);
        ReportingPeriod period = checked.period();
        if (period == null) {
            return new PeriodOutcome.Refused(Objects.requireNonNull(checked.refusal()));
        }
        if (!periods.add(period)) {
            return PeriodOutcome.refused(Refusal.CODE_TAKEN);
        }
        ReportingPeriod kept = periods.find(plan.code(), name).orElseThrow();
        record("added", null, kept, null);
        return new PeriodOutcome.Done(kept);
    }

    /** Changes days, title and certainty; not of a closed period, and not so that a report begun is asked of nobody. */
    public PeriodOutcome edit(long id, int seen, PeriodDays days, @Nullable String reason) {
        return change(id, seen, before -> {
            if (before.closed()) {
                return PeriodOutcome.refused(Refusal.CLOSED);
            }
            if (before.kind() == Kind.AD_HOC && days.title() == null) {
                return PeriodOutcome.refused(Refusal.TITLE_MISSING);
            }
            PeriodCheck.Result checked = PeriodCheck.of(before, days);
            ReportingPeriod after = checked.period();
            if (after == null) {
                return new PeriodOutcome.Refused(Objects.requireNonNull(checked.refusal()));
            }
            return asked.wouldLoseReports(before, after)
                    ? PeriodOutcome.refused(Refusal.REPORTS_WOULD_BE_LOST)
                    : keep("edited", before, after, reason);
        });
    }

    /** Closes the period: no answer and no step from now on. */
    public PeriodOutcome close(long id, int seen, String reason) {
        return change(
                id,
                seen,
                before -> before.closed()
                        ? PeriodOutcome.refused(Refusal.CLOSED)
                        : withReason(reason, why -> keep("closed", before, closed(before, true), why)));
    }

    /** Opens a closed period again. */
    public PeriodOutcome openAgain(long id, int seen, String reason) {
        return change(
                id,
                seen,
                before -> before.closed()
                        ? withReason(reason, why -> keep("opened-again", before, closed(before, false), why))
                        : PeriodOutcome.refused(Refusal.NOT_CLOSED));
    }

    private static PeriodOutcome withReason(String reason, Function<String, PeriodOutcome> change) {
        String why = Texts.clean(reason);
        if (why.isEmpty()) {
            return PeriodOutcome.refused(Refusal.REASON_MISSING);
        }
        return why.length() > LONGEST_REASON ? PeriodOutcome.refused(Refusal.TEXT_TOO_LONG) : change.apply(why);
    }

    private PeriodOutcome change(long id, int seen, Function<ReportingPeriod, PeriodOutcome> change) {
        ReportingPeriod before = periods.find(id).orElseThrow();
        return before.version() == seen ? change.apply(before) : PeriodOutcome.refused(Refusal.CHANGED_MEANWHILE);
    }

    private PeriodOutcome keep(String what, ReportingPeriod before, ReportingPeriod after, @Nullable String reason) {
        if (after.equals(before)) {
            return new PeriodOutcome.Done(before);
        }
        if (!periods.change(after)) {
            return PeriodOutcome.refused(Refusal.CHANGED_MEANWHILE);
        }
        ReportingPeriod now = periods.find(before.id()).orElseThrow();
        record(what, before, now, reason);
        return new PeriodOutcome.Done(now);
    }

    private static ReportingPeriod closed(ReportingPeriod period, boolean closed) {
        return new ReportingPeriod(
                period.id(),
                period.plan(),
                period.code(),
                period.kind(),
                period.title(),
                period.from(),
                period.until(),
                period.cutOff(),
                period.opensOn(),
                period.dueBefore(),
                period.certainty(),
                closed,
                period.demo(),
                period.version());
    }

    private static ReportingPeriod blank(Plan plan, String code) {
        return new ReportingPeriod(
                0,
                plan.code(),
                code,
                Kind.AD_HOC,
                null,
                plan.begins(),
                plan.begins(),
                plan.begins(),
                plan.begins(),
                plan.begins(),
                Certainty.VERIFIED,
                false,
                plan.demo(),
                0);
    }

    private void record(String what, @Nullable ReportingPeriod before, ReportingPeriod now, @Nullable String reason) {
        audit.record(AuditEvent.of("reporting.period." + what, "period", now.plan() + "/" + now.code())
                .from(before == null ? Map.of() : values(before))
                .to(values(now))
                .because(reason));
    }

    private static Map<String, ?> values(ReportingPeriod period) {
        Map<String, Object> values = new LinkedHashMap<>();
        Wording title = period.title();
        if (title != null) {
            values.put("title", title.vi());
        }
        values.put("from", Dates.numeric(period.from()));
        values.put("until", Dates.numeric(period.until()));
        values.put("cut-off", Dates.numeric(period.cutOff()));
        values.put("opens-on", Dates.numeric(period.opensOn()));
        values.put("due-before", Dates.numeric(period.dueBefore()));
        values.put("certainty", period.certainty().name().toLowerCase(Locale.ROOT));
        values.put("closed", period.closed());
        return values;
    }
}
