package vn.labuong.shared.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.shared.backup.cli.BackupCommand;
import vn.labuong.shared.backup.cli.RestoreCommand;
import vn.labuong.shared.cli.Command;
import vn.labuong.shared.cli.ExitStatus;
import vn.labuong.shared.storage.DataFolder;

/** What the two commands refuse, with which exit status, and that they touch nothing then. */
class BackupRefusalTests {

    private static final String NAME = "20260201T000000Z";

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Command command, String... words) {
        err.reset();
        return command.run(
                List.of(words),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "--keep", "a --keep 0", "a --keep x", "a --verify --keep 3", "a --from x", "--who a"})
    void backupExplainsItselfWhereItIsCalledWrongly(String words) {
        assertThat(run(new BackupCommand(), words.split(" ", -1))).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(said()).contains("./labuong backup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a --keep 3", "a --key", "--aside"})
    void restoreExplainsItselfWhereItIsCalledWrongly(String words) {
        assertThat(run(new RestoreCommand(), words.split(" ", -1))).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(said()).contains("./labuong restore");
    }

    @Test
    void backupRefusesFoldersWithinEachOtherAndDataThatIsNone() throws IOException {
        Path data = Files.createDirectories(temporary.resolve("data"));
        assertThat(run(new BackupCommand(), data.resolve("b").toString(), "--data", data.toString()))
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(said()).contains(data.resolve("b").toString());
        Path backups = temporary.resolve("b");
        assertThat(run(new BackupCommand(), backups.toString(), "--data", data.toString()))
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(said()).contains(data.toString(), "--data");
        assertThat(backups).doesNotExist();
    }

    @Test
    void restoreRefusesAMissingAnOpenAndAnEmptyKey() throws IOException {
        Path backups = temporary.resolve("b");
        Files.createDirectories(backups.resolve(NAME));
        Path key = temporary.resolve("k");
        String[] words = {backups.toString(), "--data", temporary.resolve("d").toString(), "--key", key.toString()};
        assertThat(run(new RestoreCommand(), words)).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(said()).contains(key.toString(), "LABUONG_BACKUP_KEY");
        Files.writeString(key, AgeKey.random().secret());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(run(new RestoreCommand(), words)).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(said()).contains("chmod 600 " + key).doesNotContain("AGE-SECRET");
        Files.writeString(key, "AGE-SECRET-KEY-1WRONG");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(run(new RestoreCommand(), words)).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(said()).contains("AGE-SECRET-KEY-1…").doesNotContain("WRONG");
        assertThat(temporary.resolve("d")).doesNotExist();
    }

    @Test
    void restoreRefusesAFolderThatIsInUseOrFullAndALedgerThatIsMissing() throws IOException {
        AgeKey key = AgeKey.random();
        Path keyFile = temporary.resolve("k");
        KeyFile.write(keyFile, key);
        Path backups = Files.createDirectories(temporary.resolve("b"));
        Path data = Files.createDirectories(temporary.resolve("d"));
        Files.writeString(data.resolve("labuong.properties"), "labuong.port=1\n");
        write(backups, key);
        String[] words = {backups.toString(), "--data", data.toString(), "--key", keyFile.toString()};
        assertThat(run(new RestoreCommand(), words)).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(said()).contains("taken-back.tsv", "--without-ledger");
        Files.writeString(backups.resolve("taken-back.tsv"), "no entry\n");
        assertThat(run(new RestoreCommand(), words)).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(said()).contains("taken-back.tsv", "1");
        Files.writeString(backups.resolve("taken-back.tsv"), "# nothing yet\n");
        assertThat(run(new RestoreCommand(), words)).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(said()).contains("labuong.properties", "--aside");
        try (DataFolder held = DataFolder.take(data)) {
            assertThat(run(new RestoreCommand(), words)).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(said())
                    .contains(
                            held.path().toString(),
                            Long.toString(ProcessHandle.current().pid()));
        }
        try (Stream<Path> inside = Files.list(data)) {
            assertThat(inside.map(one -> one.getFileName().toString()))
                    .containsExactlyInAnyOrder("labuong.lock", "labuong.properties");
        }
    }

    private static void write(Path backups, AgeKey key) throws IOException {
        Path own = Files.createDirectory(backups.resolve(NAME));
        Files.writeString(own.resolve(BackupFolder.DATABASE), "x");
        new BackupFolder(backups)
                .write(
                        own,
                        new BackupManifest(
                                BackupManifest.FORMAT,
                                NAME,
                                "2026-02-01T00:00:00Z",
                                "1",
                                List.of(),
                                Map.of(),
                                new BackupManifest.Piece(NAME + "/" + BackupFolder.DATABASE, 1, "00", 1),
                                List.of(),
                                Map.of()),
                        key);
    }
}
