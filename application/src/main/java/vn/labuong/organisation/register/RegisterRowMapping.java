package vn.labuong.organisation.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** From the columns of a row to what it says. */
public final class RegisterRowMapping {

    private RegisterRowMapping() {}

    static Territory territory(ResultSet row) throws SQLException {
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

    public static Agency agency(ResultSet row) throws SQLException {
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

    public static NameRow name(ResultSet row) throws SQLException {
        return new NameRow(
                AgencyId.of(row.getString("agency")),
                new Agency.Name(
                        row.getString("lang"),
                        Agency.Form.valueOf(row.getString("form")),
                        row.getString("name"),
                        period(row),
                        certainty(row)));
    }

    public static Succession succession(ResultSet row) throws SQLException {
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

    public static GroupClause clause(ResultSet row) throws SQLException {
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

    static GroupSpelling spelling(ResultSet row) throws SQLException {
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
