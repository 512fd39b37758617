package vn.labuong;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.testing.RunningProduct;

/** {@code LABUONG_DB_URL}: somebody else's PostgreSQL, with roles of their own naming. */
class ExternalDatabaseIntegrationTests {

    @TempDir
    Path temporary;

    @Test
    void keepsEverythingInTheDatabaseItIsToldOf() throws Exception {
        try (EmbeddedPostgres external = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(
                                temporary.resolve("program").toFile())
                        .setDataDirectory(temporary.resolve("external"))
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
                Connection administrator = external.getPostgresDatabase().getConnection();
                Statement statement = administrator.createStatement()) {
            statement.execute("create role tinh_owner login password 'owner-of-tables'");
            statement.execute("create role tinh_app login password 'works-only'");
            statement.execute("create database tinh owner tinh_owner");
            Path data = temporary.resolve("data");
            Map<String, String> settings = Map.of(
                    "LABUONG_DB_URL", external.getJdbcUrl("tinh_app", "tinh").replaceFirst("\\?.*", ""),
                    "LABUONG_DB_USER", "tinh_app",
                    "LABUONG_DB_PASSWORD", "works-only",
                    "LABUONG_DB_OWNER_USER", "tinh_owner",
                    "LABUONG_DB_OWNER_PASSWORD", "owner-of-tables");
            try (RunningProduct product =
                    RunningProduct.start("demo", data, settings).ready()) {
                assertThat(product.status("/chuong-trinh/AG-2023-2028")).isEqualTo(200);
                assertThat(data.resolve("postgresql")).doesNotExist();
                assertThat(count(external, "select count(*) from plan.task")).isEqualTo(59);
                assertThat(count(external, "select count(*) from pg_tables where tableowner = 'tinh_app'"))
                        .isZero();
            }
        }
    }

    private static int count(EmbeddedPostgres database, String query) throws Exception {
        try (Connection connection = database.getDatabase("postgres", "tinh").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : -1;
        }
    }
}
