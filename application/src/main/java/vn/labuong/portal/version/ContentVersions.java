package vn.labuong.portal.version;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;

/**
 * The versions of documents of one kind, each kept whole as JSON in a table to which rows are only added.
 *
 * @param <C> what a document says
 */
public final class ContentVersions<C> {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final String table;
    private final String owner;

    /**
     * Versions in a table.
     *
     * @param table and {@code owner}, its column for the document, are written in the code, never taken from outside
     */
    public ContentVersions(JdbcClient jdbc, JsonMapper json, Clock clock, String table, String owner) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.table = table;
        this.owner = owner;
    }

    /** A version more, by whoever acts now. */
    public void keep(UUID document, int number, C content, String act, @Nullable Integer restores) {
        jdbc.sql("insert into " + table + " (" + owner + ", number, content, act, restores, saved_at, saved_by)"
                        + " values (:id, :number, cast(:content as jsonb), :act, :restores, :now, :who)")
                .param("id", document)
                .param("number", number)
                .param("content", json.writeValueAsString(content))
                .param("act", act)
                .param("restores", restores)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .update();
    }

    /** The versions, the last first. */
    public List<Version> of(UUID document) {
        return jdbc.sql("select number, act, restores, saved_at, saved_by from " + table + " where " + owner
                        + " = :id order by number desc")
                .param("id", document)
                .query((row, number) -> new Version(
                        row.getInt("number"),
                        row.getString("act"),
                        row.getObject("restores", Integer.class),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getString("saved_by")))
                .list();
    }
}
