package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.Level;
import vn.labuong.archive.folder.FolderIngest;
import vn.labuong.archive.folder.FolderIngest.Line;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.Publication;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** Captions that lie beside a film in any encoding come in with it, are shown, read, searched and led to by their time. */
@ProductTest
class PlayerBrowserTests {

    private static final String TITLE = "Phim có lời";

    @LocalServerPort
    int port;

    @Autowired
    FolderIngest ingest;

    @Autowired
    ItemWriting writing;

    @Autowired
    Items items;

    @Autowired
    Publication publication;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(at(path))).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private List<Line> run(boolean dry) {
        List<Line> lines = new ArrayList<>();
        assertThat(ingest.run(folder, ArchiveFixture.OWN, dry, (line, of) -> lines.add(line)))
                .isEmpty();
        return lines;
    }

    private static String vtt(String... words) {
        StringBuilder text = new StringBuilder("WEBVTT\n\n");
        for (int at = 0; at < words.length; at++) {
            text.append("00:0%d.000 --> 00:0%d.900%n%s%n%n".formatted(at * 3, at * 3 + 2, words[at]));
        }
        return text.toString();
    }

    /** The film's words in Vietnamese twice, so that one is replaced, in English as a telephone's editor saves, in Khmer. */
    private Item film(String word) throws IOException {
        SmallFilm.write(folder.resolve("phim.mp4"), 9);
        Files.writeString(folder.resolve("phim.vi.srt"), "1\n00:00:00,000 --> 00:00:02,000\nlời cũ " + word + "\n");
        Files.writeString(
                folder.resolve("phim.vi.vtt"),
                vtt("Xin chào <script>alert(1)</script>", "Quyền được học " + word, "Hòa bình cho mọi trẻ em"));
        Files.write(
                folder.resolve("phim.en.srt"),
                ("1\r\n00:00:03,000 --> 00:00:05,000\r\nThe right to learn " + word + "\r\n")
                        .getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(folder.resolve("phim.km.vtt"), vtt("សិទ្ធិ\u200bរៀន\u200bសូត្រ " + word));
        List<Line> dry = run(true);
        List<Line> real = run(false);
        assertThat(real).isEqualTo(dry).hasSize(5);
        ItemId id = new ItemId(
                jdbc.sql("select item from archive.file where name = 'phim.mp4' order by arrived_at desc limit 1")
                        .query(UUID.class)
                        .single());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jdbc.sql("""
                                select count(*) from archive.stage_run r join archive.file f on f.id = r.file
                                 where f.item = :item and r.stage = 'index' and r.state = 'done'
                                """)
                                .param("item", id.value())
                                .query(Long.class)
                                .single()
                        == 5);
        Item item = items.all(List.of(id)).get(0);
        writing.change(id, item.version(), ArchiveFixture.described(TITLE, Level.PUBLIC));
        publication.publish(id, item.version() + 1);
        return items.all(List.of(id)).get(0);
    }

    private String captions(Item item, String language) {
        UUID file = jdbc.sql("""
                        select r.file from archive.rendition r join archive.file f on f.id = r.file
                         where f.item = :item and r.kind = 'captions' and r.language = :language and r.gone_at is null
                        """)
                .param("item", item.id().value())
                .param("language", language)
                .query(UUID.class)
                .single();
        return "/tu-lieu/tep/" + file + "/phu-de?tieng=" + language;
    }

    @Test
    void playsAFilmWithItsCaptionsAndLeadsToWhatIsSaid() throws Exception {
        String word = "lotus" + System.nanoTime();
        Item item = film(word);
        HttpResponse<String> served = get(captions(item, "vi"));
        assertThat(served.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/vtt");
        assertThat(served.body())
                .startsWith("WEBVTT")
                .contains("Xin chào alert(1)")
                .doesNotContain("<script", "lời cũ");
        assertThat(get(captions(item, "en")).body()).contains("The right to learn " + word);
        try (BrowserContext desk = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            Page page = desk.newPage();
            page.navigate(at("/tu-lieu/" + item.code()));
            page.waitForCondition(
                    () -> (boolean)
                            page.evaluate(
                                    "[...document.querySelector('video').textTracks].some(t => t.mode === 'showing' && t.cues?.length === 3)"));
            assertThat((int) page.evaluate("document.querySelector('video').textTracks.length"))
                    .isEqualTo(3);
            page.locator(".said-lines a").nth(1).click();
            page.waitForCondition(() -> (boolean) page.evaluate("document.querySelector('video').currentTime >= 3"));
            page.waitForCondition(() ->
                    page.locator(".said-lines [aria-current]").textContent().contains(word));
            assertThat(page.url()).contains("t=3");
            Browsing.picture(page, "archive-player-desk");
            searches(page, item, word);
            for (String language : List.of("vi", "en", "km")) {
                Page small = phone.newPage();
                small.navigate(at("/tu-lieu/" + item.code() + "?lang=" + language));
                assertThat(small.locator(".said-lines span").first().getAttribute("lang"))
                        .isEqualTo(language);
                assertThat(Browsing.violations(small)).as(language).isEmpty();
                assertThat((boolean) small.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .isTrue();
                Browsing.picture(small, "archive-player-" + language + "-phone");
            }
        }
    }

    private void searches(Page page, Item item, String word) {
        // Captions stand for their film, but are no covered copies of it.
        assertThat(page.locator("main").textContent()).contains("Tệp").doesNotContain("Có phần được che");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            page.navigate(at("/tu-lieu?lang=vi&q=%22Quyen duoc hoc%22 " + word));
            assertThat(page.locator(".page-hits").textContent()).contains("Quyền được học");
        });
        assertThat(page.locator(".page-hits").textContent()).doesNotContain("lời cũ");
        page.locator(".page-hits a").first().click();
        assertThat(page.url()).contains(item.code(), "t=0", "tieng=vi");
        assertThat(page.locator(".said-lines mark").allTextContents()).contains(word);
    }

    @Test
    void captionsOfASealedFilmAreSealedWithIt() throws Exception {
        Item item = film("kin" + System.nanoTime());
        String address = captions(item, "vi");
        assertThat(get(address).statusCode()).isEqualTo(200);
        jdbc.sql("update archive.file set access = 'sealed' where item = :item and name = 'phim.mp4'")
                .param("item", item.id().value())
                .update();
        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(get(address.replaceFirst("/phu-de.*", "/goc")).statusCode()).isEqualTo(404);
        assertThat(get("/tu-lieu/" + item.code()).body()).doesNotContain("Quyền được học");
    }

    @Test
    void whatCannotBeUsedSaysWhyAndIsKept() throws Exception {
        SmallFilm.write(folder.resolve("hỏng.mp4"), 2);
        Files.writeString(folder.resolve("hỏng.vi.vtt"), "WEBVTT\n\n-00:00:01.000 --> 00:00:02.000\na\n");
        Files.write(
                folder.resolve("hỏng.en.srt"),
                "1\n00:00:00,000 --> 00:00:05,000\nmột\n\n2\n00:00:01,000 --> 00:00:02,000\nngười \u0111ó\n"
                        .getBytes(Charset.forName("windows-1258")));
        run(false);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(jdbc.sql("""
                                select f.name || ' ' || f.role || ' ' || f.state || ' ' || r.note_key from archive.file f
                                  join archive.stage_run r on r.file = f.id and r.stage = 'derive' and r.ended_at is not null
                                 where f.name like 'hỏng.%.%' order by f.name
                                """).query(String.class).list())
                                .containsExactly(
                                        "hỏng.en.srt caption kept archive.captions.mended",
                                        "hỏng.vi.vtt original kept archive.captions.not-used.time"));
    }
}
