package vn.labuong.archive.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.imports.SheetImport.Outcome;
import vn.labuong.archive.imports.SheetImport.Problem;
import vn.labuong.archive.imports.SheetImport.Row;
import vn.labuong.archive.imports.SheetImport.State;
import vn.labuong.archive.imports.SheetImport.Verdict;
import vn.labuong.organisation.Person;
import vn.labuong.shared.database.DatabaseTime;

/** Sheets that came back and their rows, as they are kept. Each method costs one statement, whatever the number of rows. */
@Repository
class SheetRows {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private static final String COUNTS = """
        select i.*, coalesce(c.verdicts, '{}') as verdicts, coalesce(o.outcomes, '{}') as outcomes
          from archive.sheet_import i
          left join lateral (select jsonb_object_agg(verdict, n) as verdicts from (
            select verdict, count(*) as n from archive.sheet_row r where r.import = i.id group by verdict) v) c on true
          left join lateral (select jsonb_object_agg(outcome, n) as outcomes from (
            select outcome, count(*) as n from archive.sheet_row r
             where r.import = i.id and outcome is not null group by outcome) v) o on true
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SheetRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void open(UUID id, String name, List<String> headers, Person who) {
        jdbc.sql("insert into archive.sheet_import (id, name, headers, sent_at, sent_by, sender, state)"
                        + " values (:id, :name, cast(:headers as jsonb), :now, :who, :sender, 'looked')")
                .param("id", id)
                .param("name", name)
                .param("headers", json.writeValueAsString(headers))
                .param("now", DatabaseTime.now(clock))
                .param("who", who.username())
                .param("sender", who.id().value())
                .update();
    }

    void add(UUID id, List<Row> rows) {
        jdbc.sql("""
            insert into archive.sheet_row (import, number, code, item, seen, verdict, problems, cells)
            select :id, number, code, item, seen, verdict, cast(problems as jsonb), cast(cells as jsonb)
              from unnest(:numbers, :codes, :items, :seen, :verdicts, :problems, :cells)
                as r (number, code, item, seen, verdict, problems, cells)
            """)
                .param("id", id)
                .param("numbers", column(rows, Row::number, Integer[]::new))
                .param("codes", column(rows, Row::code, String[]::new))
                .param(
                        "items",
                        column(
                                rows,
                                row -> row.item() == null ? null : row.item().value(),
                                UUID[]::new))
                .param("seen", column(rows, Row::seen, Integer[]::new))
                .param("verdicts", column(rows, row -> row.verdict().code(), String[]::new))
                .param("problems", column(rows, row -> json.writeValueAsString(row.problems()), String[]::new))
                .param("cells", column(rows, row -> json.writeValueAsString(row.cells()), String[]::new))
                .update();
    }

    /** An array for {@code unnest}. */
    private interface Made<T> {

        @Nullable T[] of(int length);
    }

    private static <T> @Nullable T[] column(List<Row> rows, Function<Row, @Nullable T> value, Made<T> made) {
        @Nullable T[] column = made.of(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            column[at] = value.apply(rows.get(at));
        }
        return column;
    }

    Optional<SheetImport> find(UUID id) {
        return jdbc.sql(COUNTS + " where i.id = :id")
                .param("id", id)
                .query((row, number) -> sheet(row))
                .optional();
    }

    List<SheetImport> newest(String who, int most) {
        return jdbc.sql(COUNTS + " where i.sent_by = :who order by i.sent_at desc, i.id limit :most")
                .param("who", who)
                .param("most", most)
                .query((row, number) -> sheet(row))
                .list();
    }

    List<Row> rows(UUID id, @Nullable Verdict verdict, int from, int size) {
        return jdbc.sql("""
            select * from archive.sheet_row
             where import = :id and (cast(:verdict as text) is null or verdict = :verdict)
             order by number limit :size offset :from
            """)
                .param("id", id)
                .param("verdict", verdict == null ? null : verdict.code())
                .param("from", from)
                .param("size", size)
                .query((row, number) -> row(row))
                .list();
    }

    /** The next rows that are to change something and ended so far as told; null for those that nothing was done with. */
    List<Row> next(UUID id, @Nullable Outcome outcome, int size) {
        return jdbc.sql("""
            select * from archive.sheet_row
             where import = :id and verdict = 'changed' and outcome is not distinct from :outcome
             order by number limit :size
            """)
                .param("id", id)
                .param("outcome", outcome == null ? null : outcome.code())
                .param("size", size)
                .query((row, number) -> row(row))
                .list();
    }

    void end(UUID id, Map<Integer, Outcome> outcomes) {
        jdbc.sql("""
            update archive.sheet_row r set outcome = e.outcome
              from unnest(:numbers, :outcomes) as e (number, outcome)
             where r.import = :id and r.number = e.number
            """)
                .param("id", id)
                .param("numbers", outcomes.keySet().toArray(Integer[]::new))
                .param("outcomes", outcomes.values().stream().map(Outcome::code).toArray(String[]::new))
                .update();
    }

    /** Whether it went from the one state to the other by this call. */
    boolean move(UUID id, State from, State to) {
        return jdbc.sql("update archive.sheet_import set state = :to where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.code())
                        .param("to", to.code())
                        .update()
                == 1;
    }

    private SheetImport sheet(ResultSet row) throws SQLException {
        return new SheetImport(
                row.getObject("id", UUID.class),
                row.getString("name"),
                json.readValue(row.getString("headers"), TEXTS),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                new Person(
                        new Person.PersonId(row.getObject("sender", UUID.class)),
                        row.getString("sent_by"),
                        row.getString("sent_by")),
                State.of(row.getString("state")),
                counts(row.getString("verdicts"), Verdict.class),
                counts(row.getString("outcomes"), Outcome.class));
    }

    private <E extends Enum<E>> Map<E, Integer> counts(String numbers, Class<E> type) {
        Map<E, Integer> counts = new EnumMap<>(type);
        Map<String, Integer> read = json.readValue(numbers, new TypeReference<Map<String, Integer>>() {});
        read.forEach((code, count) -> counts.put(Enum.valueOf(type, code.toUpperCase(Locale.ROOT)), count));
        return counts;
    }

    private Row row(ResultSet row) throws SQLException {
        UUID item = row.getObject("item", UUID.class);
        String outcome = row.getString("outcome");
        return new Row(
                row.getInt("number"),
                row.getString("code"),
                item == null ? null : new ItemId(item),
                row.getObject("seen", Integer.class),
                Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                json.readValue(row.getString("problems"), PROBLEMS),
                json.readValue(row.getString("cells"), TEXTS),
                outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)));
    }
}
