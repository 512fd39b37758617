package vn.labuong.plan.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.reading.PlanReading;
import vn.labuong.shared.database.DatabaseTime;

/** The table {@code plan.import_draft}; a draft outlives restarts and is never deleted. */
@Repository
class DraftTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DraftTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    long add(PlanCode plan, PlanReading reading, String who) {
        return jdbc.sql("""
                        insert into plan.import_draft (plan, file_name, file_sha256, file_size, reading, decisions,
                          created_by, created_at, changed_by, changed_at)
                        values (:plan, :file, :sha256, :size, :reading::jsonb, :decisions::jsonb,
                          :who, :now, :who, :now) returning id
                        """)
                .param("plan", plan.value())
                .param("file", reading.source().name())
                .param("sha256", reading.source().sha256())
                .param("size", reading.source().size())
                .param("reading", json.writeValueAsString(reading))
                .param("decisions", json.writeValueAsString(Decisions.none()))
                .param("who", who)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    Optional<ImportDraft> find(long id) {
        return jdbc.sql("select * from plan.import_draft where id = :id")
                .param("id", id)
                .query((row, number) -> draft(row))
                .optional();
    }

    /** The newest drafts, open ones first. */
    List<ImportDraft> newest(int limit) {
        return jdbc.sql("""
                        select * from plan.import_draft
                        order by case state when 'OPEN' then 0 else 1 end, changed_at desc, id desc limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> draft(row))
                .list();
    }

    /** Keeps new decisions; false when somebody has changed the draft since that version, or it is no longer open. */
    boolean decide(long id, int version, Decisions decisions, String who) {
        return jdbc.sql("""
                                update plan.import_draft set decisions = :decisions::jsonb, version = version + 1,
                                  changed_by = :who, changed_at = :now
                                where id = :id and version = :version and state = 'OPEN'
                                """)
                        .param("decisions", json.writeValueAsString(decisions))
                        .param("who", who)
                        .param("now", now())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Moves the draft from one state to another; false when it is not in that state and version. */
    boolean move(long id, int version, ImportDraft.State from, ImportDraft.State to, String who) {
        return jdbc.sql("""
                                update plan.import_draft set state = :to, version = version + 1,
                                  changed_by = :who, changed_at = :now
                                where id = :id and version = :version and state = :from
                                """)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("who", who)
                        .param("now", now())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return DatabaseTime.now(clock);
    }

    private ImportDraft draft(ResultSet row) throws SQLException {
        return new ImportDraft(
                row.getLong("id"),
                new PlanCode(row.getString("plan")),
                json.readValue(row.getString("reading"), PlanReading.class),
                json.readValue(row.getString("decisions"), Decisions.class),
                ImportDraft.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
