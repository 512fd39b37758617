package vn.labuong.shared.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.backup.BackupManifest.Piece;
import vn.labuong.shared.closing.Closing;
import vn.labuong.shared.closing.ClosingFile;
import vn.labuong.shared.database.OwnerDatabase;
import vn.labuong.shared.storage.DataFolder;
import vn.labuong.shared.storage.DataFolderInUse;

/**
 * Backups of one installation in one folder. Every refusal is a {@link BackupUnusable} and leaves the present data as it
 * was.
 */
public final class Backups {

    private static final long SPARE = 64L << 20;

    private final Installation installation;
    private final BackupFolder folder;
    private final Told told;
    private final Clock clock;

    public Backups(Installation installation, Path folder, Told told, Clock clock) {
        this.installation = installation;
        this.folder = new BackupFolder(folder.toAbsolutePath().normalize());
        this.told = told;
        this.clock = clock;
    }

    /** A backup that was made. Bytes are those written for it. */
    public record Made(String name, int tables, long rows, long files, int pieces, int newPieces, long newBytes) {}

    /** A backup that was looked at from end to end. */
    public record Verified(String name, int pieces, long bytes) {}

    /**
     * A backup that was put back.
     *
     * @param closings what the ledger knows and the backup does not; done again at the next start
     * @param known until when the ledger knows everything
     * @param aside where what was there before is, null where nothing was
     */
    public record Restored(
            String name,
            long rows,
            long files,
            List<Closing> closings,
            @Nullable Instant known,
            int letters,
            @Nullable Path aside) {}

    /**
     * Makes a backup, beside the product where it runs.
     *
     * @param keep how many are kept, this one among them; 0 for all
     */
    public Made make(int keep) throws IOException, SQLException {
        Path root = folder.root();
        requireApart(root);
        Files.createDirectories(root);
        FileChannel lock = folder.lock();
        try (OwnerDatabase database = database()) {
            AgeKey key = key();
            requireRoom(key);
            Files.writeString(root.resolve("README.txt"), ReadMe.TEXT);
            BackupRun.Made made = new BackupRun(installation, folder, key, told, clock).run(database);
            if (keep > 0) {
                drop(keep, key);
            }
            return made(made);
        } finally {
            lock.close();
        }
    }

    private static Made made(BackupRun.Made made) {
        BackupManifest manifest = made.manifest();
        return new Made(
                manifest.name(),
                manifest.rows().size(),
                manifest.allRows(),
                manifest.files(),
                manifest.pieces().size() + 1,
                made.newPieces() + 1,
                made.newBytes());
    }

    /** The one that runs, else the one in the data folder, which nobody else takes meanwhile. */
    private OwnerDatabase database() {
        try {
            return OwnerDatabase.alone(installation.data(), installation.database());
        } catch (DataFolderInUse running) {
            return OwnerDatabase.beside(installation.data(), installation.database());
        }
    }

    private void requireApart(Path root) {
        Path data = installation.data();
        if (root.startsWith(data) || data.startsWith(root)) {
            throw new BackupUnusable(root, "within", data);
        }
        if (!Files.isDirectory(data.resolve("secrets"))) {
            throw new BackupUnusable(data, "no-data");
        }
        if (installation.keyFile().toAbsolutePath().normalize().startsWith(root)) {
            throw new BackupUnusable(installation.keyFile(), "key-within", root);
        }
    }

    private AgeKey key() throws IOException {
        Path file = installation.keyFile();
        if (Files.exists(file)) {
            return KeyFile.read(file);
        }
        if (!folder.names().isEmpty()) {
            // A new key would make a folder whose backups need two.
            throw new BackupUnusable(file, "key-missing");
        }
        AgeKey made = KeyFile.create(file);
        told.say("shared.cli.backup.key-made", file);
        return made;
    }

    /** As much as all files have, less what earlier backups lend; the tables are small beside them. */
    private void requireRoom(AgeKey key) throws IOException {
        long lent = folder.names().stream()
                .reduce((first, last) -> last)
                .flatMap(name -> folder.readable(name, key))
                .map(BackupManifest::bytes)
                .orElse(0L);
        long needed = Math.max(0, new DataPieces(installation.data()).bytes() - lent) + SPARE;
        long room = Files.getFileStore(folder.root()).getUsableSpace();
        if (room < needed) {
            throw new BackupUnusable(folder.root(), "no-room", needed >> 20, room >> 20);
        }
    }

