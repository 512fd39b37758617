package vn.labuong.reporting.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.reporting.cell.CellKey;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.shared.database.DatabaseTime;

/** The changes of a report's row and of what its receiver says of its answers; each names the version it saw. */
@Repository
class ReportRow {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportRow(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean askApproval(UnitReport report, String who) {
        return change(report, "approval_asked_by = :who, approval_asked_at = :now")
                        .param("who", who)
                        .param("now", now())
                        .update()
                == 1;
    }

    boolean sendBack(UnitReport report) {
        return change(report, "approval_asked_by = null, approval_asked_at = null")
                        .update()
                == 1;
    }

    boolean submit(UnitReport report, @Nullable String nothing, String who) {
        return change(report, """
                        state = 'SUBMITTED', nothing_reason = :nothing, first_sent_at = coalesce(first_sent_at, :now),
                        sent_at = :now, sent_by = :who, approval_asked_by = null, approval_asked_at = null,
                        new_due_before = null
                        """)
                        .param("nothing", nothing)
                        .param("who", who)
                        .param("now", now())
                        .update()
                == 1;
    }

    boolean giveBack(UnitReport report, String state, @Nullable LocalDate newDueBefore) {
        return change(report, "state = :state, new_due_before = :newDue, accepted_at = null, accepted_by = null")
                        .param("state", state)
                        .param("newDue", newDueBefore)
                        .update()
                == 1;
    }

    boolean accept(UnitReport report, String who) {
        return change(report, "state = 'ACCEPTED', accepted_at = :now, accepted_by = :who, new_due_before = null")
                        .param("who", who)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Marks every answer of the report alike. */
    void review(long report, String review) {
        jdbc.sql("update reporting.cell set review = :review, review_reason = null where report = :report")
                .param("review", review)
                .param("report", report)
                .update();
    }

    /** Marks the answers that come back; one that was never given comes back empty. */
    void giveBack(Map<CellKey, String> reasons, String who) {
        List<CellKey> keys = List.copyOf(reasons.keySet());
        jdbc.sql("""
                        insert into reporting.cell (report, subject_kind, subject, kind, answer, origin, channel, saved_by,
                          saved_at, review, review_reason)
                        select report, subject_kind, subject, kind, 'EMPTY', 'TYPED', 'SYSTEM', :who, :now, 'RETURNED', reason
                        from unnest(:reports, :subjectKinds, :subjects, :kinds, :reasons)
                          as returned (report, subject_kind, subject, kind, reason)
                        on conflict (report, subject_kind, subject, kind)
                          do update set review = 'RETURNED', review_reason = excluded.review_reason
                        """)
                .param("reports", keys.stream().map(CellKey::report).toArray(Long[]::new))
                .param("subjectKinds", texts(keys, key -> key.subject().kind().name()))
                .param("subjects", texts(keys, key -> key.subject().code()))
                .param("kinds", texts(keys, key -> key.kind().name()))
                .param("reasons", texts(keys, reasons::get))
                .param("who", who)
                .param("now", now())
                .update();
    }

    private static @Nullable String[] texts(List<CellKey> keys, Function<CellKey, @Nullable String> text) {
        return keys.stream().map(text).toArray(String[]::new);
    }

    private JdbcClient.StatementSpec change(UnitReport report, String assignments) {
        return jdbc.sql("update reporting.unit_report set " + assignments
                        + ", version = version + 1 where id = :id and version = :version")
                .param("id", report.id())
                .param("version", report.version());
    }

    private OffsetDateTime now() {
        return DatabaseTime.now(clock);
    }
}
