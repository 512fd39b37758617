package vn.labuong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.labuong.shared.database.DatabaseSettings;
import vn.labuong.shared.database.OwnerDatabase;
import vn.labuong.testing.CommandProcess;
import vn.labuong.testing.CommandProcess.Ended;
import vn.labuong.testing.RunningProduct;
import vn.labuong.testing.Visitor;

/**
 * The drill: a backup while the product works, kill -9, everything wiped, a restore by the key alone: the same totals, the
 * same public bytes, every fixity value holds. Then an older backup over newer data: what was taken back meanwhile stays
 * taken back. {@code ./labuong soak restore-drill} prints the times.
 */
class RestoreDrillIntegrationTests {

    /** No look at files by the server itself, since pages and totals would tell of it. */
    private static final Map<String, String> SETTINGS =
            Map.of("LABUONG_DEMO_ARCHIVE", "false", "LABUONG_FIXITY_BYTES_A_MINUTE", "0B", "LABUONG_LANG", "en");

    /** What differs from one answer to the next: tokens of forms, the time in an answer of 404. */
    private static final String OF_THE_MOMENT = "name=\"_csrf\"[^>]*value=\"[^\"]+\"|\"timestamp\":\"[^\"]+\"";

    private final List<String> table = new ArrayList<>(List.of("| restore drill | seconds |", "|---|---:|"));
    private final Path work;
    private final Path data;
    private final Path backups;
    private final Path key;
    private Map<String, String> bytes = Map.of();
    private Map<String, Long> totals = Map.of();

    RestoreDrillIntegrationTests(@TempDir Path work) {
        this.work = work;
        data = work.resolve("data");
        backups = work.resolve("backups");
        key = work.resolve("kept-elsewhere.key");
    }

    @Test
    void bringsBackTheSameAndOpensNothingThatWasTakenBack() throws Exception {
        Ended ingest = command("archive", "ingest", model().toString());
        assertThat(ingest.status()).as(ingest.toString()).isZero();
        try (RunningProduct first = RunningProduct.start("demo", data, SETTINGS).ready()) {
            backUpWhileItWorks(first);
            killAndWipe(first);
        }

        Ended restore = timed("restore into nothing", "restore", backups.toString(), "--key", key.toString());
        assertThat(restore.status()).as(restore.toString()).isZero();
        compareTotals();
        assertThat(Files.getPosixFilePermissions(data.resolve("secrets/backup.key")))
                .hasSize(2);
        assertThat(Files.getPosixFilePermissions(data.resolve("secrets/second-factor.key")))
                .hasSize(2);
        try (RunningProduct second = startedAgain()) {
            compare(second);
            takeBack(second);
            second.kill();
        }
        // Not before the pages were compared, which tell of the last look.
        Ended verify = timed("archive verify", "archive", "verify");
        assertThat(verify.status()).as(verify.toString()).isZero();

        Ended refused = command("restore", backups.toString());
        assertThat(refused.status()).as("full and not told to set aside").isEqualTo(3);
        assertThat(refused.err()).contains(data.toString(), "--aside");
        Ended older = timed("restore, the present set aside", "restore", backups.toString(), "--aside");
        assertThat(older.status()).as(older.toString()).isZero();
        assertThat(older.out()).contains("archive.item.closed", "archive.consent.withdrawn");
        try (RunningProduct third = startedAgain()) {
            nothingIsOpenAgain(third);
        }
        Files.write(Path.of("target/soak-restore-drill.md"), table);
    }

