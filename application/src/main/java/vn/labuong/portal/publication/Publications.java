package vn.labuong.portal.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.portal.version.ContentVersions;
import vn.labuong.portal.version.Version;

/** Publications, and every version of what is said of them. Each method costs one statement. */
@Repository
public class Publications {

    private static final String SELECT =
            "select p.*, v.content, v.saved_by from portal.publication p join portal.publication_version v"
                    + " on v.publication = p.id and v.number = ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ContentVersions<Content> versions;

    Publications(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.versions = new ContentVersions<>(jdbc, json, clock, "portal.publication_version", "publication");
    }

    /** All of them as they are written now, the last changed first. */
    public List<Publication> all() {
        return jdbc.sql(SELECT + "p.written order by p.changed_at desc, p.slug")
                .query((row, number) -> publication(row))
                .list();
    }

    /** As it is written now. */
    public Optional<Publication> find(String slug) {
        return jdbc.sql(SELECT + "p.written where p.slug = :slug")
                .param("slug", slug)
                .query((row, number) -> publication(row))
                .optional();
    }

    /** As they are written now, by their ids. */
    public List<Publication> find(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "p.written where p.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> publication(row))
                .list();
    }

    /** As it was written in that version. */
    public Optional<Publication> find(String slug, int number) {
        return jdbc.sql(SELECT + ":number where p.slug = :slug")
                .param("slug", slug)
                .param("number", number)
                .query((row, at) -> publication(row))
                .optional();
    }

    /** Those that are published, as everybody sees them, the last published first. */
    public List<Publication> shown() {
        return jdbc.sql(SELECT + "p.shown where p.state = 'published' order by p.published_at desc, p.slug")
                .query((row, number) -> publication(row))
                .list();
    }

    /** As everybody sees it, where it is published. */
    public Optional<Publication> shown(String slug) {
        return jdbc.sql(SELECT + "p.shown where p.slug = :slug and p.state = 'published'")
                .param("slug", slug)
                .query((row, number) -> publication(row))
                .optional();
    }

    /** The versions, the last first. */
    public List<Version> versions(UUID publication) {
        return versions.of(publication);
    }

    void keep(UUID publication, int number, Content content, String act, @Nullable Integer restores) {
        versions.keep(publication, number, content, act, restores);
    }

    /** Other changes wait until the transaction ends. */
    Optional<Publication> locked(String slug) {
        return jdbc.sql(SELECT + "p.written where p.slug = :slug for update of p")
                .param("slug", slug)
                .query((row, number) -> publication(row))
                .optional();
    }

    boolean isTaken(String slug) {
        return jdbc.sql("select exists (select 1 from portal.publication where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    private Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                Publication.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("demonstration"),
                row.getInt("version"),
                row.getInt("written"),
                row.getObject("shown", Integer.class),
                moment(row.getObject("published_at", OffsetDateTime.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("content"), Content.class),
                row.getString("saved_by"));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
