package vn.labuong.shared.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a dump of the database holds, apart from the rows themselves.
 *
 * @param tables in the order in which their rows follow
 * @param sequences the last number each has given, null where it has given none
 */
record Tables(List<Table> tables, List<Sequence> sequences) {

    private static final String OURS = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";

    /**
     * A table.
     *
     * @param name with its schema, quoted as SQL wants it
     * @param columns likewise, without those that the database computes
     */
    record Table(String name, List<String> columns) {

        String columnList() {
            return "(" + String.join(", ", columns) + ")";
        }
    }

    /** A sequence. */
    record Sequence(String name, @Nullable Long last) {}

    static Tables of(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        List<Sequence> sequences = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("""
                    select format('%I.%I', n.nspname, c.relname), quote_ident(a.attname)
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                         and a.attgenerated = ''
                     where c.relkind = 'r' and c.relpersistence = 'p' and %s
                     order by n.nspname, c.relname, a.attnum
                    """.replace("%s", OURS))) {
                while (row.next()) {
                    columns.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
            try (ResultSet row = statement.executeQuery("""
                    select format('%I.%I', schemaname, sequencename), last_value from pg_sequences n
                     where n.schemaname !~ '^pg_' order by 1
                    """)) {
                while (row.next()) {
                    long last = row.getLong(2);
                    Long given = row.wasNull() ? null : last;
                    sequences.add(new Sequence(row.getString(1), given));
                }
            }
        }
        List<Table> tables = columns.entrySet().stream()
                .map(one -> new Table(one.getKey(), one.getValue()))
                .toList();
        return new Tables(tables, sequences);
    }
}
