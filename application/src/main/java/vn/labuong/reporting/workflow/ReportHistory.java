package vn.labuong.reporting.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.shared.database.DatabaseTime;

/**
 * Writes down invented steps of the past, many in one statement, each with its own day. What the steps do to reports and
 * answers is what {@link Workflow} does, and the database guards both alike; every row is marked as demonstration.
 */
@Repository
public class ReportHistory {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A step that a report would have taken.
     *
     * @param nothing for sending: why there is nothing to report, null where there is
     */
    public record Past(long report, Step step, @Nullable String nothing) {}

    /** One step for each report, from the state in which it is; a report that is in another is a fault. */
    public void take(List<Past> steps) {
        int changed = values("""
                        update reporting.unit_report set state = to_state,
                          nothing_reason = case step when 'SUBMITTED' then nothing else nothing_reason end,
                          approval_asked_by = case step when 'ASKED_APPROVAL' then past.who end,
                          approval_asked_at = case step when 'ASKED_APPROVAL' then at end,
                          first_sent_at = case step when 'SUBMITTED' then coalesce(first_sent_at, at) else first_sent_at end,
                          sent_at = case step when 'SUBMITTED' then at else sent_at end,
                          sent_by = case step when 'SUBMITTED' then past.who else sent_by end,
                          accepted_at = case step when 'ACCEPTED' then at end,
                          accepted_by = case step when 'ACCEPTED' then past.who end,
                          new_due_before = case when step in ('RETURNED', 'REOPENED') then new_due end,
                          version = version + 1
                        from past where unit_report.id = past.report and unit_report.state = from_state
                        """, steps);
        if (changed != steps.size()) {
            throw new IllegalStateException(changed + " of " + steps.size() + " steps were taken");
        }
        values("""
                insert into reporting.report_step (report, step, from_state, to_state, reason, new_due_before, cells,
                  who, at, demo)
                select report, step, from_state, to_state, coalesce(nothing, reason), new_due, cast(cells as jsonb), who,
                  at, true
                from past order by at, report
                """, steps);
        review(steps);
    }

    private void review(List<Past> steps) {
        values("""
                update reporting.cell set review_reason = null,
                  review = case step when 'ACCEPTED' then 'ACCEPTED' else 'OPEN' end
                from past where cell.report = past.report and step in ('ACCEPTED', 'SUBMITTED')
                  and review <> case step when 'ACCEPTED' then 'ACCEPTED' else 'OPEN' end
                """, steps);
        values("""
                update reporting.cell set review = 'RETURNED', review_reason = reasons.value
                from past, jsonb_each_text(cast(cells as jsonb)) as reasons
                where cell.report = past.report and reasons.key = case subject_kind when 'PLAN' then 'plan'
                  else lower(subject_kind) || ':' || subject end || '/' || lower(kind)
                """, steps);
    }

    private int values(String sql, List<Past> steps) {
        return jdbc.sql("""
                        with past as (select report, step, from_state, to_state, reason, nothing, cells, who,
                            cast(at as timestamptz) as at, cast(new_due as date) as new_due
                          from unnest(:reports, :steps, :from, :to, :reasons, :nothing, :newDue, :cells, :who, :at)
                            as taken (report, step, from_state, to_state, reason, nothing, new_due, cells, who, at))
                        """ + sql)
                .param("reports", steps.stream().map(Past::report).toArray(Long[]::new))
                .param("steps", texts(steps, past -> past.step().kind().name()))
                .param("from", texts(steps, past -> past.step().from().name()))
                .param("to", texts(steps, past -> past.step().to().name()))
                .param("reasons", texts(steps, past -> past.step().reason()))
                .param("nothing", texts(steps, Past::nothing))
                .param("newDue", texts(steps, ReportHistory::newDue))
                .param("cells", texts(steps, past -> cells(past.step().cells())))
                .param("who", texts(steps, past -> past.step().who()))
                .param(
                        "at",
                        texts(steps, past -> DatabaseTime.of(past.step().at()).toString()))
                .update();
    }

    private static @Nullable String newDue(Past past) {
        LocalDate day = past.step().newDueBefore();
        return day == null ? null : day.toString();
    }

    private @Nullable String cells(Map<String, String> reasons) {
        return reasons.isEmpty() ? null : json.writeValueAsString(reasons);
    }

    private static @Nullable String[] texts(List<Past> steps, Function<Past, @Nullable String> text) {
        return steps.stream().map(text).toArray(String[]::new);
    }
}
