package vn.labuong.shared.backup.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.labuong.shared.backup.Backups;
import vn.labuong.shared.backup.Installation;
import vn.labuong.shared.cli.CliMessages;
import vn.labuong.shared.cli.EarlyCommand;
import vn.labuong.shared.cli.ExitStatus;

/** {@code restore DIR [--from NAME] [--key FILE] [--aside] [--without-ledger]}: puts a backup back into the data folder. */
public final class RestoreCommand implements EarlyCommand {

    @Override
    public String verb() {
        return "restore";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Map<String, String> environment = System.getenv();
        CliMessages messages = CliMessages.of(environment);
        Optional<Words> words =
                Words.of(arguments, Set.of("--data", "--from", "--key"), Set.of("--aside", "--without-ledger"));
        if (words.isEmpty()) {
            err.println(messages.text("shared.cli.restore.usage"));
            return ExitStatus.WRONG_USAGE;
        }
        return Running.run(() -> restore(words.get(), environment, messages, out), messages, err);
    }

    private static void restore(Words given, Map<String, String> environment, CliMessages messages, PrintStream out)
            throws IOException, SQLException {
        long begin = System.nanoTime();
        Backups backups = new Backups(
                new Installation(Path.of(given.data(environment)), environment),
                Path.of(given.folder()),
                (key, with) -> out.println(messages.text(key, with)),
                Clock.systemUTC());
        String key = given.option("--key");
        Backups.Restored done = backups.restore(
                given.option("--from"),
                key == null ? null : Path.of(key),
                given.switches().contains("--aside"),
                given.switches().contains("--without-ledger"));
        out.println(
                messages.text("shared.cli.restore.done", done.name(), done.rows(), done.files(), Seconds.since(begin)));
        if (done.aside() != null) {
            out.println(messages.text("shared.cli.restore.aside", done.aside()));
        }
        if (done.letters() > 0) {
            out.println(messages.text("shared.cli.restore.letters", done.letters()));
        }
        closings(done, messages, out);
    }

    /** What will be done again at the next start, and until when it is known. */
    private static void closings(Backups.Restored done, CliMessages messages, PrintStream out) {
        out.println(
                done.closings().isEmpty()
                        ? messages.text("shared.cli.restore.no-closings")
                        : messages.text(
                                "shared.cli.restore.closings", done.closings().size()));
        done.closings().forEach(one -> out.println("  " + one.at() + "\t" + one.kind() + "\t" + one.subject()));
        Instant known = done.known();
        out.println(
                known == null
                        ? messages.text("shared.cli.restore.nothing-known", done.name())
                        : messages.text("shared.cli.restore.known", known.truncatedTo(ChronoUnit.SECONDS)));
    }
}
