package vn.labuong.shared.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What an installation knows of its last good backup.
 *
 * @param at the moment of its snapshot
 * @param folder of the backups
 * @param bytes of all its pieces
 */
public record BackupMarker(Instant at, String folder, String name, long bytes) {

    private static final String FILE = "backup/last.properties";

    /** Empty where no backup was made yet, or what was noted cannot be read. */
    public static Optional<BackupMarker> read(Path data) {
        Properties noted = new Properties();
        try (var in = Files.newBufferedReader(data.resolve(FILE))) {
            noted.load(in);
            return Optional.of(new BackupMarker(
                    Instant.parse(noted.getProperty("at", "")),
                    noted.getProperty("folder", ""),
                    noted.getProperty("name", ""),
                    Long.parseLong(noted.getProperty("bytes", ""))));
        } catch (IOException | DateTimeException | IllegalArgumentException nothingNoted) {
            return Optional.empty();
        }
    }

    /** Notes it in the data folder, in one step. */
    public void write(Path data) throws IOException {
        Properties noted = new Properties();
        noted.setProperty("at", at.toString());
        noted.setProperty("folder", folder);
        noted.setProperty("name", name);
        noted.setProperty("bytes", Long.toString(bytes));
        Path file = data.resolve(FILE);
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("last.tmp");
        try (var out = Files.newBufferedWriter(part)) {
            noted.store(out, null);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
