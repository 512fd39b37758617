package vn.labuong.shared.backup.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.labuong.shared.backup.Backups;
import vn.labuong.shared.backup.Installation;
import vn.labuong.shared.cli.CliMessages;
import vn.labuong.shared.cli.EarlyCommand;
import vn.labuong.shared.cli.ExitStatus;

/**
 * {@code backup DIR [--keep N]}: a backup, also while the product runs; {@code backup DIR --verify [--from NAME]} reads one
 * from end to end.
 */
public final class BackupCommand implements EarlyCommand {

    private static final int MIB = 20;

    @Override
    public String verb() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Map<String, String> environment = System.getenv();
        CliMessages messages = CliMessages.of(environment);
        Optional<Words> words = Words.of(arguments, Set.of("--data", "--keep", "--from"), Set.of("--verify"))
                .filter(BackupCommand::isRight);
        if (words.isEmpty()) {
            err.println(messages.text("shared.cli.backup.usage"));
            return ExitStatus.WRONG_USAGE;
        }
        Words given = words.get();
        return Running.run(
                () -> {
                    Installation installation = new Installation(Path.of(given.data(environment)), environment);
                    Backups backups = new Backups(
                            installation,
                            Path.of(given.folder()),
                            (key, with) -> out.println(messages.text(key, with)),
                            Clock.systemUTC());
                    if (given.switches().contains("--verify")) {
                        verify(backups, given, messages, out);
                    } else {
                        make(backups, given, messages, out);
                    }
                },
                messages,
                err);
    }

    private static boolean isRight(Words given) {
        String keep = given.option("--keep");
        boolean verify = given.switches().contains("--verify");
        return (keep == null || keep.matches("[1-9]\\d{0,4}"))
                && (verify ? keep == null : given.option("--from") == null);
    }

    private static void make(Backups backups, Words given, CliMessages messages, PrintStream out)
            throws IOException, SQLException {
        long begin = System.nanoTime();
        String keep = given.option("--keep");
        Backups.Made made = backups.make(keep == null ? 0 : Integer.parseInt(keep));
        out.println(messages.text(
                "shared.cli.backup.done",
                made.name(),
                made.tables(),
                made.rows(),
                made.files(),
                made.pieces(),
                made.newPieces(),
                made.newBytes() >> MIB,
                Seconds.since(begin)));
    }

    private static void verify(Backups backups, Words given, CliMessages messages, PrintStream out) {
        long begin = System.nanoTime();
        Backups.Verified verified = backups.verify(given.option("--from"));
        out.println(messages.text(
                "shared.cli.backup.verified",
                verified.name(),
                verified.pieces(),
                verified.bytes() >> MIB,
                Seconds.since(begin)));
    }
}
