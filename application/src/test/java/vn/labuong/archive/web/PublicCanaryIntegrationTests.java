package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.FileId;
import vn.labuong.archive.Level;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.PartsClosed;
import vn.labuong.archive.item.Publication;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.kept.KeptPages;
import vn.labuong.testing.MovedClock;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** What is sealed is in no public byte (DNH-17); what is withdrawn is gone within five seconds (DNH-16). */
@ProductTest
class PublicCanaryIntegrationTests {

    private static final Logger LOG = LoggerFactory.getLogger(PublicCanaryIntegrationTests.class);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Publication publication;

    @Autowired
    JdbcClient jdbc;

    private CanaryScene scene;
    private PublicWalk walk;

    /** As in the product, where pages are kept for the readers after the first. */
    @BeforeEach
    void keepPages() {
        product.getBean(KeptPages.class).keepFor(Duration.ofMinutes(1));
    }

    @AfterEach
    void keepPagesNoMore() {
        product.getBean(KeptPages.class).keepFor(Duration.ZERO);
    }

    @BeforeEach
    void prepare() {
        scene = new CanaryScene(product);
        walk = new PublicWalk(port);
    }

    /** Every address by which a file or its copies could be asked for. */
    private static List<String> guesses(FileId file) {
        return Stream.of(
                        "goc", "nho", "anh", "nghe", "phim", "bia", "song", "phu-de", "o", "manh", "iiif", "alto",
                        "chu")
                .flatMap(word -> Stream.of(word, word + "?trang=1", word + "?trang=2", word + "/info.json"))
                .map(word -> "/tu-lieu/tep/" + file + "/" + word)
                .toList();
    }

    private List<String> starts(Item item, FileId file, String... words) {
        List<String> starts = new ArrayList<>(guesses(file));
        for (String language : List.of("vi", "en", "km")) {
            for (String place : List.of("", "&trang=2", "&tep=1&trang=2", "&tep=2&trang=1")) {
                starts.add("/tu-lieu/" + item.code() + "?lang=" + language + place);
            }
            starts.add("/tu-lieu?q=" + item.code() + "&lang=" + language);
            // Beginnings of the word, so that a suggestion or a snippet with all of it would show.
            for (String word : words) {
                starts.add("/tu-lieu?lang=" + language + "&q=" + word.substring(0, word.length() - 1));
                starts.add("/tu-lieu?lang=" + language + "&q=" + word.substring(0, word.length() - 1) + "+x");
            }
        }
        for (int page = 1; page <= 2; page++) {
            starts.add("/iiif/image/" + file + "-" + page + "/info.json");
            starts.add("/iiif/image/" + file + "-" + page + "/full/max/0/default.jpg");
            starts.add("/iiif/item/" + item.code() + "/text/" + file + "-" + page);
        }
        starts.add("/iiif/item/" + item.code() + "/manifest");
        for (String word : words) {
            starts.add("/iiif/item/" + item.code() + "/search?q=" + word.substring(0, word.length() - 1) + "+ngay");
        }
        starts.addAll(List.of("/iiif/collection/all", "/iiif/collection/all/1"));
        starts.add("/api/v1/search?q=" + item.code());
        for (String word : words) {
            starts.add("/api/v1/search?q=" + word.substring(0, word.length() - 1));
        }
        for (String format : List.of("oai_dc", "qdc", "mets")) {
            starts.add("/oai?verb=GetRecord&metadataPrefix=" + format + "&identifier=urn:uuid:" + item.id());
        }
        starts.addAll(List.of("/", "/sitemap.xml", "/robots.txt", "/oai", "/v3/api-docs", "/tu-lieu"));
        return starts;
    }

    private static List<String> telling(Map<String, PublicWalk.Answer> answers, String word) throws Exception {
        List<String> telling = new ArrayList<>();
        for (var answer : answers.entrySet()) {
            if (answer.getValue().said().contains(word)) {
                telling.add(answer.getKey());
            }
        }
        return telling;
    }

