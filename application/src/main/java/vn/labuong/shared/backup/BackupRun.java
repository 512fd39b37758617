package vn.labuong.shared.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.labuong.shared.backup.BackupManifest.Migration;
import vn.labuong.shared.backup.BackupManifest.Piece;
import vn.labuong.shared.backup.DataPieces.Unit;
import vn.labuong.shared.backup.PieceWriter.Written;
import vn.labuong.shared.closing.ClosingFile;
import vn.labuong.shared.database.OwnerDatabase;
import vn.labuong.shared.storage.BackupMarker;

/**
 * Makes a backup, also while the product works: first the tables in one snapshot, then the files. Files are only added, so
 * those of the snapshot are there; what a withdrawal or disposal takes away meanwhile stands in the ledger, which is
 * copied last.
 */
final class BackupRun {

    static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Installation installation;
    private final BackupFolder folder;
    private final AgeKey key;
    private final Told told;
    private final Clock clock;
    private final DataPieces data;

    BackupRun(Installation installation, BackupFolder folder, AgeKey key, Told told, Clock clock) {
        this.installation = installation;
        this.folder = folder;
        this.key = key;
        this.told = told;
        this.clock = clock;
        this.data = new DataPieces(installation.data());
    }

    /** What was made. */
    record Made(BackupManifest manifest, int newPieces, long newBytes) {}

    /** The tables of one snapshot. */
    private record Snapshot(Instant at, List<Migration> migrations, Map<String, Long> rows, Piece database) {}

    Made run(OwnerDatabase database) throws IOException, SQLException {
        clean();
        String name = freeName(clock.instant());
        Path unfinished = Files.createDirectory(folder.root().resolve(name + BackupFolder.UNFINISHED));
        try {
            Snapshot snapshot = snapshot(database, unfinished, name);
            List<Written> pieces = pieces();
            verify(pieces, snapshot.database(), unfinished);
            BackupManifest manifest = manifest(name, snapshot, pieces);
            folder.write(unfinished, manifest, key);
            ledger(database);
            folder.finish(unfinished, name);
            new BackupMarker(snapshot.at(), folder.root().toString(), name, manifest.bytes())
                    .write(installation.data());
            List<Piece> written =
                    pieces.stream().filter(Written::isNew).map(Written::piece).toList();
            long bytes = written.stream().mapToLong(Piece::size).sum();
            return new Made(
                    manifest, written.size(), bytes + snapshot.database().size());
        } finally {
            data.release();
        }
    }

    /** What an earlier run left that did not come to its end; whole pieces of it stay and are used. */
    private void clean() throws IOException {
        data.release();
        for (String left : folder.unfinished()) {
            Folders.delete(folder.root().resolve(left));
        }
        Path pieces = Files.createDirectories(folder.root().resolve(BackupFolder.PIECES));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(pieces, "*.part")) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    private String freeName(Instant now) {
        Instant at = now;
        while (Files.exists(folder.root().resolve(NAME.format(at)))) {
            at = at.plusSeconds(1);
        }
        return NAME.format(at);
    }

    private Snapshot snapshot(OwnerDatabase database, Path unfinished, String name) throws IOException, SQLException {
        data.hold();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            List<Migration> migrations = MigrationHistory.of(connection);
            Instant at = clock.instant();
            data.hold();
            told.say("shared.cli.backup.tables");
            MessageDigest digest = Hashes.sha512();
            Path file = unfinished.resolve(BackupFolder.DATABASE);
            Map<String, Long> rows;
            try (OutputStream out = new DigestOutputStream(key.encrypting(Files.newOutputStream(file)), digest)) {
                rows = TableDump.write(connection, out);
            }
            connection.rollback();
            force(file);
            Piece piece = new Piece(
                    name + "/" + BackupFolder.DATABASE, Files.size(file), Hashes.hex(digest), rows.size() + 1);
            return new Snapshot(at, migrations, rows, piece);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private List<Written> pieces() throws IOException {
        Map<String, Piece> known = new HashMap<>();
        for (String earlier : folder.names()) {
            folder.readable(earlier, key)
                    .ifPresent(manifest -> manifest.pieces().forEach(piece -> known.put(piece.path(), piece)));
        }
        PieceWriter writer = new PieceWriter(folder, data, key, known);
        List<Unit> units = data.units();
        told.say("shared.cli.backup.files", units.size());
        Told.Pace pace = new Told.Pace(told);
        List<Written> pieces = new ArrayList<>();
        int done = 0;
        for (Unit unit : units) {
            Optional<Written> written = writer.write(unit);
            written.ifPresent(pieces::add);
            pace.at("shared.cli.backup.so-far", ++done, units.size());
        }
        return pieces;
    }

    /** Reads again what was written now; of what was there already, the length. */
    private void verify(List<Written> pieces, Piece database, Path unfinished) {
        told.say("shared.cli.backup.verifying");
        folder.verify(
                new Piece(
                        unfinished.getFileName() + "/" + BackupFolder.DATABASE,
                        database.size(),
                        database.sha512(),
                        database.files()),
                key);
        Told.Pace pace = new Told.Pace(told);
        int done = 0;
        for (Written one : pieces) {
            if (one.isNew()) {
                PieceReader.verify(folder, one.piece(), key);
            } else {
                folder.requireLength(one.piece());
            }
            pace.at("shared.cli.backup.verified-so-far", ++done, pieces.size());
        }
    }

    private BackupManifest manifest(String name, Snapshot snapshot, List<Written> pieces) {
        Map<String, String> left = new TreeMap<>(DataPieces.LEFT_OUT);
        if (installation.hasBucket()) {
            left.put("archive/store", "in the S3 bucket, which is not copied");
            told.say("shared.cli.backup.bucket");
        }
        return new BackupManifest(
                BackupManifest.FORMAT,
                name,
                snapshot.at().toString(),
                BackupManifest.thisProgram(),
                snapshot.migrations(),
                snapshot.rows(),
                snapshot.database(),
                pieces.stream().map(Written::piece).distinct().toList(),
                left);
    }

    /** All that is closed by now, also what was closed since the snapshot. */
    private void ledger(OwnerDatabase database) throws IOException, SQLException {
        Path file = folder.root().resolve(ClosingFile.NAME);
        Instant now = clock.instant();
        Ledger.add(file, Ledger.of(database));
        Ledger.add(file, Ledger.read(installation.data().resolve(ClosingFile.NAME)));
        Files.setLastModifiedTime(file, FileTime.from(now));
    }
}
