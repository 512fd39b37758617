package vn.labuong.organisation.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the tables as of a moment: rows recorded by then and not corrected by then, a correction in the place of what it
 * corrects, so that undoing gives the same picture. Six statements, whatever there is.
 */
@Repository
public class RegisterTables {

    /** Later than anything recorded, within what PostgreSQL can hold. */
    public static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient database;

    RegisterTables(JdbcClient database) {
        this.database = database;
    }

    public RegisterRecords read(Instant moment) {
        return new RegisterRecords(
                plain(
                        "select * from organisation.territory where recorded_at <= :moment",
                        moment,
                        (row, number) -> RegisterRowMapping.territory(row)),
                inForce("agency_state", moment, (row, number) -> RegisterRowMapping.agency(row)),
                inForce("agency_name", moment, (row, number) -> RegisterRowMapping.name(row)),
                inForce("succession", moment, (row, number) -> RegisterRowMapping.succession(row)),
                inForce("group_clause", moment, (row, number) -> RegisterRowMapping.clause(row)),
                plain(
                        "select * from organisation.group_spelling where recorded_at <= :moment",
                        moment,
                        (row, number) -> RegisterRowMapping.spelling(row)));
    }

    boolean isEmpty() {
        return database.sql("select not exists (select 1 from organisation.agency)")
                .query(Boolean.class)
                .single();
    }

    private <T> List<T> inForce(String table, Instant moment, RowMapper<T> mapper) {
        return plain("""
                        with recursive place as (
                          select seq, seq as first from organisation.%1$s where replaces is null
                          union all
                          select later.seq, place.first
                            from place join organisation.%1$s later on later.replaces = place.seq)
                        select row.* from organisation.%1$s row join place on place.seq = row.seq
                         where recorded_at <= :moment and not withdrawn
                           and not exists (select 1 from organisation.%1$s later
                                            where later.replaces = row.seq and later.recorded_at <= :moment)
                         order by place.first, row.seq
                        """.formatted(table), moment, mapper);
    }

    private <T> List<T> plain(String sql, Instant moment, RowMapper<T> mapper) {
        return database.sql(sql)
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query(mapper)
                .list();
    }
}
