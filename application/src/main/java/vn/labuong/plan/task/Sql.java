package vn.labuong.plan.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Certainty;

/** How values of the domain stand in columns. */
public final class Sql {

    private Sql() {}

    /** Certainty and recurrence are written in small letters. */
    public static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    public static Certainty certainty(ResultSet row, String column) throws SQLException {
        return Certainty.valueOf(row.getString(column).toUpperCase(Locale.ROOT));
    }

    public static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
