package vn.labuong.archive.oai;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.archive.ItemId;
import vn.labuong.shared.time.VietnamTime;

/** What harvesters were and are given; each method costs one statement. */
@Repository
class HarvestRows {

    /** The rule is asked once more with the row: what closed since the last look is given to nobody. */
    private static final String SELECT =
            "select h.item, h.stamp, h.open and archive.is_shared(i, :today) as open, h.tags"
                    + " from archive.harvest h join archive.item i on i.id = h.item";

    private static final String IN_WINDOW =
            " where h.stamp >= :from and h.stamp < :until and (h.stamp, h.item) > (:stamp, :item)";

    private final JdbcClient jdbc;
    private final Clock clock;

    HarvestRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last one given: the list goes on behind it, whatever came or changed since. */
    record Position(Instant stamp, ItemId item) {

        static final Position BEFORE_ALL = new Position(Instant.EPOCH, new ItemId(new UUID(0, 0)));
    }

    /**
     * Which rows are asked for.
     *
     * @param from first moment, {@code until} the first no longer meant
     * @param tags of which one is enough; null for all rows
     */
    record Window(Instant from, Instant until, @Nullable List<String> tags) {}

    /** Rows behind that position, oldest stamp first. */
    List<HarvestRow> page(Window window, Position after, int most) {
        return bound(SELECT + where(window) + " order by h.stamp, h.item limit :most", window, after)
                .param("most", most)
                .param("today", VietnamTime.today(clock))
                .query((row, number) -> row(row))
                .list();
    }

    long count(Window window) {
        return bound("select count(*) from archive.harvest h" + where(window), window, Position.BEFORE_ALL)
                .query(Long.class)
                .single();
    }

    private static String where(Window window) {
        return IN_WINDOW + (window.tags() == null ? "" : " and h.tags && cast(:tags as text[])");
    }

    private JdbcClient.StatementSpec bound(String sql, Window window, Position after) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("from", moment(window.from()))
                .param("until", moment(window.until()))
                .param("stamp", moment(after.stamp()))
                .param("item", after.item().value());
        List<String> tags = window.tags();
        return tags == null ? statement : statement.param("tags", tags.toArray(String[]::new));
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    Optional<HarvestRow> find(ItemId id) {
        return jdbc.sql(SELECT + " where h.item = :item and h.stamp is not null")
                .param("item", id.value())
                .param("today", VietnamTime.today(clock))
                .query((row, number) -> row(row))
                .optional();
    }

    /** The oldest stamp there is. */
    Optional<Instant> earliest() {
        return jdbc.sql("select stamp from archive.harvest where stamp is not null order by stamp, item limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The agencies whose items were given. */
    SortedSet<String> agencies() {
        return new TreeSet<>(
                jdbc.sql("select distinct tag from archive.harvest, unnest(tags) tag where starts_with(tag, :start)")
                        .param("start", HarvestSets.AGENCY)
                        .query(String.class)
                        .list());
    }

    private static HarvestRow row(ResultSet row) throws SQLException {
        Array tags = row.getArray("tags");
        return new HarvestRow(
                new ItemId(row.getObject("item", UUID.class)),
                row.getObject("stamp", OffsetDateTime.class).toInstant(),
                row.getBoolean("open"),
                List.of((String[]) tags.getArray()));
    }
}
