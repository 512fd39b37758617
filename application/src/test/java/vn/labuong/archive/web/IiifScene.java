package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.FileId;
import vn.labuong.archive.Level;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.recognise.Box;
import vn.labuong.archive.recognise.PageSource;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.recognise.Word;
import vn.labuong.testing.Visitor;

/** Items to be asked for by IIIF, and a visitor from anywhere who asks. */
final class IiifScene {

    private final CanaryScene scene;
    private final JdbcClient jdbc;
    private final Visitor visitor;

    IiifScene(ApplicationContext product, int port) {
        this.scene = new CanaryScene(product);
        this.jdbc = product.getBean(JdbcClient.class);
        this.visitor = new Visitor(port);
    }

    /** A published item with one file. */
    record Shown(Item item, FileId file) {

        String code() {
            return item.code();
        }

        String image(int page) {
            return "/iiif/image/" + file + "-" + page;
        }

        String text(int page) {
            return "/iiif/item/" + code() + "/text/" + file + "-" + page;
        }

        String manifest() {
            return "/iiif/item/" + code() + "/manifest";
        }

        String search(String query) {
            return "/iiif/item/" + code() + "/search?q=" + query;
        }
    }

    /** A PDF of A4 pages with a line each. */
    Shown book(String... lines) {
        return shown("Sách " + UUID.randomUUID(), "sach.pdf", PrintedPdf.of(lines));
    }

    Shown shown(String title, String name, byte[] bytes) {
        Intake.Taken taken = scene.taken(title, Level.PUBLIC, name, bytes);
        return new Shown(scene.publish(taken.item()), taken.file());
    }

    /** Words on lines of a page of 600 by 400, one below the other; words of a line are as wide as they are long. */
    static PageText words(String... lines) {
        List<Word> words = new ArrayList<>();
        for (int line = 0; line < lines.length; line++) {
            int x = 20;
            for (String word : lines[line].split(" ", -1)) {
                words.add(new Word(word, new Box(x, 40 + line * 60, word.length() * 10, 30), 1, line, true));
                x += word.length() * 10 + 10;
            }
        }
        return new PageText(600, 400, Optional.empty(), PageSource.OCR, words);
    }

    /** Puts these words on a page, and the item into the index as it stands then. */
    void write(Shown shown, int page, PageText text) {
        scene.text(shown.file(), page, text);
        scene.reindex(shown.item().id());
    }

    void seal(Shown shown, int page) {
        scene.seal(shown.file(), page);
    }

    /** As many pages more, with the copies that a page has; their files are not on the disk. */
    void addPages(Shown shown, int from, int until) {
        jdbc.sql("insert into archive.page (file, number, width, height, source)"
                        + " select :file, n, 1654, 2339, 'none' from generate_series(:from, :until) n")
                .param("file", shown.file().value())
                .param("from", from)
                .param("until", until)
                .update();
        for (String kind : List.of("picture", "thumbnail", "tiles")) {
            jdbc.sql("insert into archive.rendition (file, page, kind, media_type, path, size, width, height, made_at)"
                            + " select :file, n, :kind, 'image/jpeg', :path || n, 1, 1131, 1600, now()"
                            + " from generate_series(:from, :until) n")
                    .param("file", shown.file().value())
                    .param("kind", kind)
                    .param("path", "made/" + shown.file() + "/" + kind + "/")
                    .param("from", from)
                    .param("until", until)
                    .update();
        }
    }

    Visitor.Page ask(String path) {
        return visitor.get(path);
    }

    /** What must be there. */
    JsonNode json(String path) {
        Visitor.Page page = visitor.get(path);
        assertThat(page.status()).as(path + " " + page.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(page.body());
    }

    byte[] bytes(String path) {
        return visitor.download(path);
    }

    /** Path and query of an address of ours. */
    static String path(JsonNode address) {
        return address.asString().replaceFirst("^https?://[^/]+", "");
    }

    static List<String> texts(JsonNode nodes, String property) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.path(property).asString()));
        return texts;
    }
}
