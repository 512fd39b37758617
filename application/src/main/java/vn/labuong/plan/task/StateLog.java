package vn.labuong.plan.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.Wording;
import vn.labuong.shared.database.DatabaseTime;

/** The dated log of where tasks stand; entries are only added, the newest on or before a date holds. */
@Repository
public class StateLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    StateLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One entry of the log. */
    public record Entry(
            TaskCode task,
            TaskState state,
            LocalDate since,
            @Nullable Wording note,
            String who,
            Instant recordedAt,
            boolean demo) {}

    /** The entry that holds for each task on the date; a task without one has not started. */
    public Map<TaskCode, Entry> on(PlanCode plan, LocalDate date) {
        Map<TaskCode, Entry> newest = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct on (task) * from plan.task_state
                        where plan = :plan and since <= :date order by task, since desc, id desc
                        """)
                .param("plan", plan.value())
                .param("date", date)
                .query((row, number) -> entry(row))
                .list()
                .forEach(entry -> newest.put(entry.task(), entry));
        return newest;
    }

    /** The whole log of a task, newest first. */
    public List<Entry> of(PlanCode plan, TaskCode task) {
        return jdbc.sql(
                        "select * from plan.task_state where plan = :plan and task = :task order by since desc, id desc")
                .param("plan", plan.value())
                .param("task", task.value())
                .query((row, number) -> entry(row))
                .list();
    }

    public void add(
            PlanCode plan,
            TaskCode task,
            TaskState state,
            LocalDate since,
            @Nullable Wording note,
            String who,
            boolean demo) {
        jdbc.sql("""
                        insert into plan.task_state (plan, task, state, since, note_vi, note_en, note_km, who, recorded_at, demo)
                        values (:plan, :task, :state, :since, :noteVi, :noteEn, :noteKm, :who, :recordedAt, :demo)
                        """)
                .param("plan", plan.value())
                .param("task", task.value())
                .param("state", state.name())
                .param("since", since)
                .param("noteVi", note == null ? null : note.vi())
                .param("noteEn", note == null ? null : note.en())
                .param("noteKm", note == null ? null : note.km())
                .param("who", who)
                .param("recordedAt", DatabaseTime.now(clock))
                .param("demo", demo)
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String note = row.getString("note_vi");
        return new Entry(
                new TaskCode(row.getString("task")),
                TaskState.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class),
                note == null ? null : new Wording(note, row.getString("note_en"), row.getString("note_km")),
                row.getString("who"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("demo"));
    }
}
