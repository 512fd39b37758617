package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.FileId;
import vn.labuong.archive.Level;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.archive.item.Item;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** What is covered is out of reach from the first choice on, and no byte of the published copy holds it. */
@ProductTest
class RedactionIntegrationTests {

    private static final String DESK = "/noi-bo/tu-lieu/%s/che/%s";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    private CanaryScene scene;
    private PublicWalk walk;
    private final String canary = Canary.word();

    @BeforeEach
    void prepare() {
        scene = new CanaryScene(product);
        walk = new PublicWalk(port);
    }

    private Visitor archivist() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("demo.archivist", "la-buong-demo");
        return visitor;
    }

    private record Made(Item item, FileId file) {

        String desk() {
            return DESK.formatted(item.code(), file);
        }
    }

    /** A turned picture with the word on it, its name says the word too; published and found by everybody. */
    private Made published() throws Exception {
        Intake.Taken taken = scene.taken(
                "Ảnh có tên người " + UUID.randomUUID(), Level.PUBLIC, canary + ".jpg", Canary.turnedJpeg());
        scene.text(taken.file(), 1, Canary.text(canary));
        return new Made(scene.publish(taken.item()), taken.file());
    }

    private int status(String path) throws Exception {
        return walk.get(path).status();
    }

    private List<String> starts(Item item) {
        List<String> starts = new ArrayList<>();
        for (String language : List.of("vi", "en", "km")) {
            starts.add("/tu-lieu/" + item.code() + "?lang=" + language);
            starts.add("/tu-lieu?q=" + item.code() + "&lang=" + language);
            // Without its last letter: the form of the search repeats what was asked for.
            starts.add("/tu-lieu?q=" + canary.substring(0, canary.length() - 1) + "&lang=" + language);
        }
        starts.add("/api/v1/search?q=" + canary);
        jdbc.sql("select id from archive.file where item = :item")
                .param("item", item.id().value())
                .query(UUID.class)
                .list()
                .forEach(file -> Stream.of("goc", "nho", "anh", "tho", "iiif", "manh/1/info.json", "alto", "chu", "o")
                        .flatMap(word -> Stream.of(word, word + "?trang=1", word + "?trang=2"))
                        .forEach(word -> starts.add("/tu-lieu/tep/" + file + "/" + word)));
        return starts;
    }

    private Map<String, PublicWalk.Answer> all(Item item) throws Exception {
        return walk.from(starts(item));
    }

    /** Addresses that say the word, and pictures of the item that show it; the walk also comes to other tests' pictures. */
    private List<String> telling(Item item) throws Exception {
        Map<String, PublicWalk.Answer> answers = all(item);
        List<String> own = jdbc.sql("select id::text from archive.file where item = :item")
                .param("item", item.id().value())
                .query(String.class)
                .list();
        List<String> telling = new ArrayList<>();
        for (var answer : answers.entrySet()) {
            if (answer.getValue().said().contains(canary)) {
                telling.add(answer.getKey());
            }
            if (answer.getValue().type().startsWith("image/")
                    && own.stream().anyMatch(answer.getKey()::contains)
                    && Canary.hasRed(answer.getValue().body())) {
                telling.add(answer.getKey() + " (picture)");
            }
        }
        return telling;
    }

    private FileId copyOf(FileId original) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("select count(*) from archive.file where stands_for = :id and state = 'kept'")
                                .param("id", original.value())
                                .query(Integer.class)
                                .single()
                        == 1);
        FileId copy = new FileId(jdbc.sql("select id from archive.file where stands_for = :id and state = 'kept'")
                .param("id", original.value())
                .query(UUID.class)
                .single());
        scene.awaitIndexed(copy);
        return copy;
    }

    @Test
    void sealsTheOriginalAtOnceAndPublishesACopyInWhichNothingIsLeft() throws Exception {
        Made made = published();
        String open = "/tu-lieu/tep/" + made.file();
        assertThat(telling(made.item())).as("before").hasSizeGreaterThan(4);
        assertThat(Canary.isInIndex(scene.publicIndex(), canary)).isTrue();

        Visitor archivist = archivist();
        assertThat(archivist.get(made.desk()).body()).contains(canary);
        assertThat(StatementCounter.during(() -> archivist.get(made.desk()))).isLessThan(25);
        assertThat(archivist
                        .post(made.desk() + "/tim", "q", canary, "reason", "personal")
                        .status())
                .isEqualTo(302);
        assertThat(status(open + "/goc")).isEqualTo(404);
        assertThat(status(open + "/anh?trang=1")).isEqualTo(404);
        assertThat(telling(made.item())).isEmpty();
        assertThat(Canary.isInIndex(scene.publicIndex(), canary)).isFalse();
        assertThat(archivist.get(open + "/goc").status()).isEqualTo(200);

        Canary.assertCovered(archivist.download(made.desk() + "/xem-thu?trang=1"), "preview");
        assertThat(archivist.get(made.desk() + "?trang=1&thu=true").body())
                .contains("Quyền trẻ")
                .doesNotContain(canary + " ");
        assertThat(archivist.post(made.desk() + "/cong-bo", "version", "1").status())
                .isEqualTo(302);
        assertThat(stateOf(made.file())).as("not looked at").isEqualTo("draft");
        archivist.post(made.desk() + "/cong-bo", "version", "1", "seen", "true");
        FileId copy = copyOf(made.file());
        assertNothingIsLeft(made, copy);
        assertThat(traces(made)).contains("redaction", "policy assignment").contains("archive.redact.publish");
    }

    private static PublicWalk.Answer answer(Map<String, PublicWalk.Answer> answers, String path) {
        return Optional.ofNullable(answers.get(path)).orElseThrow(() -> new AssertionError("Not reached: " + path));
    }

    private void assertNothingIsLeft(Made made, FileId copy) throws Exception {
        assertThat(telling(made.item())).isEmpty();
        Map<String, PublicWalk.Answer> answers = all(made.item());
        String page =
                answer(answers, "/tu-lieu/" + made.item().code() + "?lang=vi").said();
        assertThat(page).contains("có phần được che", "quyền trẻ", "ngày", "ban-che-1-v1.png");
        assertThat(answer(answers, "/tu-lieu/" + made.item().code() + "?lang=en")
                        .said())
                .contains("parts are covered");
        for (String word : List.of("goc", "nho?trang=1", "anh?trang=1")) {
            PublicWalk.Answer picture = answer(answers, "/tu-lieu/tep/" + copy + "/" + word);
            assertThat(picture.status()).as(word).isEqualTo(200);
            Canary.assertCovered(picture.body(), word);
        }
        assertTilesCovered(scene.copies(copy));
        assertThat(Canary.holding(scene.copies(copy), canary)).isEmpty();
        assertThat(Canary.isInIndex(scene.publicIndex(), canary)).isFalse();
        assertThat(walk.get("/api/v1/search?q=" + made.item().code()).said()).contains("\"total\":1");
    }

    private String stateOf(FileId file) {
        return jdbc.sql("select state from archive.redaction where file = :file order by version desc limit 1")
                .param("file", file.value())
                .query(String.class)
                .single();
    }

    private List<String> traces(Made made) {
        List<String> traces = new ArrayList<>(jdbc.sql("select type from archive.event where file = :file")
                .param("file", made.file().value())
                .query(String.class)
                .list());
        traces.addAll(
                jdbc.sql("select action from shared.audit_entry where subject_id = :code and actor = 'demo.archivist'")
                        .param("code", made.item().code())
                        .query(String.class)
                        .list());
        return traces;
    }

    /** Every tile of every scale: red nowhere, and the whole picture not simply black. */
    private static void assertTilesCovered(Path copies) throws Exception {
        List<Path> tiles;
        try (Stream<Path> all = Files.walk(copies)) {
            tiles = all.filter(file -> file.toString().endsWith(".jpg")).toList();
        }
        assertThat(tiles).hasSizeGreaterThan(4);
        for (Path tile : tiles) {
            assertThat(Canary.hasRed(Files.readAllBytes(tile)))
                    .as(tile.toString())
                    .isFalse();
        }
    }

    @Test
    void replacesACopyByTheNextAndTakesItAwayAtOnce() throws Exception {
        Made made = published();
        Visitor archivist = archivist();
        archivist.get(made.desk());
        draw(archivist, made, 1, "50,25,20,10", "child");
        archivist.post(made.desk() + "/cong-bo", "version", "1", "seen", "true");
        FileId first = copyOf(made.file());
        assertThat(status("/tu-lieu/tep/" + first + "/goc")).isEqualTo(200);

        archivist.post(made.desk() + "/sua");
        assertThat(status("/tu-lieu/tep/" + first + "/goc"))
                .as("stays meanwhile")
                .isEqualTo(200);
        draw(archivist, made, 1, "0,60,30,40", "child");
        archivist.post(made.desk() + "/cong-bo", "version", "2", "seen", "true");
        assertThat(status("/tu-lieu/tep/" + first + "/goc")).isEqualTo(404);
        assertThat(status("/tu-lieu/tep/" + first + "/anh?trang=1")).isEqualTo(404);
        assertThat(scene.copies(first)).doesNotExist();
        FileId second = copyOf(made.file());
        var picture = ImageIO.read(new ByteArrayInputStream(
                walk.get("/tu-lieu/tep/" + second + "/goc").body()));
        assertThat(new Color(picture.getRGB(30, 320))).isEqualTo(Color.BLACK);
        assertThat(new Color(picture.getRGB(360, 120))).isEqualTo(Color.BLACK);
        assertThat(walk.get("/tu-lieu/" + made.item().code()).said())
                .doesNotContain("ngày")
                .contains("quyền");

        archivist.get(made.desk());
        archivist.post(made.desk() + "/bo-che", "why", "");
        assertThat(stateOf(made.file())).isEqualTo("published");
        archivist.post(made.desk() + "/bo-che", "why", "Người được nhắc đồng ý");
        assertThat(status("/tu-lieu/tep/" + second + "/goc")).isEqualTo(404);
        assertThat(status("/tu-lieu/tep/" + made.file() + "/goc")).isEqualTo(200);
        assertThat(stateOf(made.file())).isEqualTo("lifted");
    }

    @Test
    void takesNoHarmFromStrangeRectanglesAndStrangers() throws Exception {
        Made made = published();
        Visitor archivist = archivist();
        archivist.get(made.desk());
        for (String strange : List.of(",,,", "NaN,1,1,1", "1e400,0,5,5", "200,200,5,5", "5,5,-3,2", "1,1,0,0")) {
            draw(archivist, made, 1, strange, "child");
        }
        draw(archivist, made, 99, "1,1,5,5", "child");
        draw(archivist, made, 1, "1,1,5,5", "x");
        assertThat(areas(made)).isEmpty();
        assertThat(status("/tu-lieu/tep/" + made.file() + "/goc")).isEqualTo(200);
        draw(archivist, made, 1, "-10,95,500,50", "child");
        assertThat(areas(made)).containsExactly("0 0.95 1");
        Made other = published();
        assertThat(archivist
                        .get(DESK.formatted(other.item().code(), made.file()))
                        .status())
                .isEqualTo(404);
        Visitor judge = new Visitor(port);
        judge.signIn("demo.judge", "la-buong-demo");
        assertThat(judge.get(made.desk() + "/xem-thu?trang=1").status()).isIn(403, 404);
        assertThat(new String(walk.get(made.desk()).body(), StandardCharsets.UTF_8))
                .doesNotContain(canary);
    }

    private static void draw(Visitor archivist, Made made, int page, String numbers, String reason) {
        String[] at = numbers.split(",", -1);
        String[] names = {"x", "y", "rong", "cao"};
        List<String> fields = new ArrayList<>(List.of("trang", String.valueOf(page), "reason", reason));
        for (int side = 0; side < names.length; side++) {
            fields.addAll(List.of(names[side], at[side]));
        }
        archivist.post(made.desk() + "/vung", fields.toArray(String[]::new));
    }

    private List<String> areas(Made made) {
        return jdbc.sql("select a.x || ' ' || a.y || ' ' || a.width from archive.redaction_area a"
                        + " join archive.redaction r on r.id = a.redaction where r.file = :file")
                .param("file", made.file().value())
                .query(String.class)
                .list();
    }
}
