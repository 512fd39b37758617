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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.portal.version.Documents;
import vn.labuong.portal.version.Version;

/** Free pages, and every version of what they say. Each method costs one statement. */
@Repository
public class WrittenPages {

    private final JsonMapper json;
    private final Documents<PageContent, FreePage> documents;

    WrittenPages(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.json = json;
        this.documents =
                new Documents<>(jdbc, json, clock, FreePage.KIND, "d.state <> 'draft'", (row, number) -> page(row));
    }

    /** All of them as they are written now, the last changed first. */
    public List<FreePage> all() {
        return documents.all();
    }

    /** As they are written now, by their ids. */
    public List<FreePage> withIds(Collection<UUID> ids) {
        return documents.withIds(ids);
    }

    /** As it is written now. */
    public Optional<FreePage> find(String slug) {
        return documents.find(slug);
    }

    /** As it was written in that version. */
    public Optional<FreePage> find(String slug, int number) {
        return documents.find(slug, number);
    }

    /** Those that were ever shown, as everybody saw them last; whether they are public is told by the day. */
    public List<FreePage> shown() {
        return documents.shown("d.slug");
    }

    /** As everybody saw it last, where it was ever shown. */
    public Optional<FreePage> shown(String slug) {
        return documents.shownAs(slug);
    }

    /** The versions, the last first. */
    public List<Version> versions(UUID page) {
        return documents.versions(page);
    }

    /** For those who change them. */
    Documents<PageContent, FreePage> documents() {
        return documents;
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
