package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import info.freelibrary.iiif.presentation.v3.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.item.Creator;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TaggedText.Status;
import vn.labuong.archive.item.TextField;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** Items as manifests of Presentation API 3.0: valid, in three languages, and never a word or an address of what is closed. */
@ProductTest
class IiifManifestIntegrationTests {

    private static final Logger LOG = LoggerFactory.getLogger(IiifManifestIntegrationTests.class);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Publication publication;

    @TempDir
    Path folder;

    private IiifScene scene;

    @BeforeEach
    void prepare() {
        scene = new IiifScene(product, port);
    }

    private void describe(IiifScene.Shown shown, ItemKind kind, List<TaggedText> texts) {
        ArchiveFixture.in(product)
                .describe(
                        shown.item().id(),
                        kind,
                        "vi",
                        EdtfDate.parse("2024-05~").orElseThrow(),
                        texts,
                        List.of(new Creator("Nguyễn Văn Mẫu", Creator.Role.AUTHOR, null)));
    }

    private static TaggedText text(TextField field, String language, String value, Status status) {
        return new TaggedText(field, 0, language, value, status);
    }

    private IiifScene.Shown handbook() {
        IiifScene.Shown book = scene.book("một", "hai", "ba");
        describe(
                book,
                ItemKind.BOOK,
                List.of(
                        text(TextField.TITLE, "vi", "Quyền trẻ em", Status.ORIGINAL),
                        text(TextField.TITLE, "en", "Rights of the child", Status.VERIFIED),
                        text(TextField.TITLE, "km", "សិទ្ធិកុមារ", Status.MACHINE),
                        text(TextField.ABSTRACT, "vi", "<b>Tóm tắt</b>", Status.ORIGINAL)));
        return book;
    }

    @Test
    void tellsABookInThreeLanguagesAsTheStandardAsks() {
        JsonNode manifest = scene.json(handbook().manifest());
        assertThat(IiifRules.wrong(manifest)).isEmpty();
        assertThat(manifest.path("label").toString())
                .isEqualTo("{\"vi\":[\"Quyền trẻ em\"],\"en\":[\"Rights of the child\"],\"km\":[\"សិទ្ធិកុមារ\"]}");
        assertThat(manifest.path("summary").path("vi").path(0).asString()).isEqualTo("<b>Tóm tắt</b> ");
        assertThat(manifest.path("rights").asString()).isEqualTo("http://creativecommons.org/licenses/by/4.0/");
        JsonNode required = manifest.path("requiredStatement").path("value").path("en");
        assertThat(required.path(0).asString()).startsWith("Demonstration; ").contains("CC BY");
        assertThat(manifest.path("behavior").toString()).isEqualTo("[\"paged\"]");
        assertThat(manifest.path("provider").path(0).path("label").path("vi").toString())
                .contains("Sở");
        assertThat(manifest.path("items").path(2).path("label").toString())
                .isEqualTo("{\"vi\":[\"Trang 3\"],\"en\":[\"Page 3\"],\"km\":[\"ទំព័រ 3\"]}");
        // The machine's words are told as such.
        assertThat(manifest.path("metadata").toString())
                .contains("Translated by a machine")
                .contains("Khmer");
    }

