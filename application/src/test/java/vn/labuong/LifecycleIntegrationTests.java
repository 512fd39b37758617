package vn.labuong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.shared.cli.ExitStatus;
import vn.labuong.testing.RunningProduct;

/** Starting, being killed, starting again, stopping: with real processes on one data folder. */
class LifecycleIntegrationTests {

    @TempDir
    Path temporary;

    @Test
    void comesBackAfterBeingKilledAndLosesNothingAndStopsCleanly() throws Exception {
        Path data = temporary.resolve("dữ liệu");
        ProcessHandle orphan;
        try (RunningProduct first = RunningProduct.start("demo", data)) {
            first.ready();
            write(first, "create table public.kept (word text)", "insert into public.kept values ('lá buông')");
            refusesASecondStart(data, first);
            orphan = first.postmaster();
            first.kill();
        }
        assertThat(orphan.isAlive()).as("PostgreSQL outlives kill -9").isTrue();

        try (RunningProduct second = RunningProduct.start("demo", data)) {
            second.ready();
            assertThat(orphan.isAlive()).as("the old server was stopped first").isFalse();
            assertThat(read(second, "select word from public.kept")).isEqualTo("lá buông");
            refusesWithoutPassword(second);
            ProcessHandle postmaster = second.postmaster();

            second.stop();

            postmaster.onExit().get(10, TimeUnit.SECONDS);
            assertThat(data.resolve("postgresql/data/postmaster.pid")).doesNotExist();
        }
    }

    private static void refusesASecondStart(Path data, RunningProduct first) throws Exception {
        try (RunningProduct intruder = RunningProduct.start("start", data)) {
            assertThat(intruder.exitStatus()).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(intruder.output()).contains(data.toString());
        }
        assertThat(first.status("/actuator/health")).isEqualTo(200);
    }

    /** Another user of the same machine reaches the port, but not the data. */
    private static void refusesWithoutPassword(RunningProduct product) throws Exception {
        try (Connection owner = product.database()) {
            String url = owner.getMetaData().getURL();
            for (String role : new String[] {"postgres", "labuong_owner", "labuong_app"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, role, "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void keepsItsSecretsToItself() throws Exception {
        Path data = temporary.resolve("data");
        try (RunningProduct product = RunningProduct.start("start", data)) {
            product.ready();
            Path secrets = data.resolve("secrets/database.properties");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                    .isEqualTo("rw-------");
            for (String line : Files.readAllLines(secrets)) {
                assertThat(product.output()).doesNotContain(line.replaceFirst("^[^=]*=", ""));
            }
        }
    }

    private static void write(RunningProduct product, String... statements) throws Exception {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String read(RunningProduct product, String query) throws Exception {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
