package vn.labuong.plan.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.Wording;

/** The table {@code plan.task}. */
@Repository
public class TaskTable {

    private static final String SAVE = """
            insert into plan.task (plan, code, kind, parent, position, title_vi, title_en, title_km, from_year, to_year,
              recurrence, expected_vi, expected_en, expected_km, result_kind, functions, function_certainty, note_key, duplicate_of,
              withdrawn_on)
            values (:plan, :code, :kind, :parent, :position, :titleVi, :titleEn, :titleKm, :fromYear, :toYear,
              :recurrence, :expectedVi, :expectedEn, :expectedKm, :resultKind, :functions, :functionCertainty, :noteKey, :duplicateOf,
              :withdrawnOn)
            on conflict (plan, code) do update set kind = excluded.kind, parent = excluded.parent,
              position = excluded.position, title_vi = excluded.title_vi, title_en = excluded.title_en,
              title_km = excluded.title_km, from_year = excluded.from_year, to_year = excluded.to_year,
              recurrence = excluded.recurrence, expected_vi = excluded.expected_vi,
              expected_en = excluded.expected_en, expected_km = excluded.expected_km,
              result_kind = excluded.result_kind, functions = excluded.functions,
              function_certainty = excluded.function_certainty, note_key = excluded.note_key,
              duplicate_of = excluded.duplicate_of, withdrawn_on = excluded.withdrawn_on,
              version = plan.task.version + 1
            where plan.task.version = :version
            """;

    private final JdbcClient jdbc;

    TaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rows of the plan in the document's order, also withdrawn ones. */
    public List<Task> of(PlanCode plan) {
        return jdbc.sql("select * from plan.task where plan = :plan order by position, code")
                .param("plan", plan.value())
                .query((row, number) -> task(row))
                .list();
    }

    /** Adds the task or replaces it; false when somebody has changed it since it was read. */
    public boolean save(Task task) {
        Wording expected = task.expectedResult();
        return jdbc.sql(SAVE)
                        .param("plan", task.plan().value())
                        .param("code", task.code().value())
                        .param("kind", task.kind().name())
                        .param("parent", code(task.parent()))
                        .param("position", task.position())
                        .param("titleVi", task.title().vi())
                        .param("titleEn", task.title().en())
                        .param("titleKm", task.title().km())
                        .param("fromYear", task.fromYear())
                        .param("toYear", task.toYear())
                        .param("recurrence", Sql.word(task.recurrence()))
                        .param("expectedVi", expected == null ? null : expected.vi())
                        .param("expectedEn", expected == null ? null : expected.en())
                        .param("expectedKm", expected == null ? null : expected.km())
                        .param("resultKind", task.resultKind().name())
                        .param("functions", task.functions().isEmpty() ? null : String.join(" | ", task.functions()))
                        .param("functionCertainty", Sql.word(task.functionCertainty()))
                        .param("noteKey", task.noteKey())
                        .param("duplicateOf", code(task.duplicateOf()))
                        .param("withdrawnOn", task.withdrawnOn())
                        .param("version", task.version())
                        .update()
                == 1;
    }

    private static @Nullable String code(@Nullable TaskCode code) {
        return code == null ? null : code.value();
    }

    private static @Nullable TaskCode code(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : new TaskCode(code);
    }

    private static Task task(ResultSet row) throws SQLException {
        String recurrence = row.getString("recurrence");
        return new Task(
                new PlanCode(row.getString("plan")),
                new TaskCode(row.getString("code")),
                Task.Kind.valueOf(row.getString("kind")),
                code(row, "parent"),
                row.getInt("position"),
                new Wording(row.getString("title_vi"), row.getString("title_en"), row.getString("title_km")),
                Sql.integer(row, "from_year"),
                Sql.integer(row, "to_year"),
                recurrence == null ? null : Task.Recurrence.valueOf(recurrence.toUpperCase(Locale.ROOT)),
                expected(row),
                Task.ResultKind.valueOf(row.getString("result_kind")),
                functions(row.getString("functions")),
                Sql.certainty(row, "function_certainty"),
                row.getString("note_key"),
                code(row, "duplicate_of"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getInt("version"));
    }

    private static @Nullable Wording expected(ResultSet row) throws SQLException {
        String vi = row.getString("expected_vi");
        return vi == null ? null : new Wording(vi, row.getString("expected_en"), row.getString("expected_km"));
    }

    private static List<String> functions(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(" \\| ", -1));
    }
}