    @Test
    void noPublicByteHoldsWhatIsSealed() throws Exception {
        String ofFile = Canary.word();
        String ofPage = Canary.word();
        String ofItem = Canary.word();
        Intake.Taken sealed = scene.taken(
                "Tệp kín " + UUID.randomUUID(), Level.PUBLIC, ofFile + ".txt", ofFile.getBytes(StandardCharsets.UTF_8));
        Intake.Taken book = scene.taken("Sách mở " + UUID.randomUUID(), Level.PUBLIC, "sach.jpg", Canary.turnedJpeg());
        Intake.Taken whole =
                scene.taken("Kín cả " + ofItem, Level.SEALED, ofItem + ".txt", ofItem.getBytes(StandardCharsets.UTF_8));
        scene.text(book.file(), 1, Canary.text("mở"));
        scene.text(book.file(), 2, Canary.text(ofPage));
        Item openBook = scene.publish(book.item());
        assertThat(telling(walk.from(starts(openBook, book.file(), ofPage)), ofPage))
                .as("as long as it is open")
                .isNotEmpty();
        assertThat(Canary.isInIndex(scene.publicIndex(), ofPage)).isTrue();
        scene.seal(sealed.file(), 0);
        scene.seal(book.file(), 2);
        closed(book);
        Item first = scene.publish(sealed.item());
        Item third = scene.publish(whole.item());
        assertNothingTold(first, sealed.file(), ofFile);
        assertNothingTold(openBook, book.file(), ofPage);
        assertNothingTold(third, whole.file(), ofItem);
        Visitor keeper = new Visitor(port);
        keeper.signIn("demo.archivist", "la-buong-demo");
        assertThat(keeper.get("/noi-bo/tu-lieu/" + openBook.code() + "?trang=2").body())
                .contains(ofPage);
    }

    /** Proof lies with its item and is for those who keep it: not the original alone, every copy of it. */
    @Test
    void noCopyOfProofIsPublic() throws Exception {
        String word = Canary.word();
        Intake.Taken taken =
                scene.taken("Thư đồng ý " + UUID.randomUUID(), Level.PUBLIC, "thu.jpg", Canary.turnedJpeg());
        scene.text(taken.file(), 1, Canary.text(word));
        Item item = scene.publish(taken.item());
        List<String> open = guesses(taken.file()).stream()
                .filter(path -> status(path) == 200)
                .toList();
        assertThat(open).as("as long as it is no proof").hasSizeGreaterThan(3);
        jdbc.sql("update archive.file set role = 'evidence' where id = :id")
                .param("id", taken.file().value())
                .update();
        scene.reindex(taken.item());
        assertThat(open).allMatch(path -> status(path) == 404);
        assertThat(telling(walk.from(starts(item, taken.file(), word)), word)).isEmpty();
        Visitor keeper = new Visitor(port);
        keeper.signIn("demo.archivist", "la-buong-demo");
        assertThat(keeper.get("/tu-lieu/tep/" + taken.file() + "/goc").status()).isEqualTo(200);
    }

    private int status(String path) {
        try {
            return walk.get(path).status();
        } catch (Exception fault) {
            throw new IllegalStateException(path, fault);
        }
    }

