package vn.labuong.archive.ingest;

import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.FileId;
import vn.labuong.shared.database.DatabaseTime;

/** What became of each stage of each file. */
@Repository
class StageRuns {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    StageRuns(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** How a stage of a file stands. */
    enum State {
        WORKING,
        DONE,
        SKIPPED,
        REFUSED,
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The stages that need not be done again. */
    Set<StageName> ended(FileId file) {
        Set<StageName> ended = EnumSet.noneOf(StageName.class);
        jdbc.sql("select stage from archive.stage_run where file = :file and state in ('done', 'skipped', 'refused')")
                .param("file", file.value())
                .query((row, number) -> StageName.of(row.getString(1)))
                .list()
                .forEach(ended::add);
        return ended;
    }

    @Transactional
    public void begin(FileId file, StageName stage) {
        jdbc.sql("""
                        insert into archive.stage_run (file, stage, state, attempts, started_at)
                        values (:file, :stage, 'working', 1, :now)
                        on conflict (file, stage) do update
                           set state = 'working', attempts = stage_run.attempts + 1, started_at = :now, ended_at = null,
                               note_key = null, note_with = null, fault = null
                        """)
                .param("file", file.value())
                .param("stage", stage.code())
                .param("now", DatabaseTime.now(clock))
                .update();
    }

    void end(FileId file, StageName stage, State state, @Nullable String noteKey, Map<String, ?> with) {
        jdbc.sql("""
                        update archive.stage_run
                           set state = :state, note_key = :note, note_with = cast(:with as jsonb), ended_at = :now
                         where file = :file and stage = :stage
                        """)
                .param("state", state.code())
                .param("note", noteKey)
                .param("with", with.isEmpty() ? null : json.writeValueAsString(with))
                .param("now", DatabaseTime.now(clock))
                .param("file", file.value())
                .param("stage", stage.code())
                .update();
    }

    /** The stage at work has failed for good; the fault is for the administrator and names no content. */
    @Transactional
    public void fail(FileId file, String fault) {
        jdbc.sql("""
                        update archive.stage_run set state = 'failed', fault = :fault, ended_at = :now
                         where file = :file and state = 'working'
                        """)
                .param("fault", fault)
                .param("now", DatabaseTime.now(clock))
                .param("file", file.value())
                .update();
    }

    /** Lets stages be done again, with those after them untouched. */
    @Transactional
    public void reopen(FileId file, Set<StageName> stages) {
        jdbc.sql("""
                        update archive.stage_run set state = 'working', ended_at = null
                         where file = :file and stage = any (:stages)
                        """)
                .param("file", file.value())
                .param("stages", stages.stream().map(StageName::code).toArray(String[]::new))
                .update();
    }

    /** How many files stand where: by stage and state. */
    Map<StageName, Map<State, Long>> counts() {
        Map<StageName, Map<State, Long>> counts = new EnumMap<>(StageName.class);
        jdbc.sql("select stage, state, count(*) from archive.stage_run group by stage, state")
                .query(row -> {
                    counts.computeIfAbsent(StageName.of(row.getString(1)), any -> new EnumMap<>(State.class))
                            .put(State.valueOf(row.getString(2).toUpperCase(Locale.ROOT)), row.getLong(3));
                });
        return counts;
    }
}
