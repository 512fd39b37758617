package vn.labuong.archive.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.Level;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;

/** The rows of files. */
@Repository
public class ArchiveFiles {

    private static final String SEEN =
            "select f.* from archive.file f join archive.item i on i.id = f.item where f.state <> 'gone' and "
                    + Viewers.maySee("archive.most_closed(i.access, archive.level_of(f), null)");

    private static final String TAKEN =
            "select f.* from archive.file f join archive.item i on i.id = f.item where f.state = 'kept' and "
                    + Viewers.maySee(
                            "archive.most_closed(i.access, archive.level_of(f), (select p.access from archive.page p"
                                    + " where p.file = f.id order by archive.closedness(p.access) desc limit 1))");

    private final JdbcClient jdbc;

    ArchiveFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The file, asking nobody's leave: for the product's own work. */
    public Optional<ArchiveFile> find(FileId id) {
        return jdbc.sql("select * from archive.file where id = :id")
                .param("id", id.value())
                .query((row, number) -> file(row))
                .optional();
    }

    /** All files of the items, asking nobody's leave. One statement. */
    public List<ArchiveFile> ofAll(Collection<ItemId> items) {
        return jdbc.sql("select * from archive.file where item = any (:items) order by item, position")
                .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
                .query((row, number) -> file(row))
                .list();
    }

    /** The files of an item that the viewer may see, in their order. One statement. */
    public List<ArchiveFile> visible(ItemId item, Viewer viewer) {
        return Viewers.bind(jdbc.sql(SEEN + " and f.item = :item order by f.position"), viewer)
                .param("item", item.value())
                .query((row, number) -> file(row))
                .list();
    }

    /** The file, where the viewer may see it. */
    public Optional<ArchiveFile> visible(FileId id, Viewer viewer) {
        return Viewers.bind(jdbc.sql(SEEN + " and f.id = :id"), viewer)
                .param("id", id.value())
                .query((row, number) -> file(row))
                .optional();
    }

    /**
     * The file, where the viewer may take its bytes: a page more closed than the rest closes the whole, for the bytes hold
     * it.
     */
    public Optional<ArchiveFile> takeable(FileId id, Viewer viewer) {
        return Viewers.bind(jdbc.sql(TAKEN + " and f.id = :id"), viewer)
                .param("id", id.value())
                .query((row, number) -> file(row))
                .optional();
    }

    /** Those files of an item whose bytes the viewer may take. One statement. */
    public Set<FileId> takeable(ItemId item, Viewer viewer) {
        return Set.copyOf(Viewers.bind(jdbc.sql(TAKEN + " and f.item = :item"), viewer)
                .param("item", item.value())
                .query((row, number) -> new FileId(row.getObject("id", UUID.class)))
                .list());
    }

    /** The files whose bytes the viewer may take, of several items, in their order. One statement. */
    public List<ArchiveFile> takeable(Collection<ItemId> items, Viewer viewer) {
        return Viewers.bind(jdbc.sql(TAKEN + " and f.item = any (:items) order by f.item, f.position"), viewer)
                .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
                .query((row, number) -> file(row))
                .list();
    }

    static ArchiveFile file(ResultSet row) throws SQLException {
        UUID standsFor = row.getObject("stands_for", UUID.class);
        String access = row.getString("access");
        String object = row.getString("object");
        OffsetDateTime verified = row.getObject("verified_at", OffsetDateTime.class);
        return new ArchiveFile(
                new FileId(row.getObject("id", UUID.class)),
                new ItemId(row.getObject("item", UUID.class)),
                row.getInt("position"),
                ArchiveFile.Role.valueOf(upper(row.getString("role"))),
                standsFor == null ? null : new FileId(standsFor),
                row.getString("language"),
                row.getString("name"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getString("puid"),
                row.getString("format"),
                row.getObject("mismatch", Boolean.class),
                access == null ? null : Level.of(access),
                ArchiveFile.State.valueOf(upper(row.getString("state"))),
                row.getObject("pages", Integer.class),
                place(object, row.getString("path")),
                verified == null ? null : verified.toInstant());
    }

    private static OriginalStore.@Nullable Place place(@Nullable String object, @Nullable String path) {
        return object == null || path == null ? null : new OriginalStore.Place(object, path);
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
