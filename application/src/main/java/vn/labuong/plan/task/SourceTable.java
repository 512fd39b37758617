package vn.labuong.plan.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.reading.Field;
import vn.labuong.plan.reading.document.Source;
import vn.labuong.shared.database.DatabaseTime;

/** Where the stored values of a task were read; added at every import that changes something, never altered. */
@Repository
public class SourceTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    SourceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A cell that gave a value of the task, and its words as they stood there. */
    public record ValueSource(
            TaskCode task,
            Field field,
            String file,
            @Nullable String sha256,
            Source place,
            String rawText) {}

    /** The sources of the task's values from the newest import that touched each field, in the document's order. */
    public List<ValueSource> of(PlanCode plan, TaskCode task) {
        return jdbc.sql("""
                        select * from (select *, rank() over (partition by field order by coalesce(draft, 0) desc) as age
                          from plan.value_source where plan = :plan and task = :task) sources
                        where age = 1
                        order by array_position(array['NUMBER', 'TITLE', 'LEADS', 'COORDINATORS', 'TIME',
                          'EXPECTED_RESULT', 'OTHER'], field), id
                        """)
                .param("plan", plan.value())
                .param("task", task.value())
                .query((row, number) -> source(row))
                .list();
    }

    public void add(PlanCode plan, @Nullable Long draft, ValueSource source) {
        Source place = source.place();
        jdbc.sql("""
                        insert into plan.value_source (plan, task, field, draft, file_name, file_sha256,
                          table_number, row_number, cell_number, page_number, line_number, raw_text, recorded_at)
                        values (:plan, :task, :field, :draft, :file, :sha256,
                          :table, :row, :cell, :page, :line, :rawText, :recordedAt)
                        """)
                .param("plan", plan.value())
                .param("task", source.task().value())
                .param("field", source.field().name())
                .param("draft", draft)
                .param("file", source.file())
                .param("sha256", source.sha256())
                .param("table", place.table())
                .param("row", place.row())
                .param("cell", place.cell())
                .param("page", place.page())
                .param("line", place.line())
                .param("rawText", source.rawText())
                .param("recordedAt", DatabaseTime.now(clock))
                .update();
    }

    private static ValueSource source(ResultSet row) throws SQLException {
        return new ValueSource(
                new TaskCode(row.getString("task")),
                Field.valueOf(row.getString("field")),
                row.getString("file_name"),
                row.getString("file_sha256"),
                new Source(
                        Sql.integer(row, "page_number"),
                        Sql.integer(row, "table_number"),
                        Sql.integer(row, "row_number"),
                        Sql.integer(row, "cell_number"),
                        Sql.integer(row, "line_number")),
                row.getString("raw_text"));
    }
}
