package vn.labuong.archive.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.FileId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;

/** How far the files of lots have come, as far as the viewer may see their items. */
@Repository
public class IngestProgress {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** Each file stands in one place; what waits or is at work comes first, for it may still end otherwise. */
    private static final String STANDING = """
        case when exists (select 1 from shared.queued_task q
                           where q.task_name = 'archive.file' and q.task_instance = f.id::text) then 'working'
             when f.state = 'refused' then 'refused'
             when exists (select 1 from archive.stage_run s where s.file = f.id and s.state = 'failed') then 'failed'
             when exists (select 1 from archive.stage_run s where s.file = f.id and s.state = 'skipped') then 'skipped'
             else 'done' end\
        """;

    private static final String ROWS = " from archive.lot_row r join archive.file f on f.id = r.file"
            + " join archive.item i on i.id = f.item where "
            + Viewers.maySee("archive.most_closed(i.access, archive.level_of(f), null)");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IngestProgress(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Where a file stands. */
    public enum Standing {
        WORKING,
        FAILED,
        REFUSED,
        /** Done, but a stage had nothing to do or no means to do it. */
        SKIPPED,
        DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A lot with the number of its files by where they stand; {@code open} while more may come. */
    public record Lot(
            UUID id,
            String name,
            String source,
            Instant startedAt,
            String startedBy,
            boolean open,
            Map<Standing, Long> files) {

        public long all() {
            return files.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(Standing standing) {
            return files.getOrDefault(standing, 0L);
        }
    }

    /**
     * How one stage of a file ended, or that it is at work.
     *
     * @param state working, done, skipped, refused, failed
     * @param noteKey message of what there is to know, null for nothing
     * @param fault for the administrator, null where there was none
     */
    public record Run(
            StageName stage,
            String state,
            int attempts,
            @Nullable String noteKey,
            Map<String, Object> noteWith,
            @Nullable String fault) {}

    /** A file on its way, with the stages begun so far in their order. */
    public record FileLine(
            FileId file, UUID lot, String name, long size, String itemCode, Standing standing, List<Run> runs) {}

    /** Lots, the newest first. One statement. */
    public List<Lot> lots(int from, int size, Viewer viewer) {
        return Viewers.bind(
                        jdbc.sql("select l.*, c.* from (select * from archive.lot order by started_at desc, id"
                                + " limit :size offset :from) l left join lateral (select "
                                + "count(*) filter (where s = 'working') as working, "
                                + "count(*) filter (where s = 'failed') as failed, "
                                + "count(*) filter (where s = 'refused') as refused, "
                                + "count(*) filter (where s = 'skipped') as skipped, "
                                + "count(*) filter (where s = 'done') as done from (select " + STANDING + " as s" + ROWS
                                + " and r.lot = l.id) x) c on true order by l.started_at desc, l.id"),
                        viewer)
                .param("from", from)
                .param("size", size)
                .query((row, number) -> lot(row))
                .list();
    }

    public long countLots() {
        return jdbc.sql("select count(*) from archive.lot").query(Long.class).single();
    }

    /** How many files stand where: of one lot, or of all. One statement. */
    public Map<Standing, Long> standings(@Nullable UUID lot, Viewer viewer) {
        Map<Standing, Long> standings = new EnumMap<>(Standing.class);
        Viewers.bind(
                        jdbc.sql("select s, count(*) from (select " + STANDING + " as s" + ROWS
                                + " and (cast(:lot as uuid) is null or r.lot = :lot)) x group by s"),
                        viewer)
                .param("lot", lot)
                .query(row -> {
                    standings.put(standing(row.getString(1)), row.getLong(2));
                });
        return standings;
    }

    /** How many files have failed for good and wait for somebody. One statement. */
    public long failed(Viewer viewer) {
        return Viewers.bind(
                        jdbc.sql("select count(distinct f.id)" + ROWS
                                + " and f.id in (select s.file from archive.stage_run s where s.state = 'failed') and ("
                                + STANDING + ") = 'failed'"),
                        viewer)
                .query(Long.class)
                .single();
    }

    /** How many files the queue has not ended yet, whoever may see them. One statement. */
    public long waiting() {
        return jdbc.sql("select count(*) from shared.queued_task where task_name = 'archive.file'")
                .query(Long.class)
                .single();
    }

    /** Files with their stages: of one lot or of all, standing there or anywhere; newest lot first. Two statements. */
    public List<FileLine> files(@Nullable UUID lot, @Nullable Standing standing, int from, int size, Viewer viewer) {
        List<FileLine> bare = Viewers.bind(
                        jdbc.sql("select x.* from (select r.lot, r.position, f.id, f.name, f.size, f.arrived_at,"
                                + " i.code, "
                                + STANDING + " as s" + ROWS
                                + " and (cast(:lot as uuid) is null or r.lot = :lot)) x where (cast(:standing"
                                + " as text) is null or x.s = :standing) order by x.arrived_at desc, x.lot,"
                                + " x.position desc limit :size offset :from"),
                        viewer)
                .param("lot", lot)
                .param("standing", standing == null ? null : standing.code())
                .param("from", from)
                .param("size", size)
                .query((row, number) -> new FileLine(
                        new FileId(row.getObject("id", UUID.class)),
                        row.getObject("lot", UUID.class),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("code"),
                        standing(row.getString("s")),
                        List.of()))
                .list();
        Map<UUID, List<Run>> runs =
                runs(bare.stream().map(line -> line.file().value()).toArray(UUID[]::new));
        return bare.stream()
                .map(line -> new FileLine(
                        line.file(),
                        line.lot(),
                        line.name(),
                        line.size(),
                        line.itemCode(),
                        line.standing(),
                        runs.getOrDefault(line.file().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<Run>> runs(UUID[] files) {
        Map<UUID, Map<StageName, Run>> found = new LinkedHashMap<>();
        jdbc.sql("select * from archive.stage_run where file = any (:files)")
                .param("files", files)
                .query(row -> {
                    Run run = run(row);
                    found.computeIfAbsent(row.getObject("file", UUID.class), any -> new EnumMap<>(StageName.class))
                            .put(run.stage(), run);
                });
        Map<UUID, List<Run>> ordered = new LinkedHashMap<>();
        found.forEach((file, runs) -> ordered.put(file, List.copyOf(runs.values())));
        return ordered;
    }

    private Run run(ResultSet row) throws SQLException {
        String with = row.getString("note_with");
        return new Run(
                StageName.of(row.getString("stage")),
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("note_key"),
                with == null ? Map.of() : json.readValue(with, MAP),
                row.getString("fault"));
    }

    private static Lot lot(ResultSet row) throws SQLException {
        Map<Standing, Long> files = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            files.put(standing, row.getLong(standing.code()));
        }
        return new Lot(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("source"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                row.getObject("ended_at") == null,
                files);
    }

    private static Standing standing(String code) {
        return Standing.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