    /** Removes the oldest beyond so many, then the pieces that no backup needs any more. */
    private void drop(int keep, AgeKey key) throws IOException {
        List<String> names = folder.names();
        for (String old : names.subList(0, Math.max(0, names.size() - keep))) {
            Folders.delete(folder.root().resolve(old));
        }
        Set<Path> needed = new HashSet<>();
        for (String name : folder.names()) {
            // One that cannot be read stops the sweep: its pieces are not known.
            folder.manifest(name, key).pieces().forEach(piece -> needed.add(folder.file(piece)));
        }
        List<Path> pieces;
        try (Stream<Path> all = Files.walk(folder.root().resolve(BackupFolder.PIECES))) {
            pieces = all.filter(Files::isRegularFile).toList();
        }
        for (Path piece : pieces) {
            if (!needed.contains(piece)) {
                Files.delete(piece);
            }
        }
    }

    /** Reads a backup from end to end, the newest where none is named. */
    public Verified verify(@Nullable String name) {
        AgeKey key = KeyFile.read(installation.keyFile());
        BackupManifest manifest = folder.manifest(chosen(name), key);
        Told.Pace pace = new Told.Pace(told);
        folder.verify(manifest.database(), key);
        int done = 0;
        for (Piece piece : manifest.pieces()) {
            PieceReader.verify(folder, piece, key);
            pace.at(
                    "shared.cli.backup.verified-so-far",
                    ++done,
                    manifest.pieces().size());
        }
        return new Verified(manifest.name(), manifest.pieces().size() + 1, manifest.bytes());
    }

    private String chosen(@Nullable String name) {
        List<String> names = Files.isDirectory(folder.root()) ? folder.names() : List.of();
        if (names.isEmpty()) {
            throw new BackupUnusable(folder.root(), "none");
        }
        if (name != null && !names.contains(name)) {
            throw new BackupUnusable(folder.root().resolve(name), "missing");
        }
        return name == null ? names.get(names.size() - 1) : name;
    }

    /**
     * Puts a backup back into the data folder, the newest where none is named.
     *
     * @param keyFile null for the one of the installation
     * @param setAside whether what is in the data folder may go aside
     * @param withoutLedger whether to go on where the ledger of closings is missing
     */
    public Restored restore(@Nullable String name, @Nullable Path keyFile, boolean setAside, boolean withoutLedger)
            throws IOException, SQLException {
        AgeKey key = KeyFile.read(keyFile == null ? installation.keyFile() : keyFile);
        BackupManifest manifest = folder.manifest(chosen(name), key);
        Path file = folder.root().resolve(ClosingFile.NAME);
        if (!Files.exists(file) && !withoutLedger) {
            throw new BackupUnusable(file, "ledger-missing");
        }
        List<Closing> ledger = ClosingFile.union(
                Stream.of(Ledger.read(file), Ledger.read(installation.data().resolve(ClosingFile.NAME)))
                        .flatMap(List::stream)
                        .toList());
        Instant known = Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : null;
        folder.requireLength(manifest.database());
        manifest.pieces().forEach(folder::requireLength);
        try (DataFolder held = held()) {
            Path aside = held.path().resolve("before-" + BackupRun.NAME.format(clock.instant()));
            List<Path> present = RestoreRun.present(held.path());
            if (!present.isEmpty() && !setAside) {
                throw new BackupUnusable(
                        held.path(), "not-empty", present.get(0).getFileName());
            }
            requireRoom(held.path(), manifest);
            RestoreRun.PutBack done =
                    new RestoreRun(installation, folder, manifest, key, told).run(held, aside, ledger);
            return new Restored(
                    manifest.name(),
                    manifest.allRows(),
                    manifest.files(),
                    done.closings(),
                    known,
                    done.letters(),
                    present.isEmpty() ? null : aside);
        }
    }

    private DataFolder held() {
        try {
            return DataFolder.take(installation.data());
        } catch (DataFolderInUse running) {
            throw new BackupUnusable(installation.data(), "in-use", running.holder());
        }
    }

    /** Tables take more room than their dump, which is packed. */
    private static void requireRoom(Path data, BackupManifest manifest) throws IOException {
        long needed = manifest.bytes() + 9 * manifest.database().size() + 2 * SPARE;
        long room = Files.getFileStore(data).getUsableSpace();
        if (room < needed) {
            throw new BackupUnusable(data, "no-room", needed >> 20, room >> 20);
        }
    }
}
