package vn.labuong.organisation.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.register.RegisterRecords.GroupClause;
import vn.labuong.organisation.register.RegisterRecords.NameRow;
import vn.labuong.organisation.register.RegisterRowMapping;
import vn.labuong.shared.time.VietnamTime;

/** The rows in force with their numbers, and who changed what before. */
@Repository
public class HeldRows {

    private final JdbcClient database;

    HeldRows(JdbcClient database) {
        this.database = database;
    }

    /** One addition to the register about an agency. */
    public record Trace(ZonedDateTime at, String by, String event, String reason, String what) {}

    /** A reorganisation that people recorded. */
    public record Recorded(String event, ZonedDateTime at, String by, String reason, int rows) {}

    public Optional<Held<Agency>> state(AgencyId id) {
        return database.sql(inForce("agency_state", "agency = :key"))
                .param("key", id.value())
                .query((row, number) -> held(row, RegisterRowMapping.agency(row)))
                .optional();
    }

    public List<Held<NameRow>> names(AgencyId id) {
        return database.sql(inForce("agency_name", "agency = :key"))
                .param("key", id.value())
                .query((row, number) -> held(row, RegisterRowMapping.name(row)))
                .list();
    }

    public List<Held<Succession>> leaving(AgencyId id) {
        return database.sql(inForce("succession", "from_agency = :key"))
                .param("key", id.value())
                .query((row, number) -> held(row, RegisterRowMapping.succession(row)))
                .list();
    }

    /** Every clause of every group, in the order of their recording. */
    public List<Held<GroupClause>> clauses() {
        return database.sql(inForce("group_clause", "true"))
                .query((row, number) -> held(row, RegisterRowMapping.clause(row)))
                .list();
    }

    List<Held<Succession>> successionsOf(String event) {
        return database.sql(inForce("succession", "event = :key"))
                .param("key", event)
                .query((row, number) -> held(row, RegisterRowMapping.succession(row)))
                .list();
    }

    List<Held<NameRow>> namesOf(String event) {
        return database.sql(standing("agency_name"))
                .param("key", event)
                .query((row, number) -> held(row, RegisterRowMapping.name(row)))
                .list();
    }

    List<Held<Agency>> statesOf(String event) {
        return database.sql(standing("agency_state"))
                .param("key", event)
                .query((row, number) -> held(row, RegisterRowMapping.agency(row)))
                .list();
    }

    /** What the row replaced, if it was a correction. */
    Optional<Agency> stateBefore(long seq) {
        return database.sql(before("agency_state"))
                .param("seq", seq)
                .query((row, number) -> RegisterRowMapping.agency(row))
                .optional();
    }

    Optional<NameRow> nameBefore(long seq) {
        return database.sql(before("agency_name"))
                .param("seq", seq)
                .query((row, number) -> RegisterRowMapping.name(row))
                .optional();
    }

    /** Rows of the event that hold: never corrected, or put back by taking back every decision that had replaced them. */
    private static String standing(String table) {
        return """
                with recursive standing as (
                  select seq from organisation.%1$s where event = :key
                  union all
                  select back.seq from standing
                    join organisation.%1$s later on later.replaces = standing.seq and later.event like 'e-%%'
                    join organisation.%1$s back
                      on back.replaces = later.seq and back.event = 'u' || substr(later.event, 2) and not back.withdrawn)
                select row.* from organisation.%1$s row join standing on standing.seq = row.seq
                 where not withdrawn
                   and not exists (select 1 from organisation.%1$s later where later.replaces = row.seq)
                 order by row.seq
                """.formatted(table);
    }

    /** What stood before the row, or before the row of which it is the putting back. */
    private static String before(String table) {
        return """
                with recursive origin as (
                  select seq, replaces, event from organisation.%1$s where seq = :seq
                  union all
                  select first.seq, first.replaces, first.event from origin
                    join organisation.%1$s undone on undone.seq = origin.replaces
                    join organisation.%1$s first on first.seq = undone.replaces
                   where origin.event like 'u-%%')
                select earlier.* from organisation.%1$s earlier join origin on origin.replaces = earlier.seq
                 where origin.event not like 'u-%%'
                """.formatted(table);
    }

    /** How many rows an event added, corrected or not. */
    int rowsOf(String event) {
        return database.sql("select (select count(*) from organisation.succession where event = :event)"
                        + " + (select count(*) from organisation.agency_state where event = :event)"
                        + " + (select count(*) from organisation.agency_name where event = :event)")
                .param("event", event)
                .query(Integer.class)
                .single();
    }

    /** Everything that people, not the shipped files, recorded about the agency; newest first. */
    public List<Trace> history(AgencyId id) {
        return database.sql("""
                        select recorded_at, recorded_by, event, reason, 'state' as what from organisation.agency_state
                         where agency = :id and reason <> ''
                        union all
                        select recorded_at, recorded_by, event, reason, 'name' from organisation.agency_name
                         where agency = :id and reason <> ''
                        union all
                        select recorded_at, recorded_by, event, reason, 'succession' from organisation.succession
                         where (from_agency = :id or to_agency = :id) and reason <> ''
                        order by recorded_at desc
                        """)
                .param("id", id.value())
                .query((row, number) -> new Trace(
                        at(row),
                        row.getString("recorded_by"),
                        row.getString("event"),
                        row.getString("reason"),
                        row.getString("what")))
                .list();
    }

    /** The reorganisations that people recorded and nobody has undone; newest first. */
    public List<Recorded> events() {
        return database.sql("""
                        select event, min(recorded_at) as recorded_at, min(recorded_by) as recorded_by,
                               min(reason) as reason, count(*) as rows
                          from organisation.succession row
                         where reason <> '' and not withdrawn and event like 'e-%'
                           and not exists (select 1 from organisation.succession later where later.replaces = row.seq)
                         group by event
                         order by min(recorded_at) desc
                        """)
                .query((row, number) -> new Recorded(
                        row.getString("event"),
                        at(row),
                        row.getString("recorded_by"),
                        row.getString("reason"),
                        row.getInt("rows")))
                .list();
    }

    private static String inForce(String table, String condition) {
        return "select * from organisation." + table + " row where not withdrawn and " + condition
                + " and not exists (select 1 from organisation." + table
                + " later where later.replaces = row.seq) order by seq";
    }

    private static <T> Held<T> held(ResultSet row, T value) throws SQLException {
        return new Held<>(row.getLong("seq"), value);
    }

    private static ZonedDateTime at(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).atZoneSameInstant(VietnamTime.ZONE);
    }
}