    /** As whatever closes a part of an item says it. */
    private void closed(Intake.Taken taken) {
        product.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> product.publishEvent(new PartsClosed(taken.item())));
    }

    private void assertNothingTold(Item item, FileId file, String word) throws Exception {
        Map<String, PublicWalk.Answer> answers = walk.from(starts(item, file, word));
        assertThat(answers).hasSizeGreaterThan(60);
        assertThat(telling(answers, word)).isEmpty();
        assertThat(Canary.isInIndex(scene.publicIndex(), word)).isFalse();
    }

    @Test
    void everyPublicCopyIsGoneWithinFiveSecondsOfTheWithdrawal() throws Exception {
        String word = Canary.word();
        Intake.Taken taken = scene.taken("Tên " + word, Level.PUBLIC, word + ".jpg", Canary.turnedJpeg());
        scene.text(taken.file(), 1, Canary.text(word));
        Item item = scene.publish(taken.item());
        Map<String, PublicWalk.Answer> before = walk.from(starts(item, taken.file(), word));
        List<String> own = before.entrySet().stream()
                .filter(answer -> answer.getValue().status() == 200)
                .map(Map.Entry::getKey)
                .filter(path -> (path.contains(item.code()) && !path.contains("q="))
                        || path.contains(taken.file().toString()))
                .toList();
        List<String> searches = telling(before, word).stream()
                .filter(path -> path.contains("q="))
                .toList();
        assertThat(own).hasSizeGreaterThan(8);
        assertThat(searches).isNotEmpty();
        assertThat(Canary.isInIndex(scene.publicIndex(), word)).isTrue();

        long start = System.nanoTime();
        publication.withdraw(item.id(), item.version(), "Người trong ảnh đề nghị");
        Map<String, Long> gone = new LinkedHashMap<>();
        // What follows looks once and waits for nothing: whatever it finds gone was gone when it began to look.
        gone.put("disk and index", since(start));
        assertThat(picturesOf(taken.file())).isEmpty();
        assertThat(Canary.isInIndex(scene.publicIndex(), word)).isFalse();
        gone.put("addresses", since(start));
        assertNothingAnswers(own, searches, word);
        LOG.info("Withdrawal, ms until gone ({} addresses, {} searches): {}", own.size(), searches.size(), gone);
        assertThat(gone.values())
                .allMatch(millis -> millis < Duration.ofSeconds(5).toMillis());
        publication.publish(item.id(), scene.item(item.id()).version());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> walk.get("/tu-lieu/tep/" + taken.file() + "/anh?trang=1")
                                .status()
                        == 200);
    }

    private void assertNothingAnswers(List<String> own, List<String> searches, String word) throws Exception {
        for (String path : own) {
            assertThat(walk.get(path).status()).as(path).isIn(404, 410);
            assertThat(walk.get(path).said()).as(path).doesNotContain(word);
        }
        for (String path : searches) {
            assertThat(walk.get(path).said()).as(path).doesNotContain(word);
        }
    }

    /** What is left on the disk of the copies that addresses give. */
    private List<Path> picturesOf(FileId file) throws IOException {
        try (Stream<Path> all = Files.walk(scene.copies(file))) {
            return all.filter(Files::isRegularFile)
                    .filter(one -> !one.getFileName().toString().startsWith("alto-"))
                    .toList();
        }
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Test
    void opensEveryCopyTogetherAtLocalMidnight() throws Exception {
        String word = Canary.word();
        Intake.Taken taken = scene.taken("Chờ đến ngày " + word, Level.PUBLIC, "cho.jpg", Canary.turnedJpeg());
        scene.text(taken.file(), 1, Canary.text(word));
        LocalDate day = LocalDate.now(VietnamTime.ZONE).plusDays(1);
        jdbc.sql("update archive.item set embargo_until = :day where id = :id")
                .param("day", day)
                .param("id", taken.item().value())
                .update();
        Item item = scene.publish(taken.item());
        List<String> copies = List.of(
                "/tu-lieu/" + item.code(),
                "/tu-lieu/tep/" + taken.file() + "/goc",
                "/tu-lieu/tep/" + taken.file() + "/anh?trang=1",
                "/tu-lieu/tep/" + taken.file() + "/nho?trang=1");
        Instant midnight = day.atStartOfDay(VietnamTime.ZONE).toInstant();
        MovedClock.at(midnight.minusSeconds(1), () -> {
            assertThat(Canary.isInIndex(scene.publicIndex(), word)).isFalse();
            assertShown(copies, word, false);
        });
        MovedClock.at(midnight.minusNanos(1), () -> assertShown(copies, word, false));
        MovedClock.at(midnight, () -> assertShown(copies, word, true));
        // And back, as a consent that ends or a corrected clock closes it.
        MovedClock.at(midnight.minusSeconds(1), () -> assertShown(copies, word, false));
        assertThat(Canary.isInIndex(scene.publicIndex(), word)).isFalse();
    }

    private void assertShown(List<String> copies, String word, boolean shown) throws Exception {
        for (String path : copies) {
            assertThat(walk.get(path).status()).as(path).isEqualTo(shown ? 200 : 404);
        }
        for (String path : List.of("/api/v1/search?q=" + word, "/tu-lieu?q=" + word)) {
            assertThat(walk.get(path).said().contains("chờ đến ngày " + word))
                    .as(path)
                    .isEqualTo(shown);
        }
    }
}
