package vn.labuong.plan.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.labuong.plan.PlanCode;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.time.VietnamTime;

/** Figures as people enter them: counts with their source, never a percentage; a correction keeps the row before it. */
@Component
@Transactional
public class FigureEntries {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    FigureEntries(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a person enters.
     *
     * @param denominator 0 where the indicator does not apply that year; null for an indicator that is a plain count
     * @param explanation needed where more is counted than there is
     * @param replaces id of the figure that this one corrects, null for a new one
     */
    public record Draft(
            int year,
            long numerator,
            @Nullable Long denominator,
            LocalDate asOf,
            String source,
            @Nullable String explanation,
            @Nullable Long replaces) {}

    /** A figure as it was kept. */
    public record Entry(
            long id, Indicator.Figure figure, @Nullable String explanation, String who, boolean replaced) {}

    /** Why a figure or a target is not kept. */
    public enum Refusal {
        YEAR,
        NUMBER,
        DENOMINATOR_MISSING,
        DENOMINATOR_FOREIGN,
        YES_OR_NO,
        MORE_THAN_ALL,
        DATE_AHEAD,
        SOURCE_MISSING,
        BOUNDS,
        SET_BY_PLAN,
        CHANGED_MEANWHILE
    }

    /** All figures that were ever entered for the indicator, by year, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> history(PlanCode plan, String indicator) {
        return jdbc.sql("""
                        select figure.*, exists (select 1 from plan.indicator_figure later
                          where later.replaces = figure.id) as replaced
                        from plan.indicator_figure figure where plan = :plan and indicator = :indicator
                        order by year desc, id desc
                        """)
                .param("plan", plan.value())
                .param("indicator", indicator)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Keeps a figure; what is refused leaves everything as it was. */
    public Optional<Refusal> enter(PlanCode plan, Indicator indicator, Draft draft, String who) {
        Optional<Refusal> wrong = check(indicator, draft);
        if (wrong.isPresent()) {
            return wrong;
        }
        Entry before = draft.replaces() == null
                ? null
                : history(plan, indicator.code()).stream()
                        .filter(entry -> entry.id() == draft.replaces() && !entry.replaced())
                        .findFirst()
                        .orElse(null);
        if (draft.replaces() != null && before == null) {
            return Optional.of(Refusal.CHANGED_MEANWHILE);
        }
        try {
            add(plan, indicator.code(), draft, who);
        } catch (DuplicateKeyException atTheSameMoment) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.of(Refusal.CHANGED_MEANWHILE);
        }
        audit.record(AuditEvent.of("plan.indicator.figure-entered", "indicator", plan + "/" + indicator.code())
                .from(before == null ? Map.of() : words(before.figure()))
                .to(words(figure(draft)))
                .because(draft.explanation()));
        return Optional.empty();
    }

    private Optional<Refusal> check(Indicator indicator, Draft draft) {
        Long denominator = draft.denominator();
        if (draft.numerator() < 0 || (denominator != null && denominator < 0)) {
            return Optional.of(Refusal.NUMBER);
        }
        if (indicator.isPercent() && denominator == null) {
            return Optional.of(Refusal.DENOMINATOR_MISSING);
        }
        if (!indicator.isPercent() && denominator != null) {
            return Optional.of(Refusal.DENOMINATOR_FOREIGN);
        }
        if (indicator.unit() == Indicator.Unit.YES_NO && draft.numerator() > 1) {
            return Optional.of(Refusal.YES_OR_NO);
        }
        if (denominator != null && draft.numerator() > denominator && draft.explanation() == null) {
            return Optional.of(Refusal.MORE_THAN_ALL);
        }
        if (draft.asOf().isAfter(VietnamTime.today(clock))) {
            return Optional.of(Refusal.DATE_AHEAD);
        }
        return draft.source().isBlank() ? Optional.of(Refusal.SOURCE_MISSING) : Optional.empty();
    }

    private void add(PlanCode plan, String indicator, Draft draft, String who) {
        jdbc.sql("""
                        insert into plan.indicator_figure (plan, indicator, year, numerator, denominator, as_of, source,
                          demo, who, recorded_at, explanation, replaces)
                        values (:plan, :indicator, :year, :numerator, :denominator, :asOf, :source,
                          false, :who, :now, :explanation, :replaces)
                        """)
                .param("plan", plan.value())
                .param("indicator", indicator)
                .param("year", draft.year())
                .param("numerator", draft.numerator())
                .param("denominator", draft.denominator())
                .param("asOf", draft.asOf())
                .param("source", draft.source())
                .param("who", who)
                .param("now", DatabaseTime.now(clock))
                .param("explanation", draft.explanation())
                .param("replaces", draft.replaces())
                .update();
    }

    private static Indicator.Figure figure(Draft draft) {
        return new Indicator.Figure(
                draft.year(), draft.numerator(), draft.denominator(), draft.asOf(), draft.source(), false);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Indicators.figure(row),
                row.getString("explanation"),
                row.getString("who"),
                row.getBoolean("replaced"));
    }

    private static Map<String, String> words(Indicator.Figure figure) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("year", String.valueOf(figure.year()));
        words.put("numerator", String.valueOf(figure.numerator()));
        words.put("denominator", Objects.toString(figure.denominator(), ""));
        words.put("as_of", figure.asOf().toString());
        words.put("source", figure.source());
        return words;
    }
}
