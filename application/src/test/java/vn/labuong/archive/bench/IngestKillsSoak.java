package vn.labuong.archive.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.labuong.archive.store.Arrivals;
import vn.labuong.testing.CommandProcess;
import vn.labuong.testing.RunningProduct;

/**
 * {@code ./labuong soak ingest-kills [N]}: the real product takes in a folder and is killed N times at random, now the
 * command that takes it in, now the server that goes on with the stages; at the end nothing is lost, doubled or half open.
 */
class IngestKillsSoak {

    private static final int KILLS = Integer.getInteger("labuong.soak.kills", 20);
    private static final long SEED = Long.getLong("labuong.soak.seed", System.nanoTime() % 1_000_000);

    /** So many that there is work left for the last kill. */
    private static final int FILES = 12 * (KILLS + 2);

    private static final int LATEST = 4_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Random random = new Random(SEED);
    private final List<String> table = new ArrayList<>();
    private final Path work;
    private final Path data;
    private final Path folder;

    IngestKillsSoak() throws IOException {
        work = Files.createTempDirectory("labuong-soak");
        data = work.resolve("data");
        folder = MixedFolder.write(work.resolve("tep"), FILES, SEED);
    }

    @Test
    @Timeout(value = 90, unit = TimeUnit.MINUTES)
    void losesAndDoublesNothing() throws Exception {
        table.add("| kill -9, seed " + SEED + " | what | after, ms | originals in the store |");
        table.add("|---:|---|---:|---:|");
        try (RunningProduct first = RunningProduct.start("start", data).ready()) {
            assertThat(first.status("/")).isEqualTo(200);
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            kill(kill);
            say();
        }
        assertThat(ingest().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        try (RunningProduct product = RunningProduct.start("start", data).ready();
                Connection database = product.database()) {
            awaitQuiet(database);
            check(product, database);
        }
        Process verify = run("archive", "verify");
        assertThat(verify.waitFor()).as("archive verify").isZero();
        table.add("| end | archive verify | good | " + originals().size() + " |");
        say();
    }

    private void say() throws IOException {
        Files.write(Path.of("target/soak-ingest-kills.md"), table);
    }

    /** Odd kills hit the command, even ones the server, while they work; one in four as early as during the start. */
    private void kill(int number) throws Exception {
        boolean early = random.nextInt(4) == 0;
        int moment = random.nextInt(LATEST);
        if (number % 2 == 1) {
            Process command = ingest();
            if (!early) {
                awaitWork(command);
            }
            boolean ended = command.waitFor(moment, TimeUnit.MILLISECONDS);
            command.destroyForcibly().waitFor();
            if (!ended) {
                row(number, early ? "archive ingest, starting" : "archive ingest", moment);
                return;
            }
        }
        RunningProduct server = RunningProduct.start("start", data);
        if (!early) {
            server.ready();
        }
        LockSupport.parkNanos(Duration.ofMillis(moment).toNanos());
        server.kill();
        row(number, early ? "server, starting" : "server", moment);
    }

    /**
     * A file has come as far as the store since the command began, or nothing is left to do. What it prints is no sign: the
     * machine under it may print warnings of its own.
     */
    private void awaitWork(Process command) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int before = originals().size();
        while (originals().size() == before && command.isAlive() && System.nanoTime() < deadline) {
            command.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    private void row(int number, String what, int moment) throws IOException {
        table.add("| " + number + " | " + what + " | " + moment + " | "
                + originals().size() + " |");
    }

    private Process ingest() throws IOException {
        return run("archive", "ingest", folder.toString());
    }

    private Process run(String... words) throws IOException {
        return CommandProcess.start(data, work.resolve("command.log"), Map.of(), words);
    }

    private List<Path> originals() throws IOException {
        Path store = data.resolve("archive/store");
        if (!Files.exists(store)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(store)) {
            return all.filter(file -> file.getFileName().toString().startsWith("original"))
                    .toList();
        }
    }

    private void awaitQuiet(Connection database) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!one(database, "select count(*) from shared.queued_task where task_name like 'archive.%'")
                        .equals("0")
                || !one(database, "select count(*) from archive.followed where wanted > done")
                        .equals("0")) {
            assertThat(System.nanoTime()).as("the queue comes to its end").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private void check(RunningProduct product, Connection database) throws Exception {
        List<String> wanted = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(MixedFolder::isToBeKept)
                    .map(file -> Arrivals.measure(file).sha256())
                    .sorted()
                    .forEach(wanted::add);
        }
        assertThat(originals().stream()
                        .map(file -> Arrivals.measure(file).sha256())
                        .sorted()
                        .toList())
                .as("each file's bytes once in the store")
                .isEqualTo(wanted);
        assertThat(all(database, "select sha256 from archive.file where state = 'kept' order by sha256 collate \"C\""))
                .as("each file once in the database")
                .isEqualTo(wanted);
        checkRows(product, database);
        table.add("| end | kept once each, of " + FILES + " | | " + wanted.size() + " |");
        table.add("| end | refused | | " + one(database, "select count(*) from archive.file where state = 'refused'")
                + " |");
        table.add("| end | bytes at the door without a row, for the sweep | | " + arrivals() + " |");
    }

    private static void checkRows(RunningProduct product, Connection database) throws Exception {
        none(
                database,
                "files that are neither kept nor refused",
                "archive.file where state not in ('kept', 'refused')");
        none(
                database,
                "items without a file",
                "archive.item i where not exists (select 1 from archive.file f where f.item = i.id)");
        none(
                database,
                "stages not ended",
                "archive.file f where state = 'kept' and (select count(*) from archive.stage_run r"
                        + " where r.file = f.id and r.state in ('done', 'skipped')) <> 8");
        none(
                database,
                "items not in the index",
                "archive.item i where exists (select 1 from archive.file f where f.item = i.id"
                        + " and f.state = 'kept') and not exists (select 1 from archive.indexed x where x.item = i.id)");
        none(database, "open items", "archive.indexed where open");
        for (String code : all(database, "select code from archive.item")) {
            assertThat(product.status("/tu-lieu/" + code)).as(code).isEqualTo(404);
        }
    }

    private long arrivals() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("archive/arriving"))) {
            return all.count();
        }
    }

    private static void none(Connection database, String what, String where) throws SQLException {
        assertThat(one(database, "select count(*) from " + where)).as(what).isEqualTo("0");
    }

    private static String one(Connection database, String sql) throws SQLException {
        return all(database, sql).get(0);
    }

    private static List<String> all(Connection database, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
