package vn.labuong.portal.exhibition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.portal.version.ContentVersions;
import vn.labuong.portal.version.Version;

/** Exhibitions, and every version of what they say. */
@Repository
public class Exhibitions {

    private static final String SELECT =
            "select e.*, v.content, v.saved_by from portal.exhibition e join portal.exhibition_version v on v.exhibition = e.id"
                    + " and v.number = ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ContentVersions<Content> versions;

    Exhibitions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.versions = new ContentVersions<>(jdbc, json, clock, "portal.exhibition_version", "exhibition");
    }

    /** All of them as they are written now, the last changed first. One statement. */
    public List<Exhibition> all() {
        return jdbc.sql(SELECT + "e.written order by e.changed_at desc, e.slug")
                .query((row, number) -> exhibition(row))
                .list();
    }

    /** As it is written now. */
    public Optional<Exhibition> find(String slug) {
        return jdbc.sql(SELECT + "e.written where e.slug = :slug")
                .param("slug", slug)
                .query((row, number) -> exhibition(row))
                .optional();
    }

    /** As they are written now, by their ids. One statement. */
    public List<Exhibition> withIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "e.written where e.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> exhibition(row))
                .list();
    }

    /** As it was written in that version. */
    public Optional<Exhibition> find(String slug, int number) {
        return jdbc.sql(SELECT + ":number where e.slug = :slug")
                .param("slug", slug)
                .param("number", number)
                .query((row, at) -> exhibition(row))
                .optional();
    }

    /** Those that were opened, as everybody sees them; whether they are open is told by the day. One statement. */
    public List<Exhibition> shown() {
        return jdbc.sql(SELECT + "e.shown where e.state <> 'draft' order by e.opens_on desc, e.slug")
                .query((row, number) -> exhibition(row))
                .list();
    }

    /** As everybody sees it, where it was opened. */
    public Optional<Exhibition> shown(String slug) {
        return jdbc.sql(SELECT + "e.shown where e.slug = :slug and e.state <> 'draft'")
                .param("slug", slug)
                .query((row, number) -> exhibition(row))
                .optional();
    }

    /** The versions, the last first. */
    public List<Version> versions(UUID exhibition) {
        return versions.of(exhibition);
    }

    void keep(UUID exhibition, int number, Content content, String act, @Nullable Integer restores) {
        versions.keep(exhibition, number, content, act, restores);
    }

    /** What was written at the moment when that number was the exhibition's. */
    Optional<Content> contentAt(UUID exhibition, int version) {
        return jdbc.sql("""
                        select content from portal.exhibition_version
                         where exhibition = :id and number <= :version order by number desc limit 1
                        """)
                .param("id", exhibition)
                .param("version", version)
                .query((row, number) -> content(row))
                .optional();
    }

    /** Other changes wait until the transaction ends. */
    Optional<Exhibition> locked(String slug) {
        return jdbc.sql("select id from portal.exhibition where slug = :slug for update")
                .param("slug", slug)
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(slug));
    }

    boolean isTaken(String slug) {
        return jdbc.sql("select count(*) from portal.exhibition where slug = :slug")
                        .param("slug", slug)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Content content(ResultSet row) throws SQLException {
        return json.readValue(row.getString("content"), Content.class);
    }

    private Exhibition exhibition(ResultSet row) throws SQLException {
        Map<String, String> without = new LinkedHashMap<>();
        for (String language : List.of("en", "km")) {
            String reason = row.getString("without_" + language);
            if (reason != null) {
                without.put(language, reason);
            }
        }
        return new Exhibition(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                Exhibition.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_before", LocalDate.class),
                row.getBoolean("demonstration"),
                row.getInt("version"),
                row.getInt("written"),
                row.getObject("shown", Integer.class),
                without,
                row.getString("snapshot"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                content(row),
                row.getString("saved_by"));
    }
}
