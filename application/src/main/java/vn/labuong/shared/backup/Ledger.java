package vn.labuong.shared.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.labuong.shared.closing.Closing;
import vn.labuong.shared.closing.ClosingFile;
import vn.labuong.shared.database.OwnerDatabase;

/** The ledger of closings in files and in a database, for backup and restore. */
final class Ledger {

    private Ledger() {}

    /** @throws BackupUnusable where a line of it is no entry */
    static List<Closing> read(Path file) throws IOException {
        try {
            return ClosingFile.read(file);
        } catch (ClosingFile.Unreadable fault) {
            throw new BackupUnusable(file, "ledger-line", fault.line());
        }
    }

    /** Adds to the file what it does not hold; makes it where it is not there. */
    static void add(Path file, List<Closing> entries) throws IOException {
        Set<UUID> known = new HashSet<>();
        read(file).forEach(entry -> known.add(entry.id()));
        List<Closing> missing =
                entries.stream().filter(entry -> !known.contains(entry.id())).toList();
        if (!missing.isEmpty() || !Files.exists(file)) {
            ClosingFile.append(file, missing);
        }
    }

    /** What the database holds of it; nothing where it is of a version before there was a ledger. */
    static List<Closing> of(OwnerDatabase database) throws SQLException {
        List<Closing> entries = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "shared.closing")) {
                return entries;
            }
            try (ResultSet row =
                    statement.executeQuery("select id, at, kind, subject from shared.closing order by number")) {
                while (row.next()) {
                    entries.add(new Closing(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getString(3),
                            row.getString(4)));
                }
            }
        }
        return entries;
    }

    static boolean exists(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
