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
import vn.labuong.portal.version.Documents;
import vn.labuong.portal.version.Version;

/** Publications, and every version of what is said of them. Each method costs one statement. */
@Repository
public class Publications {

    private final JsonMapper json;
    private final Documents<Content, Publication> documents;

    Publications(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.json = json;
        this.documents = new Documents<>(
                jdbc, json, clock, Publication.KIND, "d.state = 'published'", (row, number) -> publication(row));
    }

    /** All of them as they are written now, the last changed first. */
    public List<Publication> all() {
        return documents.all();
    }

    /** As they are written now, by their ids. */
    public List<Publication> withIds(Collection<UUID> ids) {
        return documents.withIds(ids);
    }

    /** As it is written now. */
    public Optional<Publication> find(String slug) {
        return documents.find(slug);
    }

    /** As it was written in that version. */
    public Optional<Publication> find(String slug, int number) {
        return documents.find(slug, number);
    }

    /** Those that are published, as everybody sees them, the last published first. */
    public List<Publication> shown() {
        return documents.shown("d.published_at desc, d.slug");
    }

    /** As everybody sees it, where it is published. */
    public Optional<Publication> shown(String slug) {
        return documents.shownAs(slug);
    }

    /** The versions, the last first. */
    public List<Version> versions(UUID publication) {
        return documents.versions(publication);
    }

    /** For those who change them. */
    Documents<Content, Publication> documents() {
        return documents;
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
