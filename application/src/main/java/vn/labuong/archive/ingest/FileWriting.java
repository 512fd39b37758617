package vn.labuong.archive.ingest;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.store.Arrivals.Arrived;
import vn.labuong.archive.store.OriginalStore;
import vn.labuong.shared.database.DatabaseTime;

/** Writes what becomes known of a file, each in the transaction of the stage that found it out. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FileWriting {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    FileWriting(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A file that has just come, after those which the item has. */
    public void arrived(FileId id, ItemId item, ArrivedName name, Arrived bytes) {
        jdbc.sql("""
                        insert into archive.file (id, item, position, role, name, name_bytes, size, sha256, state, arrived_at)
                        values (:id, :item, (select coalesce(max(position) + 1, 0) from archive.file where item = :item),
                                'original', :name, :bytes, :size, :sha256, 'arriving', :now)
                        """)
                .param("id", id.value())
                .param("item", item.value())
                .param("name", name.shown())
                .param("bytes", name.bytes())
                .param("size", bytes.size())
                .param("sha256", bytes.sha256())
                .param("now", DatabaseTime.now(clock))
                .update();
    }

    /** What the structure of the file says of it. */
    public void seen(FileId id, Facts facts) {
        jdbc.sql("""
                        update archive.file set media_type = :type, mismatch = :mismatch, width = :width, height = :height,
                               pages = :pages where id = :id
                        """)
                .param("type", facts.kind().mediaType())
                .param("mismatch", facts.extensionMismatch())
                .param("width", facts.width() == 0 ? null : facts.width())
                .param("height", facts.height() == 0 ? null : facts.height())
                .param("pages", facts.pages() == 0 ? null : facts.pages())
                .param("id", id.value())
                .update();
    }

    /**
     * What the item is, as long as nobody has described it and this is its first file; a sheet has described it when its
     * texts have a language.
     */
    public void kindOfItem(ItemId id, ItemKind kind) {
        jdbc.sql("""
                        update archive.item set kind = :kind where id = :id and version = 1
                           and (select count(*) from archive.file where item = :id) = 1
                           and not exists (select 1 from archive.item_text where item = :id and language <> 'und')
                        """).param("kind", kind.code()).param("id", id.value()).update();
    }

    /** What the format of the file is. */
    public void identified(
            FileId id, @Nullable String puid, @Nullable String format, String signatures, boolean mismatch) {
        jdbc.sql("""
                        update archive.file set puid = :puid, format = :format, signatures = :signatures, mismatch = :mismatch
                         where id = :id
                        """)
                .param("puid", puid)
                .param("format", format)
                .param("signatures", signatures)
                .param("mismatch", mismatch)
                .param("id", id.value())
                .update();
    }

    /** A scanner found nothing in it. */
    public void scanned(FileId id) {
        jdbc.sql("update archive.file set scanned = 'clean' where id = :id")
                .param("id", id.value())
                .update();
    }

    /** How long the recording lasts. */
    public void lasts(FileId id, long millis) {
        jdbc.sql("update archive.file set seconds = :millis / 1000.0 where id = :id")
                .param("millis", millis)
                .param("id", id.value())
                .update();
    }

    /** Where the file stands from now on. */
    public void kept(FileId id, OriginalStore.Place place) {
        jdbc.sql("""
                        update archive.file set state = 'kept', object = :object, path = :path, kept_at = :now,
                               verified_at = :now, verified = true where id = :id and state = 'arriving'
                        """)
                .param("object", place.object())
                .param("path", place.path())
                .param("now", DatabaseTime.now(clock))
                .param("id", id.value())
                .update();
    }

    /** The file cannot be taken. */
    public void refuse(FileId id, String reasonKey, Map<String, ?> with) {
        jdbc.sql("""
                        update archive.file set state = 'refused', refused_key = :key, refused_with = cast(:with as jsonb)
                         where id = :id
                        """)
                .param("key", reasonKey)
                .param("with", with.isEmpty() ? null : json.writeValueAsString(with))
                .param("id", id.value())
                .update();
    }
}
