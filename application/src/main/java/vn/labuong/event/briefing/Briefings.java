package vn.labuong.event.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.event.PressBriefing;
import vn.labuong.event.PressBriefing.Content;
import vn.labuong.event.PressBriefing.State;
import vn.labuong.event.PressBriefings;
import vn.labuong.organisation.AgencyId;

/** The briefings, and every version of them. Each method costs one statement. */
@Repository
public class Briefings implements PressBriefings {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Briefings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A version, and what it held.
     *
     * @param act key of the act that made it
     */
    public record Version(
            int number,
            String act,
            @Nullable Integer restores,
            AgencyId chair,
            Instant begins,
            Instant ends,
            Content content,
            Instant at,
            String by) {}

    @Override
    public List<PressBriefing> announced() {
        return jdbc.sql("select * from event.briefing where announced order by begins_at desc, slug")
                .query((row, at) -> briefing(row))
                .list();
    }

    @Override
    public Optional<PressBriefing> announced(String slug) {
        return find(slug).filter(PressBriefing::announced);
    }

    /** All of all times, the latest first. */
    public List<PressBriefing> all() {
        return jdbc.sql("select * from event.briefing order by begins_at desc, slug")
                .query((row, at) -> briefing(row))
                .list();
    }

    public Optional<PressBriefing> find(String slug) {
        return jdbc.sql("select * from event.briefing where slug = :slug")
                .param("slug", slug)
                .query((row, at) -> briefing(row))
                .optional();
    }

    /** The versions, the last first. */
    public List<Version> versions(String slug) {
        return jdbc.sql("""
                        select v.* from event.briefing_version v join event.briefing b on b.id = v.briefing
                         where b.slug = :slug order by v.number desc
                        """)
                .param("slug", slug)
                .query((row, at) -> version(row))
                .list();
    }

    boolean isTaken(String slug) {
        return find(slug).isPresent();
    }

    private Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getString("act"),
                row.getObject("restores", Integer.class),
                AgencyId.of(row.getString("chair")),
                moment(row, "begins_at"),
                moment(row, "ends_at"),
                content(row),
                moment(row, "saved_at"),
                row.getString("saved_by"));
    }

    private PressBriefing briefing(ResultSet row) throws SQLException {
        return new PressBriefing(
                row.getString("slug"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("announced"),
                AgencyId.of(row.getString("chair")),
                moment(row, "begins_at"),
                moment(row, "ends_at"),
                content(row),
                row.getString("cancelled_why"),
                row.getBoolean("demonstration"),
                row.getInt("version"),
                moment(row, "changed_at"),
                row.getString("changed_by"));
    }

    private Content content(ResultSet row) throws SQLException {
        return json.readValue(row.getString("content"), Content.class);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
