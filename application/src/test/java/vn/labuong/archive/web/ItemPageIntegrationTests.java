package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.FileId;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.page.PageOfFile.Source;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.Copies;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** What the page of an item and the addresses of its files give to whom, until it is taken back and after. */
@ProductTest
class ItemPageIntegrationTests {

    private static final String NAME = "Quyền \"trẻ em\"; 50% – សិទ្ធិ.txt";
    private static final String CANARY = "chim-yen-rieng";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Publication publication;

    @Autowired
    ArchiveFiles files;

    @Autowired
    Pages pages;

    @Autowired
    Renditions renditions;

    @Autowired
    Copies copies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private ArchiveFixture fixture;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void prepare() {
        fixture = ArchiveFixture.in(beans);
    }

    private Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "la-buong-demo");
        return visitor;
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Two pages with a picture and a text each; the second may be more closed. */
    private void paged(FileId file, String text, String levelOfSecond) {
        transaction.executeWithoutResult(status -> {
            for (int number = 1; number <= 2; number++) {
                pages.put(file, number, 100, 140);
                pages.text(file, number, new Pages.NewText(text + " " + number, Source.OCR, "vi", 0.93), null, "t");
                renditions.put(picture(file, number));
            }
            jdbc.sql("update archive.page set access = :level where file = :file and number = 2")
                    .param("level", levelOfSecond.isEmpty() ? null : levelOfSecond)
                    .param("file", file.value())
                    .update();
        });
    }

    private Renditions.Rendition picture(FileId file, int number) {
        try {
            Path bytes = copies.folder(file).resolve("p" + number + ".png");
            Files.writeString(bytes, "ảnh " + number);
            return new Renditions.Rendition(
                    file,
                    number,
                    Renditions.Kind.PICTURE,
                    null,
                    "image/png",
                    copies.name(bytes),
                    Files.size(bytes),
                    100,
                    140);
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    @Test
    void handsOverTheOriginalUnderItsNameInPartsAndUnopened() throws Exception {
        var made = fixture.published("Tệp gốc", Level.PUBLIC, NAME, "0123456789");
        String path = "/tu-lieu/tep/" + made.file() + "/goc";
        HttpResponse<String> whole = get(path);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo("0123456789");
        assertThat(whole.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"Quyen _tre em_; 50_ _ ")
                .contains("filename*=UTF-8''Quy%E1%BB%81n%20%22tr%E1%BA%BB%20em%22%3B%2050%25");
        assertThat(whole.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(whole.headers().allValues("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(whole.headers().firstValue("Cache-Control")).contains("no-cache, must-revalidate");
        HttpResponse<String> part = get(path, "Range", "bytes=3-5");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("345");
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        publication.withdraw(made.item().id(), made.item().version(), "Thử");
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(404);
    }

    @Test
    void answersForWhatWasTakenBackWithItsReasonAndNoMore() throws Exception {
        var made = fixture.published("Tên " + CANARY, Level.PUBLIC, CANARY + ".txt", CANARY);
        paged(made.file(), CANARY, "");
        String path = "/tu-lieu/" + made.item().code();
        assertThat(get(path).body()).contains(CANARY);
        publication.withdraw(made.item().id(), made.item().version(), "Người trong ảnh đề nghị");
        HttpResponse<String> gone = get(path);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Người trong ảnh đề nghị").doesNotContain(CANARY);
        assertThat(get("/tu-lieu/tep/" + made.file() + "/anh?trang=1").statusCode())
                .isEqualTo(404);
        var inner = fixture.published("Nội bộ", Level.STAFF, "a.txt", "a");
        publication.withdraw(inner.item().id(), inner.item().version(), "Không nói ra ngoài");
        assertThat(get("/tu-lieu/" + inner.item().code()).statusCode()).isEqualTo(404);
        assertThat(visitor("demo.archivist")
                        .get("/noi-bo/tu-lieu/" + inner.item().code())
                        .body())
                .contains("Không nói ra ngoài");
    }

    @Test
    void keepsASealedPageOfAPublicBookFromThePublicAndFromTheWhole() throws Exception {
        var made = fixture.published("Sách mở", Level.PUBLIC, "sach.txt", CANARY);
        paged(made.file(), CANARY, "sealed");
        String path = "/tu-lieu/" + made.item().code();
        assertThat(get(path + "?trang=1").body())
                .contains(CANARY + " 1", "/anh?trang=1")
                .doesNotContain(CANARY + " 2");
        assertThat(get(path + "?trang=2&q=x").body())
                .doesNotContain(CANARY + " 2")
                .doesNotContain("/anh?trang=2");
        assertThat(get("/tu-lieu/tep/" + made.file() + "/anh?trang=1").statusCode())
                .isEqualTo(200);
        for (String closed : List.of("/anh?trang=2", "/goc", "/anh", "/alto?trang=1", "/..%2f..%2fx")) {
            assertThat(get("/tu-lieu/tep/" + made.file() + closed).statusCode())
                    .as(closed)
                    .isIn(400, 404);
        }
        assertThat(get(path).body()).doesNotContain("/goc");
    }

    @Test
    void showsDraftsToArchivistsOnlyAndCostsTheSameWhateverItHolds() throws Exception {
        var small = fixture.whole("Nhỏ", Level.PUBLIC, "a.txt", "a");
        var large = fixture.whole("Lớn", Level.PUBLIC, "b.txt", "b");
        paged(large.file(), "chữ", "");
        assertThat(get("/tu-lieu/" + small.item().code()).statusCode()).isEqualTo(404);
        assertThat(visitor("demo.judge")
                        .get("/noi-bo/tu-lieu/" + small.item().code())
                        .status())
                .isEqualTo(404);
        Visitor archivist = visitor("demo.archivist");
        String one = "/noi-bo/tu-lieu/" + small.item().code();
        String many = "/noi-bo/tu-lieu/" + large.item().code() + "?trang=2";
        assertThat(archivist.get(one).header("Cache-Control")).contains("private, no-store");
        assertThat(archivist.get(many).body()).contains("chữ 2").contains("93");
        long few = StatementCounter.during(() -> archivist.get(one));
        long more = StatementCounter.during(() -> archivist.get(many));
        assertThat(more - few).as(few + " and " + more).isBetween(0L, 1L);
        assertThat(more).isLessThan(30);
    }
}
