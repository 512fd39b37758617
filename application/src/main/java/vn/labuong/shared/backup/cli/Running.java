package vn.labuong.shared.backup.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.sql.SQLException;
import vn.labuong.shared.backup.BackupUnusable;
import vn.labuong.shared.cli.CliMessages;
import vn.labuong.shared.cli.ExitStatus;
import vn.labuong.shared.storage.DataFolderUnusable;

/** Runs a verb without the framework and turns its end into an exit status. */
final class Running {

    private Running() {}

    /** What a verb does. */
    interface Work {

        void run() throws IOException, SQLException;
    }

    static int run(Work work, CliMessages messages, PrintStream err) {
        try {
            work.run();
            return ExitStatus.DONE;
        } catch (BackupUnusable refused) {
            err.println(messages.text(refused.key(), refused.arguments()));
            return ExitStatus.BAD_INPUT;
        } catch (DataFolderUnusable | InvalidPathException refused) {
            err.println(refused.getMessage());
            return ExitStatus.BAD_INPUT;
        } catch (IOException | UncheckedIOException | SQLException | IllegalStateException fault) {
            err.println(messages.text("shared.cli.backup.fault", String.valueOf(fault.getMessage())));
            return ExitStatus.FAULT;
        }
    }
}
