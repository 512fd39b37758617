package vn.labuong.shared.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.labuong.shared.backup.BackupManifest.Migration;
import vn.labuong.shared.backup.BackupManifest.Piece;
import vn.labuong.shared.closing.Closing;
import vn.labuong.shared.closing.ClosingFile;
import vn.labuong.shared.database.DatabaseSettings;
import vn.labuong.shared.database.OwnerDatabase;
import vn.labuong.shared.storage.BackupMarker;
import vn.labuong.shared.storage.DataFolder;

/**
 * Puts a backup back. All is made in a folder of its own within the data folder and looked at there; only then it takes its
 * place, and what was there before goes aside, never away. A fault before that leaves everything as it was.
 */
final class RestoreRun {

    private static final Pattern NOTHING =
            Pattern.compile("labuong\\.lock|before-\\d{8}T\\d{6}Z|\\.restoring-.*|lost\\+found");

    private final Installation installation;
    private final BackupFolder folder;
    private final BackupManifest manifest;
    private final AgeKey key;
    private final Told told;
    private final Path data;

    RestoreRun(Installation installation, BackupFolder folder, BackupManifest manifest, AgeKey key, Told told) {
        this.installation = installation;
        this.folder = folder;
        this.manifest = manifest;
        this.key = key;
        this.told = told;
        this.data = installation.data();
    }

    /**
     * What was put back.
     *
     * @param closings of the ledger that the database does not know: done again at the next start
     * @param letters that waited at the time of the backup and are held back, since they may have gone out since
     */
    record PutBack(List<Closing> closings, int letters) {}

    /** @param held the data folder, taken by the caller */
    PutBack run(DataFolder held, Path aside, List<Closing> ledger) throws IOException, SQLException {
        Path staging = data.resolve(".restoring-" + manifest.name());
        Folders.delete(staging);
        Files.createDirectory(staging);
        try {
            PutBack done = prepare(staging, ledger);
            OwnerDatabase.stopLeftOver(held.path());
            List<Path> before = present(data);
            if (!before.isEmpty()) {
                move(before, Files.createDirectory(aside));
            }
            move(present(staging), data);
            return done;
        } finally {
            Folders.delete(staging);
        }
    }

    private PutBack prepare(Path staging, List<Closing> ledger) throws IOException, SQLException {
        DatabaseSettings settings = installation.database();
        try (DataFolder staged = DataFolder.take(staging);
                OwnerDatabase database = OwnerDatabase.in(staged, settings)) {
            requireFit(database);
            unpack(staging);
            told.say("shared.cli.restore.tables", manifest.allRows());
            folder.verify(manifest.database(), key);
            MigrationHistory.replay(manifest.migrations(), database);
            int letters = load(database);
            List<Closing> missing = missing(ledger, database);
            Ledger.add(staging.resolve(ClosingFile.NAME), ledger);
            if (installation.keyFile().equals(data.resolve(KeyFile.USUAL))) {
                KeyFile.write(staging.resolve(KeyFile.USUAL), key);
            }
            new BackupMarker(Instant.parse(manifest.at()), folder.root().toString(), manifest.name(), manifest.bytes())
                    .write(staging);
            return new PutBack(missing, letters);
        }
    }

    /** The program knows all that made the tables, and the database is empty. */
    private void requireFit(OwnerDatabase database) throws SQLException {
        List<Migration> unknown = MigrationHistory.unknown(manifest.migrations(), database);
        if (!unknown.isEmpty()) {
            Migration first = unknown.get(0);
            throw new BackupUnusable(
                    folder.root().resolve(manifest.name()),
                    "newer",
                    manifest.product(),
                    BackupManifest.thisProgram(),
                    first.module() + " V" + first.version());
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_tables"
                        + " where schemaname !~ '^pg_' and schemaname <> 'information_schema'")) {
            if (row.next() && row.getLong(1) > 0) {
                throw new BackupUnusable(Path.of(database.toString()), "database-not-empty", row.getLong(1));
            }
        }
    }

    private void unpack(Path staging) throws IOException {
        told.say("shared.cli.restore.files", manifest.pieces().size());
        Told.Pace pace = new Told.Pace(told);
        int done = 0;
        for (Piece piece : manifest.pieces()) {
            PieceReader.unpack(folder, piece, key, staging);
            pace.at("shared.cli.restore.so-far", ++done, manifest.pieces().size());
        }
    }

    private int load(OwnerDatabase database) throws IOException, SQLException {
        try (Connection connection = database.connect()) {
            try (InputStream in = folder.open(manifest.database(), key)) {
                TableLoading.load(connection, in, manifest.rows());
            }
            try (Statement statement = connection.createStatement()) {
                int letters = Ledger.exists(statement, "shared.mail_outbox") ? holdBack(statement) : 0;
                connection.commit();
                statement.execute("analyze");
                connection.commit();
                return letters;
            }
        }
    }

    /** They may have been sent since: an administrator looks, and sends again those that were not. */
    private static int holdBack(Statement statement) throws SQLException {
        return statement.executeUpdate("update shared.mail_outbox set state = 'FAILED', failure = 'OTHER',"
                + " closed_at = now() where state in ('QUEUED', 'SENDING') and not demo");
    }

    private static List<Closing> missing(List<Closing> ledger, OwnerDatabase database) throws SQLException {
        Set<UUID> known = new HashSet<>();
        Ledger.of(database).forEach(entry -> known.add(entry.id()));
        return ledger.stream().filter(entry -> !known.contains(entry.id())).toList();
    }

    /** What is in a data folder; its lock and what restores put there are nothing. */
    static List<Path> present(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one ->
                            !NOTHING.matcher(one.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static void move(List<Path> all, Path into) throws IOException {
        for (Path one : all) {
            Files.move(one, into.resolve(one.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
