package vn.labuong.archive.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;

/** The codes and dates of published items that a viewer may see; each method costs one statement. */
@Repository
public class OpenRows {

    private static final String SEEN =
            " from archive.item i where i.state = 'published' and i.published_at is not null and "
                    + Viewers.maySee("i.access");

    private static final String CHANGED = "greatest(i.changed_at, i.published_at)";

    private final JdbcClient jdbc;

    OpenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them. */
    public record Row(ItemId id, String code, Instant published, Instant changed) {}

    /** When an item of each part changed last; parts count from 1, in the order of the codes. */
    public Map<Integer, Instant> parts(int size, Viewer viewer) {
        Map<Integer, Instant> parts = new TreeMap<>();
        Viewers.bind(
                        jdbc.sql("select part, max(changed) as changed from (select"
                                + " 1 + (row_number() over (order by i.code) - 1) / :size as part, " + CHANGED
                                + " as changed" + SEEN + ") one group by part"),
                        viewer)
                .param("size", size)
                .query(row -> {
                    parts.put(row.getInt("part"), moment(row, "changed"));
                });
        return parts;
    }

    public void each(int part, int size, Viewer viewer, Consumer<Row> taker) {
        Viewers.bind(
                        jdbc.sql("select i.id, i.code, i.published_at, " + CHANGED + " as changed" + SEEN
                                + " order by i.code limit :size offset :from"),
                        viewer)
                .param("size", size)
                .param("from", (part - 1L) * size)
                .query(row -> {
                    taker.accept(row(row));
                });
    }

    public List<Row> newest(int most, Viewer viewer) {
        return Viewers.bind(
                        jdbc.sql("select i.id, i.code, i.published_at, " + CHANGED + " as changed" + SEEN
                                + " order by i.published_at desc, i.id limit :most"),
                        viewer)
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ItemId(row.getObject("id", UUID.class)),
                row.getString("code"),
                moment(row, "published_at"),
                moment(row, "changed"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
