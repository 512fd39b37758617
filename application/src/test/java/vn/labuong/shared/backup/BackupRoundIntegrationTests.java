package vn.labuong.shared.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.shared.backup.BackupManifest.Migration;
import vn.labuong.shared.database.DatabaseSettings;
import vn.labuong.shared.database.OwnerDatabase;
import vn.labuong.shared.storage.BackupMarker;
import vn.labuong.shared.storage.DataFolder;
import vn.labuong.testing.ProductTest;

/** Backups beside the working product: what they leave, drop and refuse. */
@ProductTest
class BackupRoundIntegrationTests {

    private static final DatabaseSettings OWN = new DatabaseSettings(null, null, null, null, null);

    @TempDir
    Path temporary;

    @Autowired
    DataFolder data;

    @Autowired
    JdbcClient jdbc;

    private Backups backups(Path into) {
        return new Backups(installation(into), temporary.resolve("b"), (words, with) -> {}, Clock.systemUTC());
    }

    private Installation installation(Path into) {
        return new Installation(
                into, Map.of("LABUONG_BACKUP_KEY", temporary.resolve("kept.key").toString()));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void goesOnAfterABrokenRunAndDropsWhatIsNotKept() throws Exception {
        Backups backups = backups(data.path());
        Backups.Made first = backups.make(0);
        Path folder = temporary.resolve("b");
        Path broken = Files.createDirectory(folder.resolve("20200101T000000Z.unfinished"));
        Files.writeString(broken.resolve(BackupFolder.DATABASE), "half");
        Files.writeString(folder.resolve("pieces/piece-1.part"), "half");
        Backups.Made second = backups.make(0);
        assertThat(second.newPieces()).as("only the tables are written anew").isLessThan(first.pieces());
        assertThat(names(folder)).contains(first.name(), second.name()).doesNotContain("20200101T000000Z.unfinished");
        assertThat(names(folder.resolve("pieces"))).doesNotContain("piece-1.part");
        Backups.Made third = backups.make(1);
        assertThat(names(folder)).contains(third.name()).doesNotContain(first.name(), second.name());
        assertThat(backups.verify(null).name()).isEqualTo(third.name());
        assertThat(BackupMarker.read(data.path()).orElseThrow().name()).isEqualTo(third.name());
        assertThat(data.path().resolve("backup/held")).doesNotExist();
        assertThat(folder.resolve("taken-back.tsv")).exists();
        Files.delete(data.path().resolve("backup/last.properties"));
    }

    @Test
    void refusesWhatIsDamagedOrNewerAndLeavesNothingBehind() throws Exception {
        Backups.Made made = backups(data.path()).make(0);
        Files.delete(data.path().resolve("backup/last.properties"));
        BackupFolder folder = new BackupFolder(temporary.resolve("b"));
        AgeKey key = KeyFile.read(temporary.resolve("kept.key"));
        BackupManifest manifest = folder.manifest(made.name(), key);
        Path target = Files.createDirectory(temporary.resolve("d"));
        Path tables = folder.file(manifest.database());
        byte[] whole = Files.readAllBytes(tables);
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Files.write(tables, changed);
        assertThatThrownBy(() -> backups(target).restore(null, null, false, false))
                .isInstanceOfSatisfying(
                        BackupUnusable.class,
                        refused -> assertThat(refused.arguments()[0]).isEqualTo(tables.toString()));
        Files.write(tables, whole);
        assertThat(names(target)).containsExactly("labuong.lock");
        folder.write(folder.root().resolve(made.name()), withNewer(manifest), key);
        assertThatThrownBy(() -> backups(target).restore(null, null, false, false))
                .isInstanceOfSatisfying(BackupUnusable.class, refused -> {
                    assertThat(refused.key()).endsWith("newer");
                    assertThat(refused.arguments()).contains("archive V999");
                });
        assertThat(names(target)).containsExactly("labuong.lock");
    }

    private static BackupManifest withNewer(BackupManifest manifest) {
        List<Migration> migrations = new ArrayList<>(manifest.migrations());
        migrations.add(new Migration("archive", "999", 5));
        return new BackupManifest(
                manifest.format(),
                manifest.name(),
                manifest.at(),
                manifest.product(),
                migrations,
                manifest.rows(),
                manifest.database(),
                manifest.pieces(),
                manifest.left());
    }

    @Test
    void seesOneMomentWhateverIsWrittenMeanwhile() throws Exception {
        try (OwnerDatabase database = OwnerDatabase.beside(data.path(), OWN);
                Connection snapshot = database.connect();
                Connection writer = database.connect();
                Statement writing = writer.createStatement()) {
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            List<Migration> migrations = MigrationHistory.of(snapshot);
            assertThat(migrations).extracting(Migration::module).contains("__root", "shared", "archive", "portal");
            assertThat(MigrationHistory.unknown(migrations, database)).isEmpty();
            long before = jdbc.sql("select count(*) from shared.closing")
                    .query(Long.class)
                    .single();
            writing.execute("insert into shared.closing (id, at, kind, subject)"
                    + " values (gen_random_uuid(), now(), 'shared.test', gen_random_uuid()::text)");
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            Map<String, Long> rows = TableDump.write(snapshot, zip);
            assertThat(rows).containsEntry("shared.closing", before);
            assertThat(rows.keySet()).contains("archive.item", "public.flyway_schema_history_archive");
            ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()));
            assertThat(Objects.requireNonNull(read.getNextEntry()).getName()).isEqualTo(TableDump.CONTENTS);
            snapshot.rollback();
        }
    }
}
