package vn.labuong.plan.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.Wording;
import vn.labuong.plan.task.Sql;
import vn.labuong.shared.database.DatabaseTime;

/** The indicators of a plan as they are kept; four statements whatever their number. */
@Repository
public class Indicators {

    private final JdbcClient jdbc;
    private final Clock clock;

    Indicators(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Of<T>(String indicator, T value) {}

    /** All indicators in the plan's order, targets and figures by year; of a year's figures only the newest
     * that nobody has corrected. */
    public List<Indicator> of(PlanCode plan) {
        Map<String, List<Indicator.Target>> targets = grouped(
                "select * from plan.indicator_target where plan = :plan order by year", plan, Indicators::target);
        Map<String, List<Indicator.Figure>> figures = grouped("""
                select distinct on (indicator, year) * from plan.indicator_figure figure where plan = :plan
                  and not exists (select 1 from plan.indicator_figure later where later.replaces = figure.id)
                order by indicator, year, demo, as_of desc, id desc
                """, plan, Indicators::figure);
        Map<String, List<TaskCode>> tasks = grouped("""
                select indicator, task from plan.indicator_task join plan.task using (plan)
                where plan = :plan and task.code = indicator_task.task order by task.position
                """, plan, row -> new TaskCode(row.getString("task")));
        return jdbc.sql("select * from plan.indicator where plan = :plan order by position, code")
                .param("plan", plan.value())
                .query((row, number) -> indicator(row, targets, figures, tasks))
                .list();
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<String, List<T>> grouped(String sql, PlanCode plan, Reading<T> reading) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        jdbc.sql(sql)
                .param("plan", plan.value())
                .query((row, number) -> new Of<>(row.getString("indicator"), reading.read(row)))
                .list()
                .forEach(of -> groups.computeIfAbsent(of.indicator(), none -> new ArrayList<>())
                        .add(of.value()));
        return groups;
    }

    /** Adds the indicator with its targets and tasks, or replaces its texts; figures are added apart. */
    public void save(PlanCode plan, Indicator indicator) {
        jdbc.sql("""
                        insert into plan.indicator (plan, code, position, title_vi, title_en, title_km, numerator_vi,
                          numerator_en, numerator_km, denominator_vi, denominator_en, denominator_km, unit, comparator,
                          national_target, certainty, source, note_vi, note_en, note_km, note_key)
                        values (:plan, :code, :position, :titleVi, :titleEn, :titleKm, :numeratorVi,
                          :numeratorEn, :numeratorKm, :denominatorVi, :denominatorEn, :denominatorKm, :unit, :comparator,
                          :nationalTarget, :certainty, :source, :noteVi, :noteEn, :noteKm, :noteKey)
                        on conflict (plan, code) do update set position = excluded.position,
                          title_vi = excluded.title_vi, title_en = excluded.title_en, title_km = excluded.title_km
                        """)
                .param("plan", plan.value())
                .param("code", indicator.code())
                .param("position", indicator.position())
                .params(words("title", indicator.title()))
                .params(words("numerator", indicator.numerator()))
                .params(words("denominator", indicator.denominator()))
                .params(words("note", indicator.note()))
                .param("noteKey", indicator.noteKey())
                .param("nationalTarget", indicator.nationalTarget())
                .param("unit", indicator.unit().name())
                .param("comparator", indicator.comparator().name())
                .param("certainty", Sql.word(indicator.certainty()))
                .param("source", indicator.source())
                .update();
        indicator.targets().forEach(target -> save(plan, indicator.code(), target));
        indicator
                .tasks()
                .forEach(task -> jdbc.sql("""
                        insert into plan.indicator_task (plan, indicator, task) values (:plan, :indicator, :task)
                        on conflict do nothing
                        """)
                        .param("plan", plan.value())
                        .param("indicator", indicator.code())
                        .param("task", task.value())
                        .update());
    }

    void save(PlanCode plan, String indicator, Indicator.Target target) {
        jdbc.sql("""
                        insert into plan.indicator_target (plan, indicator, year, min_value, max_value, origin)
                        values (:plan, :indicator, :year, :min, :max, :origin)
                        on conflict (plan, indicator, year) do update set min_value = excluded.min_value,
                          max_value = excluded.max_value, origin = excluded.origin
                        """)
                .param("plan", plan.value())
                .param("indicator", indicator)
                .param("year", target.year())
                .param("min", target.min())
                .param("max", target.max())
                .param("origin", target.origin().name())
                .update();
    }

    /** Adds a figure; an earlier one of the same year stays in the history. */
    public void add(PlanCode plan, String indicator, Indicator.Figure figure, String who) {
        jdbc.sql("""
                        insert into plan.indicator_figure (plan, indicator, year, numerator, denominator, as_of, source,
                          demo, who, recorded_at)
                        values (:plan, :indicator, :year, :numerator, :denominator, :asOf, :source,
                          :demo, :who, :recordedAt)
                        """)
                .param("plan", plan.value())
                .param("indicator", indicator)
                .param("year", figure.year())
                .param("numerator", figure.numerator())
                .param("denominator", figure.denominator())
                .param("asOf", figure.asOf())
                .param("source", figure.source())
                .param("demo", figure.demo())
                .param("who", who)
                .param("recordedAt", DatabaseTime.now(clock))
                .update();
    }

    /** When a figure of each year, or a task's state since then, was entered last. One statement. */
    public Map<Integer, Instant> changes(PlanCode plan) {
        Map<Integer, Instant> changes = new TreeMap<>();
        jdbc.sql("""
                        select year, max(recorded_at) as at from (
                          select year, recorded_at from plan.indicator_figure where plan = :plan
                          union all
                          select extract(year from since)::int, recorded_at from plan.task_state where plan = :plan) known
                        group by year order by year
                        """).param("plan", plan.value()).query(row -> {
            changes.put(
                    row.getInt("year"),
                    row.getObject("at", OffsetDateTime.class).toInstant());
        });
        return changes;
    }

    private static Map<String, Object> words(String name, @Nullable Wording words) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        put(parameters, name + "Vi", words == null ? null : words.vi());
        put(parameters, name + "En", words == null ? null : words.en());
        put(parameters, name + "Km", words == null ? null : words.km());
        return parameters;
    }

