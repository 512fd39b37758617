package vn.labuong.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.labuong.shared.storage.DataFolder;

/**
 * PostgreSQL in the data folder, from the build's own packages.
 *
 * <p>Durable (fsync and synchronous commit on, checked at each start), reachable on loopback only, with passwords. The
 * very first start is open to the machine's own users for the instant between creating the database and setting the
 * passwords; it holds nothing then.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "labuong";
    static final String OWNER = "labuong_owner";
    static final String APP = "labuong_app";

    private static final String ACCESS_BY_PASSWORD = """
            # Written by Lá Buông: loopback only, by password.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final DatabaseSecrets secrets;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DatabaseSecrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    static EmbeddedDatabase start(DataFolder data) {
        Path home = data.folder("postgresql");
        Path cluster = home.resolve("data");
        DatabaseSecrets secrets = DatabaseSecrets.in(data.folder("secrets").resolve("database.properties"));
        OrphanedPostmaster.stop(cluster);
        boolean first = !Files.exists(home.resolve("ready"));
        try {
            EmbeddedPostgres postgres = builder(home, cluster, secrets).start();
            EmbeddedDatabase database = new EmbeddedDatabase(postgres, secrets);
            if (first) {
                database.prepare(cluster);
                Files.writeString(home.resolve("ready"), "");
            }
            database.requireDurability();
            return database;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path home, Path cluster, DatabaseSecrets secrets) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("program").toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", secrets.superuser())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "40")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("timezone", "UTC");
    }

    /** Roles, passwords and the database itself; may run again after an interrupted first start. */
    private void prepare(Path cluster) throws IOException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APP)) {
                if (isEmpty(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login");
                }
            }
            statement.execute("alter role " + OWNER + " password '" + secrets.owner() + "'");
            statement.execute("alter role " + APP + " password '" + secrets.app() + "'");
            statement.execute("alter role postgres password '" + secrets.superuser() + "'");
            if (isEmpty(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + OWNER);
            }
            Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS_BY_PASSWORD, StandardCharsets.UTF_8);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException fault) {
            throw new IllegalStateException("The database could not be prepared", fault);
        }
    }

    private static boolean isEmpty(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private void requireDurability() {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet rows = statement.executeQuery("show " + setting)) {
                    if (!rows.next() || !"on".equals(rows.getString(1))) {
                        throw new IllegalStateException("PostgreSQL runs without " + setting);
                    }
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The database does not answer", fault);
        }
    }

    private Connection superuser(String database) throws SQLException {
        return postgres.getDatabase("postgres", database, Map.of("password", secrets.superuser()))
                .getConnection();
    }

    DatabaseLogin login() {
        return login(Integer.toString(postgres.getPort()), secrets);
    }

    /** The roles of one that listens on that port of this machine. */
    static DatabaseLogin login(String port, DatabaseSecrets secrets) {
        String url = "jdbc:postgresql://localhost:" + port + "/" + NAME;
        return new DatabaseLogin(url, APP, secrets.app(), OWNER, secrets.owner());
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
