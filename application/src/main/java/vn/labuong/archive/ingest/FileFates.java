package vn.labuong.archive.ingest;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.store.Arrivals;
import vn.labuong.archive.store.Arrivals.Arrived;
import vn.labuong.shared.jobs.WorkQueue;

/** What became of files at the door, as soon as it is known. */
@Repository
public class FileFates {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WorkQueue queue;

    FileFates(JdbcClient jdbc, JsonMapper json, WorkQueue queue) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.json = json;
    }

    /** Kept, or refused for a reason, or failed for good before it was kept. */
    public record Fate(boolean refused, @Nullable String reasonKey, Map<String, ?> with) {

        public static final Fate KEPT = new Fate(false, null, Map.of());
    }

    /** The fates of those of the files that have one. One statement. */
    public Map<FileId, Fate> of(Collection<FileId> files) {
        Map<FileId, Fate> fates = new LinkedHashMap<>();
        jdbc.sql("""
                        select f.id, f.state, f.refused_key, f.refused_with,
                               exists (select 1 from archive.stage_run r where r.file = f.id and r.state = 'failed') as failed
                          from archive.file f where f.id = any (:files)
                        """)
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .query(row -> {
                    FileId id = new FileId(row.getObject("id", UUID.class));
                    String with = row.getString("refused_with");
                    switch (row.getString("state")) {
                        case "refused" ->
                            fates.put(
                                    id,
                                    new Fate(
                                            true,
                                            row.getString("refused_key"),
                                            with == null ? Map.of() : json.readValue(with, MAP)));
                        case "kept" -> fates.put(id, Fate.KEPT);
                        default -> {
                            if (row.getBoolean("failed")) {
                                fates.put(id, new Fate(true, "archive.refused.failed", Map.of()));
                            }
                        }
                    }
                });
        return fates;
    }

    /** Whether stages of any of the files are at work, or wait for their first try. One statement. */
    public boolean areAtWork(Collection<FileId> files) {
        return !queue.busy(
                        StageRunner.KIND, files.stream().map(FileId::toString).toList())
                .isEmpty();
    }

    /** Whether the archive has, or is taking in, the same bytes under the same name. */
    public boolean isKnown(ArrivedName name, Path bytes) {
        return isKnown(name, Arrivals.measure(bytes));
    }

    boolean isKnown(ArrivedName name, Arrived bytes) {
        return find(name, bytes) != null;
    }

    Intake.@Nullable Taken find(ArrivedName name, Arrived bytes) {
        return jdbc.sql("""
                        select item, id from archive.file
                         where sha256 = :sha256 and name_bytes = :name and state in ('arriving', 'kept')
                         order by arrived_at limit 1
                        """)
                .param("sha256", bytes.sha256())
                .param("name", name.bytes())
                .query((row, number) -> new Intake.Taken(
                        new ItemId(row.getObject("item", UUID.class)),
                        new FileId(row.getObject("id", UUID.class)),
                        true))
                .optional()
                .orElse(null);
    }
}
