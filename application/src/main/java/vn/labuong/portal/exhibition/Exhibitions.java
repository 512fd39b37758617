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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.portal.version.Documents;
import vn.labuong.portal.version.Version;

/** Exhibitions, and every version of what they say. Each method costs one statement. */
@Repository
public class Exhibitions {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Documents<Content, Exhibition> documents;

    Exhibitions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.documents = new Documents<>(
                jdbc, json, clock, Exhibition.KIND, "d.state <> 'draft'", (row, number) -> exhibition(row));
    }

    /** All of them as they are written now, the last changed first. */
    public List<Exhibition> all() {
        return documents.all();
    }

    /** As they are written now, by their ids. */
    public List<Exhibition> withIds(Collection<UUID> ids) {
        return documents.withIds(ids);
    }

    /** As it is written now. */
    public Optional<Exhibition> find(String slug) {
        return documents.find(slug);
    }

    /** As it was written in that version. */
    public Optional<Exhibition> find(String slug, int number) {
        return documents.find(slug, number);
    }

    /** Those that were opened, as everybody sees them; whether they are open is told by the day. */
    public List<Exhibition> shown() {
        return documents.shown("d.opens_on desc, d.slug");
    }

    /** As everybody sees it, where it was opened. */
    public Optional<Exhibition> shown(String slug) {
        return documents.shownAs(slug);
    }

    /** The versions, the last first. */
    public List<Version> versions(UUID exhibition) {
        return documents.versions(exhibition);
    }

    /** For those who change them. */
    Documents<Content, Exhibition> documents() {
        return documents;
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
