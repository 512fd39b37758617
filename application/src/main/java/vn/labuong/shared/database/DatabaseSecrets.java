package vn.labuong.shared.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords of the embedded database's roles: made once from the system's random source, kept in a file that only its
 * owner may read.
 */
record DatabaseSecrets(String superuser, String owner, String app) {

    private static final String OWNER_ONLY = "rw-------";

    static DatabaseSecrets in(Path file) {
        try {
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static DatabaseSecrets read(Path file) throws IOException {
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            stored.load(reader);
        }
        return new DatabaseSecrets(
                stored.getProperty("superuser", ""), stored.getProperty("owner", ""), stored.getProperty("app", ""));
    }

    private static DatabaseSecrets create(Path file) throws IOException {
        DatabaseSecrets secrets = new DatabaseSecrets(random(), random(), random());
        Properties stored = new Properties();
        stored.setProperty("superuser", secrets.superuser);
        stored.setProperty("owner", secrets.owner);
        stored.setProperty("app", secrets.app);
        Path unfinished = Files.createTempFile(
                file.getParent(),
                "database",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        try (Writer writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            stored.store(writer, null);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return secrets;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "DatabaseSecrets[hidden]";
    }
}
