package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** Content Search API 2.0: what is sought, whatever its marks, at its place on the page; nothing of a closed page. */
@ProductTest
class IiifSearchIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private IiifScene scene;

    @BeforeEach
    void prepare() {
        scene = new IiifScene(product, port);
    }

    private static List<String> found(JsonNode answer) {
        List<String> texts = new ArrayList<>();
        answer.path("items")
                .forEach(hit -> texts.add(hit.path("body").path("value").asString()));
        return texts;
    }

    @Test
    void findsWordsWhateverTheirMarksAtTheirPlaceOnThePage() {
        IiifScene.Shown book = scene.book("x", "y");
        scene.write(book, 1, IiifScene.words("Quyền trẻ em", "hoà bình"));
        scene.write(book, 2, IiifScene.words("សិទ្ធិមនុស្ស និង កុមារ"));
        JsonNode canvas = scene.json(book.manifest()).path("items").path(0);
        JsonNode answer = scene.json(book.search("hoa%20binh"));
        assertThat(answer.path("@context").asString()).isEqualTo("http://iiif.io/api/search/2/context.json");
        assertThat(answer.path("type").asString()).isEqualTo("AnnotationPage");
        assertThat(answer.path("id").asString()).endsWith(book.search("hoa%20binh"));
        assertThat(answer.has("ignored")).isFalse();
        assertThat(found(answer)).isEqualTo(List.of("hoà", "bình"));
        double wide = canvas.path("width").asDouble() / 600;
        double high = canvas.path("height").asDouble() / 400;
        assertThat(answer.path("items").path(0).path("target").asString())
                .isEqualTo(canvas.path("id").asString() + "#xywh=" + Math.round(20 * wide) + ","
                        + Math.round(100 * high) + "," + (Math.round(50 * wide) - Math.round(20 * wide)) + ","
                        + (Math.round(130 * high) - Math.round(100 * high)));
        JsonNode context = answer.path("annotations").path(0).path("items").path(1);
        assertThat(context.path("motivation").asString()).isEqualTo("contextualizing");
        assertThat(context.path("target").path("source"))
                .isEqualTo(answer.path("items").path(1).path("id"));
        JsonNode quote = context.path("target").path("selector").path(0);
        assertThat(quote.path("prefix").asString()).isEqualTo("Quyền trẻ em\nhoà ");
        assertThat(quote.path("exact").asString()).isEqualTo("bình");
        assertThat(IiifRules.wrong(answer)).isEmpty();
        // A part of a run of Khmer, and words in quotes only where they follow each other.
        assertThat(found(scene.json(book.search("មនុស្ស")))).isEqualTo(List.of("មនុស្ស"));
        assertThat(found(scene.json(book.search("%22em%20tre%22")))).isEmpty();
        assertThat(found(scene.json(book.search("%22tre%20em%22")))).isEqualTo(List.of("trẻ em"));
        assertThat(found(scene.json(book.search("quyen%20khongco"))))
                .as("all words must be there")
                .isEmpty();
    }

    @Test
    void saysWhatItIgnoresAndFindsByTheMotivationOfItsTexts() {
        IiifScene.Shown book = scene.book("x");
        scene.write(book, 1, IiifScene.words("Quyền trẻ em"));
        JsonNode answer = scene.json(book.search("em") + "&user=http://a.example/b&date=2024-01-01T00:00:00Z/..");
        assertThat(answer.path("ignored").toString()).isEqualTo("[\"date\",\"user\"]");
        assertThat(answer.path("id").asString()).doesNotContain("a.example");
        assertThat(found(answer)).isEqualTo(List.of("em"));
        assertThat(found(scene.json(book.search("em") + "&motivation=painting%20supplementing")))
                .isEqualTo(List.of("em"));
        assertThat(found(scene.json(book.search("em") + "&motivation=painting")))
                .isEmpty();
        for (String nothing : List.of("", "%20", "%3F%21", "%00", "%3Cscript%3E", "%22", "a".repeat(3000))) {
            int status = scene.ask(book.search(nothing)).status();
            assertThat(status).as(nothing).isIn(200, 400);
            if (status == 200) {
                assertThat(found(scene.json(book.search(nothing)))).as(nothing).isEmpty();
            }
        }
        assertThat(scene.ask(book.search("em") + "&page=x").status()).isEqualTo(400);
        assertThat(found(scene.json(book.search("em") + "&page=-3"))).isEqualTo(List.of("em"));
    }

    @Test
    void tellsNoWordOfAClosedPageNotEvenWhereTheIndexLagsBehind() {
        String word = "mat" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "q";
        IiifScene.Shown book = scene.book("x", "y");
        scene.write(book, 1, IiifScene.words("Trang mở"));
        scene.write(book, 2, IiifScene.words("Trang có " + word + " kín"));
        assertThat(found(scene.json(book.search(word)))).isEqualTo(List.of(word));
        assertThat(scene.ask(book.text(2)).body()).contains(word);
        scene.seal(book, 2);
        for (String path : List.of(
                book.search(word),
                book.search("trang"),
                book.text(2),
                book.text(1),
                book.manifest(),
                book.search("kin"))) {
            Visitor.Page answer = scene.ask(path);
            assertThat(answer.status()).as(path).isEqualTo(path.equals(book.text(2)) ? 404 : 200);
            // What was asked for is repeated; what it stands beside would tell that it is there.
            String told = answer.body().replace(path, "");
            assertThat(told).as(path).doesNotContain("có " + word).doesNotContain(book.file() + "-2");
        }
        assertThat(found(scene.json(book.search(word)))).isEmpty();
        assertThat(found(scene.json(book.search("trang")))).isEqualTo(List.of("Trang"));
    }

    @Test
    void tellsManyPagesInPartsWithAsManyStatementsAsFew() throws Exception {
        String[] lines = new String[23];
        java.util.Arrays.fill(lines, "x");
        IiifScene.Shown book = scene.book(lines);
        scene.write(book, 1, IiifScene.words("một chữ"));
        scene.json(book.search("chu"));
        long one = StatementCounter.during(() -> scene.json(book.search("chu")));
        for (int page = 2; page <= 23; page++) {
            scene.write(book, page, IiifScene.words("trang có chữ"));
        }
        assertThat(StatementCounter.during(() -> scene.json(book.search("chu"))))
                .isEqualTo(one)
                .isEqualTo(10);
        JsonNode first = scene.json(book.search("chu"));
        assertThat(IiifRules.wrong(first.deepCopy())).allMatch(problem -> problem.contains("partOf"));
        JsonNode second = scene.json(IiifScene.path(first.path("next").path("id")));
        assertThat(second.has("next")).isFalse();
        assertThat(second.path("prev").path("id")).isEqualTo(first.path("id"));
        assertThat(first.path("partOf").path("last").path("id")).isEqualTo(second.path("id"));
        Set<String> ids = new HashSet<>(IiifScene.texts(first.path("items"), "id"));
        ids.addAll(IiifScene.texts(second.path("items"), "id"));
        assertThat(ids).hasSize(23);
    }
}
