package vn.labuong.shared.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import vn.labuong.shared.backup.Tables.Sequence;
import vn.labuong.shared.backup.Tables.Table;

/**
 * Puts the rows of a dump into tables that its own migrations have just made, in one transaction. Rows that migrations put
 * in give way to those of the dump. Triggers rest meanwhile; references are taken off and put on again, which checks them.
 */
final class TableLoading {

    private final Connection connection;

    private TableLoading(Connection connection) {
        this.connection = connection;
    }

    /**
     * Loads and commits.
     *
     * @param expected how many rows each table must have afterwards
     * @throws IOException where the dump is not whole; then nothing was loaded
     */
    static void load(Connection connection, InputStream dump, Map<String, Long> expected)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            Map<String, Long> rows = new TableLoading(connection).load(new ZipInputStream(dump));
            if (!rows.equals(expected)) {
                throw new IOException("its rows are not as many as were written: " + rows);
            }
            connection.commit();
        } catch (SQLException | IOException | RuntimeException fault) {
            connection.rollback();
            throw fault;
        }
    }

    private Map<String, Long> load(ZipInputStream zip) throws SQLException, IOException {
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(TableDump.CONTENTS)) {
            throw new IOException("it does not begin with " + TableDump.CONTENTS);
        }
        Tables tables = TableDump.JSON.readValue(zip.readAllBytes(), Tables.class);
        List<String> references = takeOffReferences();
        for (Table table : tables.tables()) {
            execute("alter table " + table.name() + " disable trigger user");
        }
        execute("truncate " + tables.tables().stream().map(Table::name).collect(Collectors.joining(", ")));
        Map<String, Long> rows = new LinkedHashMap<>();
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : tables.tables()) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(table.name() + ".copy")) {
                throw new IOException("it has no rows of " + table.name());
            }
            rows.put(
                    table.name(),
                    copies.copyIn("copy " + table.name() + " " + table.columnList() + " from stdin", new Kept(zip)));
        }
        for (String reference : references) {
            execute(reference);
        }
        for (Table table : tables.tables()) {
            execute("alter table " + table.name() + " enable trigger user");
        }
        for (Sequence sequence : tables.sequences()) {
            set(sequence);
        }
        return rows;
    }

    /** Drops all foreign keys; gives what makes them again. */
    private List<String> takeOffReferences() throws SQLException {
        List<String> again = new ArrayList<>();
        List<String> off = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select format('%I.%I', n.nspname, c.relname), quote_ident(k.conname), pg_get_constraintdef(k.oid)
                          from pg_constraint k join pg_class c on c.oid = k.conrelid
                          join pg_namespace n on n.oid = c.relnamespace
                         where k.contype = 'f' and n.nspname !~ '^pg_'
                         order by 1, 2
                        """)) {
            while (row.next()) {
                off.add("alter table " + row.getString(1) + " drop constraint " + row.getString(2));
                again.add("alter table " + row.getString(1) + " add constraint " + row.getString(2) + " "
                        + row.getString(3));
            }
        }
        for (String one : off) {
            execute(one);
        }
        return again;
    }

    private void set(Sequence sequence) throws SQLException {
        if (sequence.last() == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, sequence.name());
            statement.setLong(2, sequence.last());
            statement.execute();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The driver may close what it read; the zip goes on. */
    private static final class Kept extends FilterInputStream {

        Kept(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Left to whoever opened it.
        }
    }
}
