package vn.labuong.organisation.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Period;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.Territory;
import vn.labuong.organisation.register.RegisterRecords.GroupClause;
import vn.labuong.organisation.register.RegisterRecords.GroupSpelling;
import vn.labuong.organisation.register.RegisterRecords.NameRow;

/** Reads the tables as of a moment: rows recorded by then and not corrected by then. Six statements, whatever there is. */
@Repository
public class RegisterTables {

    /** Later than anything recorded, within what PostgreSQL can hold. */
    static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient database;

    RegisterTables(JdbcClient database) {
        this.database = database;
    }

    public RegisterRecords read(Instant moment) {
        return new RegisterRecords(
                plain("select * from organisation.territory where recorded_at <= :moment", moment, this::territory),
                inForce("agency_state", moment, this::agency),
                inForce("agency_name", moment, this::name),
                inForce("succession", moment, this::succession),
                inForce("group_clause", moment, this::clause),
                plain(
                        "select * from organisation.group_spelling where recorded_at <= :moment",
                        moment,
                        this::spelling));
    }

    boolean isEmpty() {
        return database.sql("select not exists (select 1 from organisation.agency)")
                .query(Boolean.class)
                .single();
    }

    private <T> List<T> inForce(String table, Instant moment, RowMapper<T> mapper) {
        return plain(
                "select * from organisation." + table + " row where recorded_at <= :moment and not withdrawn"
                        + " and not exists (select 1 from organisation." + table
                        + " later where later.replaces = row.seq and later.recorded_at <= :moment) order by seq",
                moment,
                mapper);
    }

    private <T> List<T> plain(String sql, Instant moment, RowMapper<T> mapper) {
        return database.sql(sql)
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query(mapper)
                .list();
    }

    private Territory territory(ResultSet row, int number) throws SQLException {
        return new Territory(
                row.getString("id"),
                row.getString("gso_code"),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getString("name_km"),
                period(row),
                row.getString("legal_basis"),
                certainty(row),
                row.getString("note"));
    }

    Agency agency(ResultSet row, int number) throws SQLException {
        return new Agency(
                AgencyId.of(row.getString("agency")),
                Agency.Kind.valueOf(row.getString("kind")),
                Agency.Level.valueOf(row.getString("level")),
                orEmpty(row.getString("territory")),
                id(row.getString("parent")),
                period(row),
                row.getString("gso_code"),
                row.getString("legal_basis"),
                certainty(row),
                row.getString("note"),
                List.of());
    }

    NameRow name(ResultSet row, int number) throws SQLException {
        return new NameRow(
                AgencyId.of(row.getString("agency")),
                new Agency.Name(
                        row.getString("lang"),
                        Agency.Form.valueOf(row.getString("form")),
                        row.getString("name"),
                        period(row),
                        certainty(row)));
    }

    Succession succession(ResultSet row, int number) throws SQLException {
        return new Succession(
                row.getString("id"),
                Succession.Type.valueOf(row.getString("type")),
                AgencyId.of(row.getString("from_agency")),
                id(row.getString("to_agency")),
                FunctionCode.of(row.getString("function")),
                Succession.Share.valueOf(row.getString("share")),
                row.getObject("effective", LocalDate.class),
                row.getString("legal_basis"),
                certainty(row),
                row.getString("note"));
    }

    private GroupClause clause(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String level = row.getString("level");
        return new GroupClause(
                GroupCode.of(row.getString("code")),
                period(row),
                kind == null ? null : Agency.Kind.valueOf(kind),
                level == null ? null : Agency.Level.valueOf(level),
                orEmpty(row.getString("territory")),
                id(row.getString("member")),
                certainty(row),
                row.getString("note"));
    }

    private GroupSpelling spelling(ResultSet row, int number) throws SQLException {
        return new GroupSpelling(GroupCode.of(row.getString("code")), row.getString("spelling"));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }

    private static Certainty certainty(ResultSet row) throws SQLException {
        return Certainty.valueOf(row.getString("certainty"));
    }

    private static @Nullable AgencyId id(@Nullable String text) {
        return text == null ? null : AgencyId.of(text);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
