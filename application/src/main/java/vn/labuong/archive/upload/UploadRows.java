package vn.labuong.archive.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.database.DatabaseTime;

/** The rows of uploads. */
@Repository
class UploadRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether that person's lot is there and more may come into it; whoever asks holds it until the end of the transaction. */
    boolean takesMore(UUID lot, String owner) {
        return jdbc.sql("select 1 from archive.lot where id = :lot and started_by = :owner and source = 'upload'"
                        + " and ended_at is null for update")
                .param("lot", lot)
                .param("owner", owner)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The same file sent before: not finished in any lot, or finished in this one. */
    Optional<Upload> known(UUID lot, String owner, String path, long size, String mark) {
        return jdbc.sql("""
                        select * from archive.upload
                         where owner = :owner and path = :path and size = :size and mark = :mark
                           and (state = 'open' or (state = 'done' and lot = :lot))
                         order by lot = :lot desc, created_at desc limit 1
                        """)
                .param("owner", owner)
                .param("path", path)
                .param("size", size)
                .param("mark", mark)
                .param("lot", lot)
                .query((row, number) -> upload(row))
                .optional();
    }

    int countOpen(String owner) {
        return jdbc.sql("select count(*) from archive.upload where owner = :owner and state = 'open'")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    List<Upload> open(String owner) {
        return jdbc.sql(
                        "select * from archive.upload where owner = :owner and state = 'open' order by created_at, position")
                .param("owner", owner)
                .query((row, number) -> upload(row))
                .list();
    }

    Optional<Upload> find(UUID id, String owner) {
        return jdbc.sql("select * from archive.upload where id = :id and owner = :owner and state <> 'dropped'")
                .param("id", id)
                .param("owner", owner)
                .query((row, number) -> upload(row))
                .optional();
    }

    Upload add(UUID lot, String owner, String name, String path, long size, String mark, boolean together) {
        return jdbc.sql("""
                        insert into archive.upload (id, lot, position, owner, name, path, size, mark, together, state,
                                                    created_at, touched_at)
                        select :id, :lot, coalesce(max(position), 0) + 1, :owner, :name, :path, :size, :mark, :together,
                               'open', :now, :now
                          from archive.upload where lot = :lot
                        returning *
                        """)
                .param("id", UUID.randomUUID())
                .param("lot", lot)
                .param("owner", owner)
                .param("name", name)
                .param("path", path)
                .param("size", size)
                .param("mark", mark)
                .param("together", together)
                .param("now", DatabaseTime.now(clock))
                .query((row, number) -> upload(row))
                .single();
    }

    void touch(UUID id) {
        jdbc.sql("update archive.upload set touched_at = :now where id = :id")
                .param("now", DatabaseTime.now(clock))
                .param("id", id)
                .update();
    }

    void done(UUID id, Intake.Taken taken) {
        jdbc.sql("""
                        update archive.upload set state = 'done', item = :item, file = :file, touched_at = :now
                         where id = :id and state = 'open'
                        """)
                .param("item", taken.item().value())
                .param("file", taken.file().value())
                .param("now", DatabaseTime.now(clock))
                .param("id", id)
                .update();
    }

    boolean drop(UUID id) {
        return jdbc.sql("update archive.upload set state = 'dropped' where id = :id and state = 'open'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Drops what nobody has gone on with since then, and ends the lots that wait for nothing more. */
    @Transactional
    public List<UUID> dropOlderThan(Instant moment) {
        List<UUID> dropped = jdbc.sql(
                        "update archive.upload set state = 'dropped' where state = 'open' and touched_at < :moment returning id")
                .param("moment", DatabaseTime.of(moment))
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        update archive.lot l set ended_at = :now
                         where source = 'upload' and ended_at is null and started_at < :moment and not exists
                               (select 1 from archive.upload u where u.lot = l.id and u.state = 'open')
                        """)
                .param("now", DatabaseTime.now(clock))
                .param("moment", DatabaseTime.of(moment))
                .update();
        return dropped;
    }

    /** Those of the uploads that are still on their way. */
    List<UUID> stillOpen(List<UUID> ids) {
        return jdbc.sql("select id from archive.upload where state = 'open' and id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** The item that the first file of the lot went to; empty where none has come yet. */
    Optional<ItemId> itemOf(UUID lot) {
        return jdbc.sql(
                        "select item from archive.lot_row where lot = :lot and item is not null order by position limit 1")
                .param("lot", lot)
                .query(UUID.class)
                .optional()
                .map(ItemId::new);
    }

    /** The files of the lot that are here, by their names. */
    Map<String, ItemId> itemsByName(UUID lot) {
        Map<String, ItemId> byName = new LinkedHashMap<>();
        jdbc.sql("""
                        select f.name, f.item from archive.lot_row r join archive.file f on f.id = r.file
                         where r.lot = :lot order by r.position
                        """).param("lot", lot).query(row -> {
            byName.put(row.getString("name"), new ItemId(row.getObject("item", UUID.class)));
        });
        return byName;
    }

    @Nullable AgencyId agencyOf(UUID lot) {
        return jdbc.sql("select agency from archive.lot where id = :lot and agency is not null")
                .param("lot", lot)
                .query(String.class)
                .optional()
                .map(AgencyId::of)
                .orElse(null);
    }

    private static Upload upload(ResultSet row) throws SQLException {
        UUID file = row.getObject("file", UUID.class);
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("lot", UUID.class),
                row.getInt("position"),
                row.getString("owner"),
                row.getString("name"),
                row.getString("path"),
                row.getLong("size"),
                row.getString("mark"),
                row.getBoolean("together"),
                file == null ? null : new FileId(file));
    }
}
