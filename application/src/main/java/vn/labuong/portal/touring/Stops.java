package vn.labuong.portal.touring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.organisation.AgencyId;
import vn.labuong.portal.exhibition.Content;
import vn.labuong.portal.exhibition.Words;

/** The stops of exhibitions on site, in the order of their days. */
@Repository
public class Stops {

    /** Everybody reads the name that was opened to them; before that, what it is called today. */
    private static final String SELECT = """
            select s.*, e.slug, v.content from portal.exhibition_stop s
              join portal.exhibition e on e.id = s.exhibition
              join portal.exhibition_version v on v.exhibition = e.id and v.number = coalesce(e.shown, e.written)
            """;

    private static final String ORDER = " order by s.starts_on, s.ends_before, s.id";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Stops(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All of an exhibition, whatever their state. One statement. */
    public List<Stop> of(String slug) {
        return jdbc.sql(SELECT + " where e.slug = :slug" + ORDER)
                .param("slug", slug)
                .query((row, number) -> stop(row))
                .list();
    }

    /** Those that everybody is told of, cancelled ones too once they had been announced. One statement. */
    public List<Stop> announced() {
        return jdbc.sql(SELECT + """
                         where s.state = 'announced' or (s.state = 'cancelled' and exists (
                                 select 1 from portal.exhibition_stop_version earlier
                                  where earlier.stop = s.id and earlier.content ->> 'state' = 'announced'))
                        """ + ORDER).query((row, number) -> stop(row)).list();
    }

    public Optional<Stop> find(UUID id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query((row, number) -> stop(row))
                .optional();
    }

    private Words words(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), Words.class);
    }

    private Stop stop(ResultSet row) throws SQLException {
        return new Stop(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                json.readValue(row.getString("content"), Content.class).title(),
                Stop.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                AgencyId.of(row.getString("place")),
                words(row, "venue"),
                words(row, "hours"),
                words(row, "access"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_before", LocalDate.class),
                row.getObject("visits", Integer.class),
                row.getString("reason"),
                row.getBoolean("demonstration"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
