package vn.labuong.portal.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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

/** Free pages, and every version of what they say. */
@Repository
public class WrittenPages {

    private static final String SELECT = "select p.*, v.content, v.saved_by from portal.page p"
            + " join portal.page_version v on v.page = p.id and v.number = ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ContentVersions<PageContent> versions;

    WrittenPages(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.versions = new ContentVersions<>(jdbc, json, clock, "portal.page_version", "page");
    }

    /** All of them as they are written now, the last changed first. One statement. */
    public List<FreePage> all() {
        return jdbc.sql(SELECT + "p.written order by p.changed_at desc, p.slug")
                .query((row, number) -> page(row))
                .list();
    }

    /** As they are written now, by their ids. One statement. */
    public List<FreePage> withIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "p.written where p.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> page(row))
                .list();
    }

    /** As it is written now. */
    public Optional<FreePage> find(String slug) {
        return jdbc.sql(SELECT + "p.written where p.slug = :slug")
                .param("slug", slug)
                .query((row, number) -> page(row))
                .optional();
    }

    /** As it was written in that version. */
    public Optional<FreePage> find(String slug, int number) {
        return jdbc.sql(SELECT + ":number where p.slug = :slug")
                .param("slug", slug)
                .param("number", number)
                .query((row, at) -> page(row))
                .optional();
    }

    /** Those that were ever shown, as everybody saw them last; whether they are public is told by the day. One statement. */
    public List<FreePage> shown() {
        return jdbc.sql(SELECT + "p.shown where p.state <> 'draft' order by p.slug")
                .query((row, number) -> page(row))
                .list();
    }

    /** As everybody saw it last, where it was ever shown. */
    public Optional<FreePage> shown(String slug) {
        return jdbc.sql(SELECT + "p.shown where p.slug = :slug and p.state <> 'draft'")
                .param("slug", slug)
                .query((row, number) -> page(row))
                .optional();
    }

    /** The versions, the last first. */
    public List<Version> versions(UUID page) {
        return versions.of(page);
    }

    /** A version more, by whoever acts now. */
    void keep(UUID page, int number, PageContent content, String act, @Nullable Integer restores) {
        versions.keep(page, number, content, act, restores);
    }

    /** Other changes wait until the transaction ends. */
    Optional<FreePage> locked(String slug) {
        return jdbc.sql("select id from portal.page where slug = :slug for update")
                .param("slug", slug)
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(slug));
    }

    boolean isTaken(String slug) {
        return jdbc.sql("select count(*) from portal.page where slug = :slug")
                        .param("slug", slug)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private FreePage page(ResultSet row) throws SQLException {
        return new FreePage(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                FreePage.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("shown_from", LocalDate.class),
                row.getObject("shown_until", LocalDate.class),
                row.getBoolean("demonstration"),
                row.getInt("version"),
                row.getInt("written"),
                row.getObject("shown", Integer.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("content"), PageContent.class),
                row.getString("saved_by"));
    }
}