    private void backUpWhileItWorks(RunningProduct product) throws Exception {
        try (Connection database = product.database()) {
            publish(product, database);
            totals = totals(database);
            bytes = publicBytes(product, database);
            Ended backup = timed("backup, while it works", "backup", backups.toString());
            assertThat(backup.status()).as(backup.toString()).isZero();
            assertThat(backup.out()).contains("A KEY FOR THE BACKUPS WAS MADE: " + data.resolve("secrets/backup.key"));
            assertThat(totals(database)).as("nothing was written meanwhile").isEqualTo(totals);
        }
        Files.copy(data.resolve("secrets/backup.key"), key, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void compare(RunningProduct product) throws Exception {
        try (Connection database = product.database()) {
            awaitQuiet(database);
            publicBytes(product, database)
                    .forEach((path, body) -> assertThat(body).as(path).isEqualTo(bytes.get(path)));
            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(search(product)).contains("Giấy khai sinh"));
        }
    }

    /** Before anything else looks at it. */
    private void compareTotals() throws SQLException {
        DatabaseSettings own = new DatabaseSettings(null, null, null, null, null);
        try (OwnerDatabase restored = OwnerDatabase.alone(data, own);
                Connection database = restored.connect()) {
            assertThat(totals(database)).isEqualTo(totals);
        }
    }

    private void nothingIsOpenAgain(RunningProduct product) throws Exception {
        try (Connection database = product.database()) {
            awaitQuiet(database);
            assertThat(one(database, "select count(*) from archive.item where state = 'withdrawn'"))
                    .isEqualTo("2");
            assertThat(one(database, "select count(*) from archive_people.consent where withdrawn_at is not null"))
                    .isEqualTo("1");
            assertThat(one(database, "select count(*) from shared.audit_entry where action = 'shared.closing.again'"))
                    .isEqualTo("3");
            publicBytes(product, database)
                    .forEach((path, body) -> assertThat(body).as(path).doesNotContain("dauvet"));
            assertThat(search(product)).doesNotContain("Giấy khai sinh");
            assertThat(data.toFile().list((folder, name) -> name.startsWith("before-")))
                    .as("the present went aside")
                    .hasSize(1);
        }
    }

    /** Three records, described well enough to be published. */
    private Path model() throws IOException {
        Path folder = Files.createDirectories(work.resolve("model"));
        Files.writeString(folder.resolve("giay.txt"), "Giấy khai sinh của dauvet\n".repeat(30));
        Files.writeString(folder.resolve("so.txt"), "Sổ của dauvet\n".repeat(30));
        BufferedImage picture = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(50, 50, 600, 500);
        pen.dispose();
        ImageIO.write(picture, "png", folder.resolve("tranh.png").toFile());
        String head = "file,kind,level,people,agency,rights,language,date,title[vi]\n";
        String rest = ",public,none,ag91.so-vhtt,https://creativecommons.org/licenses/by/4.0/,vi,2024,";
        Files.writeString(
                folder.resolve("metadata.csv"),
                head + "giay.txt,text" + rest + "Giấy khai sinh\nso.txt,text" + rest + "Sổ\ntranh.png,image" + rest
                        + "Tranh\n");
        return folder;
    }

    private Ended command(String... words) throws Exception {
        return CommandProcess.run(data, SETTINGS, words);
    }

    private static void publish(RunningProduct product, Connection database) throws Exception {
        await().atMost(Duration.ofMinutes(5))
                .until(() -> one(database, "select count(*) from archive.file where state = 'kept'")
                                .equals("3")
                        && isQuiet(database));
        Visitor archivist = archivist(product);
        String code = code(database, "Giấy khai sinh");
        archivist.post("/noi-bo/tu-lieu/" + code + "/nguoi", "seenAs", "ở giữa", "age", "adult");
        String person = one(database, "select id from archive_people.person");
        archivist.post(
                "/noi-bo/tu-lieu/" + code + "/nguoi/" + person + "/dong-y",
                "use",
                "web",
                "giver",
                "self",
                "from",
                "2024-01-01",
                "proof",
                "phiếu 1");
        for (String each : codes(database)) {
            String version = one(database, "select version from archive.item where code = '" + each + "'");
            archivist.get("/noi-bo/tu-lieu/" + each);
            archivist.post("/noi-bo/tu-lieu/" + each + "/cong-bo", "version", version);
        }
        assertThat(one(database, "select count(*) from archive.item where state = 'published'"))
                .isEqualTo("3");
        awaitQuiet(database);
    }

    private static Visitor archivist(RunningProduct product) {
        Visitor archivist = new Visitor(product.port());
        assertThat(archivist.signIn("demo.archivist", "la-buong-demo").location())
                .startsWith("/noi-bo");
        archivist.get("/noi-bo");
        return archivist;
    }

    /** One item by its state, another by the consent of the person in it. */
    private static void takeBack(RunningProduct product) throws Exception {
        Visitor archivist = archivist(product);
        try (Connection database = product.database()) {
            String consent = one(database, "select id from archive_people.consent");
            String seen =
                    one(database, "select i.code from archive_people.person p join archive.item i on i.id = p.item");
            archivist.get("/noi-bo/tu-lieu/" + seen + "/nguoi");
            archivist.post("/noi-bo/tu-lieu/" + seen + "/nguoi/dong-y/" + consent + "/rut");
            String book = code(database, "Sổ");
            String version = one(database, "select version from archive.item where code = '" + book + "'");
            archivist.get("/noi-bo/tu-lieu/" + book);
            archivist.post("/noi-bo/tu-lieu/" + book + "/thu-hoi", "version", version, "why", "theo yêu cầu");
            assertThat(one(database, "select count(*) from archive.item i where not archive.is_open(i, current_date)"))
                    .isEqualTo("2");
        }
    }

    private static String code(Connection database, String title) throws SQLException {
        return one(
                database,
                "select i.code from archive.item i join archive.item_text t on t.item = i.id where t.value = '" + title
                        + "'");
    }

    private static List<String> codes(Connection database) throws SQLException {
        return List.of(one(database, "select string_agg(code, ' ' order by code) from archive.item")
                .split(" ", -1));
    }

    private static boolean isQuiet(Connection database) throws SQLException {
        return one(database, "select count(*) from shared.queued_task where task_name like 'archive.%'")
                        .equals("0")
                && one(database, "select count(*) from archive.followed where wanted > done")
                        .equals("0");
    }

    private RunningProduct startedAgain() throws Exception {
        return RunningProduct.start("demo", data, SETTINGS).ready();
    }

    private static void awaitQuiet(Connection database) {
        await().atMost(Duration.ofMinutes(3)).until(() -> isQuiet(database));
    }

    private static String search(RunningProduct product) {
        return new Visitor(product.port()).get("/api/v1/search?q=khai+sinh").body();
    }

    private void killAndWipe(RunningProduct product) throws Exception {
        ProcessHandle postmaster = product.postmaster();
        product.kill();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        FileSystemUtils.deleteRecursively(data);
        assertThat(data).doesNotExist();
    }

    /** What everybody is shown of each item and of the programme, by its address; tokens of forms left out. */
    private static Map<String, String> publicBytes(RunningProduct product, Connection database) throws SQLException {
        Visitor anybody = new Visitor(product.port());
        List<String> paths = new ArrayList<>(List.of("/", "/chuong-trinh/AG-2023-2028", "/api/v1/plans", "/co-quan"));
        codes(database).forEach(code -> paths.add("/tu-lieu/" + code));
        for (String word : List.of("goc", "nho", "anh?trang=1")) {
            String files = one(database, "select string_agg(id::text, ' ' order by id) from archive.file");
            List.of(files.split(" ", -1)).forEach(file -> paths.add("/tu-lieu/tep/" + file + "/" + word));
        }
        Map<String, String> bytes = new LinkedHashMap<>();
        for (String path : paths) {
            bytes.put(
                    path,
                    new String(anybody.download(path), StandardCharsets.ISO_8859_1)
                            .replaceAll(OF_THE_MOMENT, "")
                            .replace(":" + product.port(), ""));
        }
        return bytes;
    }

    private static Map<String, Long> totals(Connection database) throws SQLException {
        Map<String, Long> totals = new TreeMap<>();
        String tables = one(
                database,
                "select string_agg(schemaname || '.' || tablename, ' ') from pg_tables"
                        + " where schemaname !~ '^pg_' and schemaname <> 'information_schema'");
        for (String each : tables.split(" ", -1)) {
            totals.put(each, Long.parseLong(one(database, "select count(*) from " + each)));
        }
        return totals;
    }

    private static String one(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    private Ended timed(String what, String... words) throws Exception {
        long begin = System.nanoTime();
        Ended ended = command(words);
        table.add(String.format(Locale.ROOT, "| %s | %.1f |", what, (System.nanoTime() - begin) / 1e9));
        return ended;
    }
}
