package vn.labuong.archive.equipment;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.archive.FileId;
import vn.labuong.archive.equipment.Aid.Kind;
import vn.labuong.archive.ingest.StageName;
import vn.labuong.shared.database.DatabaseTime;

/** The files of which a stage was left out, or done in part, because something was missing. */
@Repository
class SkippedFiles {

    private static final String ENDED = " r.state in ('skipped', 'done') and r.stage = :stage"
            + " and r.note_key = any (:notes)"
            + " and (cast(:language as text) is null or r.note_with ->> '2' = :language)"
            + " and f.id = r.file and f.state = 'kept'";

    private final JdbcClient jdbc;

    SkippedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many files each one is missed by. One statement for each. */
    Map<Kind, Long> counts() {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        Arrays.stream(Kind.values()).forEach(kind -> counts.put(kind, count(kind)));
        return counts;
    }

    long count(Kind kind) {
        StageName stage = kind.stage();
        return stage == null
                ? 0
                : bound("select count(*) from archive.stage_run r, archive.file f where" + ENDED, kind, stage)
                        .query(Long.class)
                        .single();
    }

    /** The next of them whose stage ended before a moment. */
    List<FileId> next(Kind kind, Instant before, int most) {
        StageName stage = kind.stage();
        return stage == null
                ? List.of()
                : bound(
                                "select r.file from archive.stage_run r, archive.file f where" + ENDED
                                        + " and r.ended_at <= :before order by r.ended_at, r.file limit :most",
                                kind,
                                stage)
                        .param("before", DatabaseTime.of(before))
                        .param("most", most)
                        .query((row, number) -> new FileId(row.getObject(1, UUID.class)))
                        .list();
    }

    private JdbcClient.StatementSpec bound(String sql, Kind kind, StageName stage) {
        return jdbc.sql(sql)
                .param("stage", stage.code())
                .param("notes", kind.notes().toArray(String[]::new))
                .param("language", kind.language());
    }
}
