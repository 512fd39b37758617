package vn.labuong.archive.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.labuong.shared.cli.CliMessages;
import vn.labuong.shared.cli.EarlyCommand;
import vn.labuong.shared.cli.ExitStatus;

/** {@code archive demo-folder DIR}: writes the model folder, to look at and to try {@code archive ingest} on. */
public final class DemoFolderCommand implements EarlyCommand {

    @Override
    public String verb() {
        return "archive demo-folder";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        CliMessages messages = CliMessages.of(System.getenv());
        if (arguments.size() != 1 || arguments.get(0).startsWith("--")) {
            err.println(messages.text("shared.cli.demo-folder.usage"));
            return ExitStatus.WRONG_USAGE;
        }
        Optional<Path> folder = free(arguments.get(0));
        if (folder.isEmpty()) {
            err.println(messages.text("shared.cli.demo-folder.not-empty", arguments.get(0)));
            return ExitStatus.BAD_INPUT;
        }
        System.setProperty("java.awt.headless", "true");
        DemoFolder.Written written = DemoFolder.whole().write(folder.get());
        out.println(messages.text("shared.cli.demo-folder.done", written.files(), written.bytes(), folder.get()));
        return ExitStatus.DONE;
    }

    /** A folder that is not there yet or is empty: files of others are never mixed with ours. */
    private static Optional<Path> free(String text) {
        try {
            Path folder = Path.of(text);
            if (!Files.exists(folder)) {
                return Optional.of(folder);
            }
            try (Stream<Path> inside = Files.list(folder)) {
                return inside.findAny().isEmpty() ? Optional.of(folder) : Optional.empty();
            }
        } catch (IOException | UncheckedIOException | InvalidPathException unusable) {
            return Optional.empty();
        }
    }
}
