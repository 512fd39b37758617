package vn.labuong.shared.backup;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.database.DatabaseSettings;

/**
 * A data folder with its settings, as an operator gives them: the environment before the file {@code labuong.properties}
 * in the folder.
 */
public final class Installation {

    private final Path data;
    private final Map<String, String> environment;
    private final Properties file = new Properties();

    public Installation(Path data, Map<String, String> environment) {
        this.data = data.toAbsolutePath().normalize();
        this.environment = environment;
        Path settings = this.data.resolve("labuong.properties");
        try (Reader reader = Files.newBufferedReader(settings, StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (NoSuchFileException none) {
            file.clear();
        } catch (IOException unreadable) {
            throw new BackupUnusable(settings, "unreadable", String.valueOf(unreadable));
        }
    }

    Path data() {
        return data;
    }

    DatabaseSettings database() {
        return new DatabaseSettings(
                setting("labuong.db.url"),
                setting("labuong.db.user"),
                setting("labuong.db.password"),
                setting("labuong.db.owner-user"),
                setting("labuong.db.owner-password"));
    }

    /** Where the originals are with a service and not in the data folder. */
    boolean hasBucket() {
        String bucket = setting("labuong.archive.s3.bucket");
        return bucket != null && !bucket.isBlank();
    }

    /** The file of the key: by {@code LABUONG_BACKUP_KEY}, else among the secrets. */
    Path keyFile() {
        String named = setting("labuong.backup.key");
        return named == null || named.isBlank() ? data.resolve(KeyFile.USUAL) : Path.of(named);
    }

    private @Nullable String setting(String name) {
        String given = environment.get(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
        return given != null ? given : file.getProperty(name);
    }
}
