package vn.labuong.reporting.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.shared.database.DatabaseTime;

/** The steps of reports; rows are only added. */
@Repository
public class Steps {

    private static final TypeReference<Map<String, String>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Steps(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The steps of a report, oldest first. */
    public List<Step> of(long report) {
        return jdbc.sql("select * from reporting.report_step where report = :report order by id")
                .param("report", report)
                .query((row, number) -> step(row))
                .list();
    }

    /** The report of the step that this request has already taken, if it has. */
    Optional<Long> taken(@Nullable String requestKey) {
        return requestKey == null
                ? Optional.empty()
                : jdbc.sql("select report from reporting.report_step where request_key = :key")
                        .param("key", requestKey)
                        .query(Long.class)
                        .optional();
    }

    void add(
            long report,
            Step.Kind kind,
            ReportState from,
            ReportState to,
            @Nullable String reason,
            @Nullable LocalDate newDueBefore,
            Map<String, String> cells,
            @Nullable String requestKey,
            String who,
            boolean demo) {
        jdbc.sql("""
                        insert into reporting.report_step (report, step, from_state, to_state, reason, new_due_before, cells,
                          request_key, who, at, demo)
                        values (:report, :step, :from, :to, :reason, :newDue, cast(:cells as jsonb),
                          :key, :who, :now, :demo)
                        """)
                .param("report", report)
                .param("step", kind.name())
                .param("from", from.name())
                .param("to", to.name())
                .param("reason", reason)
                .param("newDue", newDueBefore)
                .param("cells", cells.isEmpty() ? null : json.writeValueAsString(cells))
                .param("key", requestKey)
                .param("who", who)
                .param("now", DatabaseTime.now(clock))
                .param("demo", demo)
                .update();
    }

    private Step step(ResultSet row) throws SQLException {
        String cells = row.getString("cells");
        return new Step(
                Step.Kind.valueOf(row.getString("step")),
                ReportState.valueOf(row.getString("from_state")),
                ReportState.valueOf(row.getString("to_state")),
                row.getString("reason"),
                row.getObject("new_due_before", LocalDate.class),
                cells == null ? Map.of() : json.readValue(cells, REASONS),
                row.getString("who"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
