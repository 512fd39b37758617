package vn.labuong.shared.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import vn.labuong.shared.backup.BackupManifest.Migration;
import vn.labuong.shared.database.OwnerDatabase;

/**
 * How a database came to be: its migrations over all modules in the order in which they were done. Done again in that
 * order, they make the tables of the same version, whatever modules were added later; a start then goes on from there.
 */
final class MigrationHistory {

    private static final String TABLE = "flyway_schema_history";
    private static final String ROOT = "__root";
    /** Of modules that have no tables yet, but a history that says so. */
    private static final String NOTHING = "0";

    private MigrationHistory() {}

    private record Dated(OffsetDateTime at, int rank, Migration migration) {}

    static List<Migration> of(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        List<Dated> all = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select tablename from pg_tables where schemaname ="
                    + " current_schema() and tablename like '" + TABLE + "%' order by 1")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select installed_on at time zone 'UTC',"
                        + " installed_rank, version, checksum from \"" + table + "\" where success and type = 'SQL'")) {
                    while (row.next()) {
                        all.add(new Dated(
                                row.getObject(1, OffsetDateTime.class),
                                row.getInt(2),
                                new Migration(module(table), row.getString(3), row.getInt(4))));
                    }
                }
            }
        }
        List<Migration> migrations = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparing(Dated::at).thenComparing(Dated::rank))
                .map(Dated::migration)
                .forEach(migrations::add);
        tables.stream()
                .map(MigrationHistory::module)
                .filter(module ->
                        migrations.stream().noneMatch(one -> one.module().equals(module)))
                .forEach(module -> migrations.add(new Migration(module, NOTHING, 0)));
        return migrations;
    }

    private static String module(String table) {
        return table.equals(TABLE) ? ROOT : table.substring(TABLE.length() + 1);
    }

    /** Those that this program does not have, or has otherwise. */
    static List<Migration> unknown(List<Migration> migrations, OwnerDatabase database) {
        Map<String, Map<String, Integer>> known = new HashMap<>();
        List<Migration> unknown = new ArrayList<>();
        for (Migration one : migrations) {
            if (one.version().equals(NOTHING)) {
                continue;
            }
            Integer checksum = known.computeIfAbsent(one.module(), module -> checksums(module, database))
                    .get(one.version());
            if (checksum == null || checksum != one.checksum()) {
                unknown.add(one);
            }
        }
        return unknown;
    }

    private static Map<String, Integer> checksums(String module, OwnerDatabase database) {
        Map<String, Integer> checksums = new HashMap<>();
        for (MigrationInfo one : flyway(module, "latest", database).info().all()) {
            if (one.getVersion() != null && one.getChecksum() != null) {
                checksums.put(one.getVersion().getVersion(), one.getChecksum());
            }
        }
        return checksums;
    }

    /** Makes the tables in an empty database. */
    static void replay(List<Migration> migrations, OwnerDatabase database) {
        for (int i = 0; i < migrations.size(); i++) {
            Migration one = migrations.get(i);
            if (one.version().equals(NOTHING)) {
                flyway(one.module(), "latest", database).baseline();
                continue;
            }
            boolean last = i + 1 == migrations.size()
                    || !migrations.get(i + 1).module().equals(one.module());
            if (last) {
                flyway(one.module(), one.version(), database).migrate();
            }
        }
    }

    private static Flyway flyway(String module, String target, OwnerDatabase database) {
        return Flyway.configure()
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .locations("classpath:db/migration/" + module)
                .table(module.equals(ROOT) ? TABLE : TABLE + "_" + module)
                .baselineVersion(NOTHING)
                .baselineOnMigrate(true)
                .placeholders(Map.of("appRole", database.appRole()))
                .target(target)
                .load();
    }
}
