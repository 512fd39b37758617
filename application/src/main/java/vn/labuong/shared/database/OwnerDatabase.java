package vn.labuong.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.storage.DataFolder;

/**
 * The database of an installation as the owner of its tables, for verbs that run without the framework: beside the
 * product while it works, or alone.
 */
public final class OwnerDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LINE_OF_PORT = 3;

    private final DatabaseLogin login;
    private final @Nullable EmbeddedDatabase started;
    private final @Nullable DataFolder held;

    private OwnerDatabase(DatabaseLogin login, @Nullable EmbeddedDatabase started, @Nullable DataFolder held) {
        this.login = login;
        this.started = started;
        this.held = held;
    }

    /**
     * One that runs already: the external one, or the one that another process started in its data folder. Waits a minute
     * for one that is just starting.
     *
     * @throws IllegalStateException where none answers
     */
    public static OwnerDatabase beside(Path data, DatabaseSettings settings) {
        if (settings.isExternal()) {
            return new OwnerDatabase(settings.external(), null, null);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                OwnerDatabase running = new OwnerDatabase(running(data), null, null);
                running.connect().close();
                return running;
            } catch (IOException | SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The database in " + data + " does not answer", notYet);
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private static DatabaseLogin running(Path data) throws IOException {
        Path secrets = data.resolve("secrets/database.properties");
        List<String> lines = Files.readAllLines(data.resolve("postgresql/data/postmaster.pid"));
        if (lines.size() <= LINE_OF_PORT || !Files.exists(secrets)) {
            throw new IOException("The database is still starting");
        }
        return EmbeddedDatabase.login(lines.get(LINE_OF_PORT).strip(), DatabaseSecrets.in(secrets));
    }

    /** The external one, or the one in the folder, which is started and stops with {@link #close}. */
    public static OwnerDatabase in(DataFolder data, DatabaseSettings settings) {
        return in(data, settings, null);
    }

    /**
     * The same in a folder that is taken for as long as this is open.
     *
     * @throws vn.labuong.shared.storage.DataFolderInUse where another process has it
     */
    public static OwnerDatabase alone(Path data, DatabaseSettings settings) {
        DataFolder held = DataFolder.take(data);
        try {
            return in(held, settings, held);
        } catch (RuntimeException fault) {
            held.close();
            throw fault;
        }
    }

    private static OwnerDatabase in(DataFolder data, DatabaseSettings settings, @Nullable DataFolder held) {
        if (settings.isExternal()) {
            return new OwnerDatabase(settings.external(), null, held);
        }
        EmbeddedDatabase started = EmbeddedDatabase.start(data);
        return new OwnerDatabase(started.login(), started, held);
    }

    /** Stops a server that an ended process left behind in the folder; only for whoever holds the folder. */
    public static void stopLeftOver(Path data) {
        OrphanedPostmaster.stop(data.resolve("postgresql/data"));
    }

    /** A connection of its own, to be closed. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(login.url(), login.ownerUser(), login.ownerPassword());
    }

    public String url() {
        return login.url();
    }

    public String ownerUser() {
        return login.ownerUser();
    }

    public String ownerPassword() {
        return login.ownerPassword();
    }

    /** The role that the product works with, to which migrations grant. */
    public String appRole() {
        return login.user();
    }

    @Override
    public String toString() {
        return login.toString();
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
        if (held != null) {
            held.close();
        }
    }
}