    @Test
    void isReadByAnotherProgramAndNamesNoPersonToMachines() {
        IiifScene.Shown book = handbook();
        Visitor.Page page = scene.ask(book.manifest());
        assertThat(page.header("Content-Type").orElseThrow())
                .isEqualTo("application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"");
        assertThat(page.response().headers().allValues("Access-Control-Allow-Origin"))
                .containsExactly("*");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains("\"id\":\"http://localhost:" + port + book.manifest() + "\"")
                .doesNotContain("Nguyễn Văn Mẫu");
        assertThat(scene.ask("/tu-lieu/" + book.code()).body()).contains("Nguyễn Văn Mẫu");
        Manifest read = Manifest.from(page.body());
        assertThat(read.getCanvases()).hasSize(3);
        assertThat(read.getLabel().getString()).contains("Quyền trẻ em");
    }

    @Test
    void leadsToPicturesTextsFilesAndPagesThatAreThere() throws Exception {
        IiifScene.Shown book = scene.book("một", "hai");
        JsonNode manifest = scene.json(book.manifest());
        JsonNode canvas = manifest.path("items").path(0);
        JsonNode body = canvas.path("items").path(0).path("items").path(0).path("body");
        JsonNode service = body.path("service").path(0);
        assertThat(service.path("type").asString()).isEqualTo("ImageService3");
        JsonNode info = scene.json(IiifScene.path(service.path("id")) + "/info.json");
        assertThat(info.path("id")).isEqualTo(service.path("id"));
        assertThat(info.path("width")).isEqualTo(canvas.path("width"));
        for (JsonNode address : List.of(
                body.path("id"),
                manifest.path("thumbnail").path(0).path("id"),
                canvas.path("thumbnail").path(0).path("id"),
                manifest.path("rendering").path(0).path("id"),
                manifest.path("homepage").path(2).path("id"),
                manifest.path("provider").path(0).path("homepage").path(0).path("id"))) {
            assertThat(scene.ask(IiifScene.path(address)).status())
                    .as(address.asString())
                    .isEqualTo(200);
        }
        assertThat(scene.ask(IiifScene.path(manifest.path("homepage").path(2).path("id")))
                        .body())
                .contains("<html lang=\"km\"")
                .contains(book.manifest());
    }

    @Test
    void tellsTheTextOfAPageLineByLineAtItsPlace() {
        IiifScene.Shown book = scene.book("một", "hai");
        scene.write(book, 1, IiifScene.words("Quyền trẻ em", "hôm nay"));
        JsonNode canvas = scene.json(book.manifest()).path("items").path(0);
        JsonNode text =
                scene.json(IiifScene.path(canvas.path("annotations").path(0).path("id")));
        assertThat(IiifRules.wrong(text)).isEmpty();
        assertThat(text.path("id")).isEqualTo(canvas.path("annotations").path(0).path("id"));
        assertThat(text.path("items").size()).isEqualTo(2);
        JsonNode line = text.path("items").path(1);
        assertThat(line.path("motivation").asString()).isEqualTo("supplementing");
        assertThat(line.path("body").path("value").asString()).isEqualTo("hôm nay");
        double scale = canvas.path("width").asDouble() / 600;
        double tall = canvas.path("height").asDouble() / 400;
        assertThat(line.path("target").asString())
                .isEqualTo(canvas.path("id").asString() + "#xywh=" + Math.round(20 * scale) + ","
                        + Math.round(100 * tall) + "," + (Math.round(90 * scale) - Math.round(20 * scale)) + ","
                        + (Math.round(130 * tall) - Math.round(100 * tall)));
    }

    @Test
    void neverNamesAClosedPageAndAnswersForWhatWasTakenBack() throws Exception {
        IiifScene.Shown book = scene.book("một", "hai", "ba");
        scene.seal(book, 2);
        JsonNode manifest = scene.json(book.manifest());
        assertThat(manifest.path("items").size()).isEqualTo(2);
        assertThat(manifest.path("items")
                        .path(1)
                        .path("label")
                        .path("en")
                        .path(0)
                        .asString())
                .isEqualTo("Page 3");
        assertThat(manifest.toString()).doesNotContain(book.file() + "-2").doesNotContain("/goc");
        assertThat(scene.ask(book.text(2)).status()).isEqualTo(404);
        assertThat(scene.ask(book.image(2) + "/info.json").status()).isEqualTo(404);
        IiifScene.Shown other = scene.book("khác");
        assertThat(scene.ask("/iiif/item/" + other.code() + "/text/" + book.file() + "-1")
                        .status())
                .as("a page of another item")
                .isEqualTo(404);
        publication.withdraw(book.item().id(), book.item().version(), "Người trong sách đề nghị");
        for (String path : List.of(book.manifest(), book.text(1), book.search("hai"))) {
            assertThat(scene.ask(path).status()).as(path).isEqualTo(410);
            assertThat(scene.ask(path).header("Access-Control-Allow-Origin"))
                    .as(path)
                    .contains("*");
        }
        assertThat(scene.ask(book.image(1) + "/full/max/0/default.jpg").status())
                .isEqualTo(404);
        for (String code : List.of("KHONG-CO", "khong-co", "%3Cscript%3E", "a%20b", "TL-".repeat(80), "'or'1", "..")) {
            assertThat(scene.ask("/iiif/item/" + code + "/manifest").status())
                    .as(code)
                    .isIn(400, 404);
        }
    }

    @Test
    void keepsMarkupInTitlesFromBeingTakenForMarkup() {
        IiifScene.Shown book = scene.book("một");
        describe(
                book,
                ItemKind.BOOK,
                List.of(
                        text(TextField.TITLE, "und", "<script>alert(1)</script>", Status.ORIGINAL),
                        text(TextField.KEYWORD, "vi", "<img src=x onerror=alert(1)>", Status.ORIGINAL)));
        Visitor.Page page = scene.ask(book.manifest());
        JsonNode manifest = scene.json(book.manifest());
        assertThat(IiifRules.wrong(manifest)).isEmpty();
        assertThat(manifest.path("label").path("none").path(0).asString()).isEqualTo("<script>alert(1)</script> ");
        assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(scene.ask("/tu-lieu/" + book.code()).body()).doesNotContain("<script>alert(1)");
    }

    @Test
    void isAsQuickForHundredsOfPagesAsForOne() throws Exception {
        IiifScene.Shown book = scene.book("một");
        scene.json(book.manifest());
        long one = StatementCounter.during(() -> scene.json(book.manifest()));
        scene.addPages(book, 2, 449);
        long many = StatementCounter.during(() -> scene.json(book.manifest()));
        assertThat(many).isEqualTo(one).isEqualTo(12);
        long start = System.nanoTime();
        JsonNode manifest = scene.json(book.manifest());
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        LOG.info(
                "Manifest of 449 pages: {} ms, {} characters",
                millis,
                manifest.toString().length());
        assertThat(manifest.path("items").size()).isEqualTo(449);
        assertThat(millis).isLessThan(3_000);
        assertThat(IiifRules.wrong(manifest)).isEmpty();
    }

    @Test
    void namesNoTextWhereThereIsNoneAndNoManifestWhereThereIsNothingToSee() throws Exception {
        IiifScene.Shown picture = scene.shown("Ảnh " + UUID.randomUUID(), "anh.jpg", Canary.turnedJpeg());
        JsonNode manifest = scene.json(picture.manifest());
        assertThat(manifest.has("service")).isFalse();
        assertThat(manifest.path("items").path(0).has("annotations")).isFalse();
        assertThat(manifest.path("@context").isString()).isTrue();
        assertThat(scene.json(picture.search("gì")).path("items").size()).isZero();
        IiifScene.Shown plain =
                scene.shown("Chữ " + UUID.randomUUID(), "chu.txt", "Chỉ có chữ".getBytes(StandardCharsets.UTF_8));
        assertThat(scene.ask(plain.manifest()).status()).isEqualTo(404);
        assertThat(scene.ask("/tu-lieu/" + plain.code()).body()).doesNotContain("/iiif/");
    }

    @Test
    void playsAFilmForItsTime() throws IOException {
        Path film = SmallFilm.write(folder.resolve("phim.mp4"), 3);
        IiifScene.Shown shown = scene.shown("Phim " + UUID.randomUUID(), "phim.mp4", Files.readAllBytes(film));
        JsonNode manifest = scene.json(shown.manifest());
        assertThat(IiifRules.wrong(manifest)).isEmpty();
        JsonNode canvas = manifest.path("items").path(0);
        JsonNode body = canvas.path("items").path(0).path("items").path(0).path("body");
        assertThat(body.path("type").asString()).isEqualTo("Video");
        assertThat(body.path("format").asString()).isEqualTo("video/mp4");
        assertThat(canvas.path("duration").asDouble()).isBetween(2.5, 3.5);
        assertThat(canvas.path("width").asInt()).isEqualTo(320);
        assertThat(canvas.path("height").asInt()).isEqualTo(240);
        Visitor.Page bytes = scene.ask(IiifScene.path(body.path("id")));
        assertThat(bytes.status()).isEqualTo(200);
        assertThat(bytes.response().headers().allValues("Access-Control-Allow-Origin"))
                .containsExactly("*");
        assertThat(Manifest.from(scene.ask(shown.manifest()).body()).getCanvases())
                .hasSize(1);
    }

    @Test
    void listsEachManifestOnceInTheCollection() {
        IiifScene.Shown book = scene.book("một");
        IiifScene.Shown closed = scene.book("hai");
        publication.withdraw(closed.item().id(), closed.item().version(), "Thử");
        JsonNode all = scene.json("/iiif/collection/all");
        assertThat(IiifRules.wrong(all)).isEmpty();
        StringBuilder named = new StringBuilder();
        for (JsonNode part : all.path("items")) {
            JsonNode collection = scene.json(IiifScene.path(part.path("id")));
            assertThat(IiifRules.wrong(collection)).isEmpty();
            named.append(IiifScene.texts(collection.path("items"), "id"));
        }
        assertThat(named.toString().split(book.manifest(), -1)).hasSize(2);
        assertThat(named).doesNotContain(closed.code());
        for (String number : List.of("0", "-1", "9999999", "x", "99999999999")) {
            assertThat(scene.ask("/iiif/collection/all/" + number).status())
                    .as(number)
                    .isEqualTo(404);
        }
    }
}
