package vn.labuong.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived the process which started it (kill -9, power cut of a container). Whoever holds the
 * data folder's lock may stop it: no other Lá Buông is using it.
 */
final class OrphanedPostmaster {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OrphanedPostmaster() {}

    static void stop(Path databaseFolder) {
        Path file = databaseFolder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        try {
            Optional<ProcessHandle> postmaster = postmaster(Files.readAllLines(file), databaseFolder);
            if (postmaster.isPresent()) {
                LOG.warn(
                        "Stopping the PostgreSQL server that an earlier run left behind, process {}",
                        postmaster.get().pid());
                shutDownFast(postmaster.get());
            }
            // A file left by a machine that was switched off may hold the number of some other process by now.
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Optional<ProcessHandle> postmaster(List<String> lines, Path databaseFolder) {
        if (lines.size() < 2 || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        boolean ours = Path.of(lines.get(1).strip()).equals(databaseFolder);
        return ours
                ? ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(OrphanedPostmaster::isPostgres)
                : Optional.empty();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    /** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, the log is closed properly. */
    private static void shutDownFast(ProcessHandle postmaster) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
        try {
            postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            throw new IllegalStateException("PostgreSQL process " + postmaster.pid() + " does not stop", stillThere);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
