package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.web.ArchiveFixture;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** Editions are read page by page and taken as files; a number for each day is all that is kept of it. */
@ProductTest
class PublicationReadingIntegrationTests {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/121.0";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Publisher publisher;
    private Visitor reader;

    @BeforeEach
    void people() {
        publisher = new Publisher(port);
        reader = new Visitor(port);
    }

    private HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return HttpClient.newHttpClient().send(request.headers(headers).build(), HttpResponse.BodyHandlers.ofString());
    }

    private List<Map<String, Object>> rows(String slug) {
        return jdbc.sql("select t.language, t.act, t.day, t.number from portal.publication_taken t"
                        + " join portal.publication p on p.id = t.publication where p.slug = :slug order by t.act")
                .param("slug", slug)
                .query()
                .listOfRows();
    }

    @Test
    void isReadPageByPageWithoutThePageThatIsSealed() {
        ArchiveFixture.Made made = Publisher.book(beans, "Sách bốn trang", "mot mo", "hai kinmit", "ba mo", "bon mo");
        jdbc.sql("update archive.page set access = 'sealed' where file = :file and number = 2")
                .param("file", made.file().value())
                .update();
        String slug = publisher.published("Sách có trang kín", "vi", made.item().code());
        String read = "/an-pham/" + slug + "/doc/vi";
        String first = reader.get(read).body();
        assertThat(first)
                .contains("mot mo", "lang=\"vi\" aria-label=\"Trang 1\"", "href=\"" + read + "?trang=3\"", "trên 4")
                .doesNotContain("kinmit", "trang=2\"", "rel=\"prev\"");
        assertThat(first).contains("/anh?trang=1");
        assertThat(reader.get(read + "?trang=3").body())
                .contains("ba mo", "href=\"" + read + "?trang=1\"", "href=\"" + read + "?trang=4\"");
        assertThat(reader.get(read + "?trang=2").location()).isEqualTo(read + "?trang=1");
        assertThat(reader.get(read + "?trang=10000").location()).isEqualTo(read + "?trang=4");
        assertThat(reader.get(read + "?trang=99999999999999999999").location()).isEqualTo(read + "?trang=4");
        assertThat(reader.get(read + "?trang=0").location()).isEqualTo(read + "?trang=1");
        for (String none : List.of("-1", "x", "", "%3Cscript%3E")) {
            assertThat(reader.get(read + "?trang=" + none).status()).as(none).isEqualTo(200);
        }
        String page = reader.get("/an-pham/" + slug).body();
        assertThat(page)
                .as("the bytes of the file hold the sealed page")
                .contains("chỉ đọc trên trang", "3 trang")
                .doesNotContain("/tai/vi/1");
        assertThat(reader.get("/an-pham/" + slug + "/tai/vi/1").status()).isEqualTo(404);
        for (String language : List.of("km", "en", "xx", "VI", "%2e%2e")) {
            assertThat(reader.get("/an-pham/" + slug + "/doc/" + language).status())
                    .as(language)
                    .isNotEqualTo(200);
        }
    }

    @Test
    void showsThePictureOfAPageWithoutText() {
        ArchiveFixture.Made made = Publisher.book(beans, "Sách tranh", "chu mo dau", "chu se bo");
        jdbc.sql("update archive.page set text_version = 0, source = 'none' where file = :file and number = 2")
                .param("file", made.file().value())
                .update();
        String slug =
                publisher.published("Sách có trang tranh", "vi", made.item().code());
        assertThat(reader.get("/an-pham/" + slug + "/doc/vi?trang=2").body())
                .contains("is-picture", "/anh?trang=2", "Trang không có chữ")
                .doesNotContain("chu se bo", "reading-text");
    }

    @Test
    void countsDownloadsAndReadingsAndLeadsToTheFile() throws Exception {
        ArchiveFixture.Made made = Publisher.text(beans, "Nguồn tải", "Một trang chữ");
        String slug = publisher.published("Đếm lượt", "vi", made.item().code());
        String take = "/an-pham/" + slug + "/tai/vi/1";
        String read = "/an-pham/" + slug + "/doc/vi";
        HttpResponse<String> answer = ask("GET", take, "User-Agent", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/tu-lieu/tep/" + made.file() + "/goc");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        ask("GET", take, "User-Agent", BROWSER, "Range", "bytes=0-");
        ask("HEAD", take, "User-Agent", BROWSER);
        ask("GET", take, "User-Agent", BROWSER, "Range", "bytes=100-");
        ask("GET", take, "User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)");
        ask("GET", take, "User-Agent", BROWSER, "Sec-Purpose", "prefetch");
        ask("GET", read, "User-Agent", BROWSER);
        ask("GET", read + "?trang=1", "User-Agent", BROWSER);
        ask("HEAD", read, "User-Agent", BROWSER);
        for (String none : List.of("/tai/vi/0", "/tai/vi/2", "/tai/vi/-1", "/tai/km/1", "/tai/vi/99999999999")) {
            assertThat(ask("GET", "/an-pham/" + slug + none, "User-Agent", BROWSER)
                            .statusCode())
                    .as(none)
                    .isBetween(400, 404);
        }
        isTold(slug, LocalDate.now(VietnamTime.ZONE));
    }

    private void isTold(String slug, LocalDate today) {
        assertThat(rows(slug))
                .containsExactly(
                        Map.of("language", "vi", "act", "download", "day", Date.valueOf(today), "number", 2L),
                        Map.of("language", "vi", "act", "reading", "day", Date.valueOf(today), "number", 1L));
        assertThat(reader.get("/an-pham/" + slug).body()).contains("Đã tải 2 lượt, mở đọc 1 lượt.");
        assertThat(publisher.editor.get(Publisher.LIST + "/luot").body()).contains("Đếm lượt");
        assertThat(publisher.editor.get(Publisher.LIST + "/luot.csv").body())
                .contains(
                        String.format("%02d/%d", today.getMonthValue(), today.getYear()) + ",Đếm lượt,Tiếng Việt,2,1");
        assertThat(reader.get(Publisher.LIST + "/luot.csv").status()).isNotEqualTo(200);
    }

    @Test
    void keepsNothingOfWhoeverReadsButTheNumber() throws Exception {
        assertThat(jdbc.sql("select column_name || ' ' || data_type from information_schema.columns"
                                + " where table_schema = 'portal' and table_name = 'publication_taken'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "publication uuid", "language text", "act text", "day date", "number bigint");
        String code = Publisher.text(beans, "Nguồn kín tiếng", "Chữ không kể ai đọc")
                .item()
                .code();
        String slug = publisher.published("Không ghi ai", "vi", code);
        String canary = "CanaryAgent" + Publisher.unique().substring(4);
        Map<String, Long> before = sizes();
        for (String path : List.of("/tai/vi/1", "/doc/vi", "/doc/vi?trang=1", "")) {
            ask(
                    "GET",
                    "/an-pham/" + slug + path,
                    "User-Agent",
                    BROWSER + canary,
                    "Cookie",
                    "x=" + canary,
                    "Referer",
                    "http://" + canary + ".example/",
                    "X-Forwarded-For",
                    "203.0.113.77");
        }
        Map<String, Long> after = sizes();
        after.entrySet().removeAll(before.entrySet());
        assertThat(after.keySet()).as("tables that grew").containsExactly("portal.publication_taken");
        assertThat(rows(slug)).hasSize(2).noneMatch(row -> row.toString().contains(canary));
    }

    /** How many rows each table has of those that a visit could be written to; the archive works by itself meanwhile. */
    private Map<String, Long> sizes() {
        Map<String, Long> sizes = new TreeMap<>();
        jdbc.sql("select schemaname || '.' || relname from pg_stat_user_tables"
                        + " where schemaname in ('portal', 'organisation') or relname = 'audit_entry'")
                .query(String.class)
                .list()
                .forEach(table -> sizes.put(
                        table,
                        jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return sizes;
    }

    @Test
    void costsTheSameWhateverTheNumberOfPages() throws Exception {
        String one = publisher.published(
                "Một trang", "vi", Publisher.book(beans, "Mỏng", "mot").item().code());
        String many = publisher.published(
                "Nhiều trang",
                "vi",
                Publisher.book(beans, "Dày", "mot", "hai", "ba", "bon", "nam")
                        .item()
                        .code());
        reader.get("/an-pham/" + one + "/doc/vi?trang=1");
        long thin = StatementCounter.during(() -> reader.get("/an-pham/" + one + "/doc/vi?trang=1"));
        long thick = StatementCounter.during(() -> reader.get("/an-pham/" + many + "/doc/vi?trang=3"));
        System.out.println("Statements of a page that is read: " + thick);
        assertThat(thick).isEqualTo(thin).isLessThan(8);
    }
}
