package vn.labuong.archive.ingest;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.shared.database.DatabaseTime;

/** The rows by which caption files belong to recordings. */
@Repository
class CaptionRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaptionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The file holds captions of that recording in that language. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void belongs(FileId caption, FileId recording, String language) {
        jdbc.sql(
                        "update archive.file set role = 'caption', stands_for = :recording, language = :language where id = :id")
                .param("recording", recording.value())
                .param("language", language)
                .param("id", caption.value())
                .update();
    }

    /**
     * All caption files of the recording in that language but the last that came are kept for archivists only, and their
     * copies go.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void onlyTheLast(FileId recording, String language) {
        List<UUID> earlier = jdbc.sql("""
                        update archive.file set access = case when access is null or access = 'public' then 'staff' else access end
                         where role = 'caption' and stands_for = :recording and language = :language
                           and position < (select max(position) from archive.file
                                            where role = 'caption' and stands_for = :recording and language = :language
                                              and state = 'kept')
                        returning id
                        """)
                .param("recording", recording.value())
                .param("language", language)
                .query(UUID.class)
                .list();
        jdbc.sql(
                        "update archive.rendition set gone_at = :now where file = any (:files) and kind = 'captions' and gone_at is null")
                .param("now", DatabaseTime.now(clock))
                .param("files", earlier.toArray(UUID[]::new))
                .update();
    }

    /** Files of the item that might be captions by their name and belong to no recording yet. */
    public List<FileId> withoutRecording(ItemId item) {
        return jdbc.sql("""
                        select f.id from archive.file f join archive.stage_run r on r.file = f.id and r.stage = 'derive'
                         where f.item = :item and f.role = 'original' and f.state = 'kept' and f.name ~* '\\.(vtt|srt)$'
                           and r.state in ('skipped', 'done')
                        """)
                .param("item", item.value())
                .query((row, number) -> new FileId(row.getObject("id", UUID.class)))
                .list();
    }
}
