package vn.labuong.shared.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The key of the backups in a file of age's own form, readable by its owner only. Never on a command line or in a log. */
final class KeyFile {

    static final String USUAL = "secrets/backup.key";

    private KeyFile() {}

    /**
     * The key in that file.
     *
     * @throws BackupUnusable where there is no file, others may read it, or it holds no key
     */
    static AgeKey read(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.stream().anyMatch(one -> !one.name().startsWith("OWNER"))) {
                throw new BackupUnusable(file, "key-open");
            }
            return AgeKey.in(Files.readAllLines(file, StandardCharsets.UTF_8))
                    .orElseThrow(() -> new BackupUnusable(file, "no-key"));
        } catch (NoSuchFileException missing) {
            throw new BackupUnusable(file, "key-missing");
        } catch (IOException unreadable) {
            throw new BackupUnusable(file, "unreadable", String.valueOf(unreadable));
        }
    }

    /** Makes a new key in a new file. */
    static AgeKey create(Path file) throws IOException {
        AgeKey key = AgeKey.random();
        write(file, key);
        return key;
    }

    static void write(Path file, AgeKey key) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                "# La Buong: key of the backups (age)\n# public key: " + key.recipient() + "\n" + key.secret() + "\n",
                StandardOpenOption.SYNC);
    }
}