    @SuppressWarnings("NullAway") // JdbcClient binds null as SQL NULL
    private static void put(Map<String, Object> parameters, String name, @Nullable String value) {
        parameters.put(name, value);
    }

    private static Indicator indicator(
            ResultSet row,
            Map<String, List<Indicator.Target>> targets,
            Map<String, List<Indicator.Figure>> figures,
            Map<String, List<TaskCode>> tasks)
            throws SQLException {
        String code = row.getString("code");
        return new Indicator(
                code,
                row.getInt("position"),
                new Wording(row.getString("title_vi"), row.getString("title_en"), row.getString("title_km")),
                wording(row, "numerator"),
                wording(row, "denominator"),
                Indicator.Unit.valueOf(row.getString("unit")),
                Indicator.Comparator.valueOf(row.getString("comparator")),
                row.getString("national_target"),
                Sql.certainty(row, "certainty"),
                row.getString("source"),
                wording(row, "note"),
                row.getString("note_key"),
                targets.getOrDefault(code, List.of()),
                figures.getOrDefault(code, List.of()),
                tasks.getOrDefault(code, List.of()));
    }

    private static @Nullable Wording wording(ResultSet row, String name) throws SQLException {
        String vi = row.getString(name + "_vi");
        return vi == null ? null : new Wording(vi, row.getString(name + "_en"), row.getString(name + "_km"));
    }

    private static Indicator.Target target(ResultSet row) throws SQLException {
        return new Indicator.Target(
                row.getInt("year"),
                number(row, "min_value"),
                number(row, "max_value"),
                Indicator.Origin.valueOf(row.getString("origin")));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    static Indicator.Figure figure(ResultSet row) throws SQLException {
        long denominator = row.getLong("denominator");
        Long whole = row.wasNull() ? null : denominator;
        return new Indicator.Figure(
                row.getInt("year"),
                row.getLong("numerator"),
                whole,
                row.getObject("as_of", LocalDate.class),
                row.getString("source"),
                row.getBoolean("demo"));
    }
}
