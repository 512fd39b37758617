package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Publication;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** Sitemap, feeds and blocks hold what is open, hold it well-formed whatever it is called, and nothing else (DNH-16, DNH-17). */
@ProductTest
class MachineFilesIntegrationTests {

    private static final List<String> FILES = List.of(
            "/feed.atom?lang=vi",
            "/feed.json?lang=vi",
            "/nhung/tu-lieu?so=20",
            "/nhung/tu-lieu.json?so=20",
            "/robots.txt");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Publication publication;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String mark = "kín" + UUID.randomUUID().toString().substring(0, 8);
    private ArchiveFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = ArchiveFixture.in(beans);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String body(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** The addresses in all parts of the sitemap, each part held against the schema. */
    private String sitemap() throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new Source[] {
                    new StreamSource(new ClassPathResource("spec/sitemap/xhtml-link.xsd").getInputStream()),
                    new StreamSource(new ClassPathResource("spec/sitemap/sitemap.xsd").getInputStream())
                });
        String index = body("/sitemap.xml");
        schema.newValidator().validate(new StreamSource(new StringReader(index)));
        StringBuilder all = new StringBuilder();
        for (String piece : index.split("<loc>", -1)) {
            if (piece.startsWith("http")) {
                String part = body(piece.substring(0, piece.indexOf('<')).replaceFirst("https?://[^/]+", ""));
                schema.newValidator().validate(new StreamSource(new StringReader(part)));
                all.append(part);
            }
        }
        return all.toString();
    }

    @Test
    void tellNothingOfWhatIsClosed() throws Exception {
        Item open =
                fixture.published("Mở " + mark, Level.PUBLIC, "a.txt", "một").item();
        Item sealed =
                fixture.published("Niêm " + mark, Level.SEALED, "b.txt", "hai").item();
        Item staff =
                fixture.published("Nội bộ " + mark, Level.STAFF, "c.txt", "ba").item();
        Item draft = fixture.whole("Nháp " + mark, Level.PUBLIC, "d.txt", "bốn").item();
        Item later =
                fixture.published("Hẹn " + mark, Level.PUBLIC, "e.txt", "năm").item();
        jdbc.sql("update archive.item set embargo_until = :day where id = :id")
                .param("day", LocalDate.of(2999, 1, 1))
                .param("id", later.id().value())
                .update();
        Item gone =
                fixture.published("Rút " + mark, Level.PUBLIC, "g.txt", "sáu").item();
        assertThat(body("/feed.atom?lang=vi")).contains("Rút " + mark);
        publication.withdraw(gone.id(), gone.version(), "Theo đề nghị");

        StringBuilder all = new StringBuilder(sitemap());
        assertThat(all.toString()).contains("/tu-lieu/" + open.code() + "<", "/tu-lieu/" + open.code() + "?lang=km<");
        for (String file : FILES) {
            all.append(body(file));
        }
        assertThat(all.toString()).contains("Mở " + mark);
        for (Item closed : List.of(sealed, staff, draft, later, gone)) {
            assertThat(all.toString()).doesNotContain(closed.code());
        }
        assertThat(all.toString().replace("Mở " + mark, "")).doesNotContain(mark);
    }

    @Test
    void nameTheTopicsAndTheExhibitionsThatEverybodyMayRead() throws Exception {
        assertThat(sitemap())
                .contains(
                        "/quyen<",
                        "/quyen/tre-em<",
                        "/quyen/upr/de-doc<",
                        "/quyen/tro-giup<",
                        "/trien-lam<",
                        "/trien-lam/canh-dieu-va-chim-cau?lang=km<")
                .doesNotContain("/noi-bo");
    }

    @Test
    void bearAnyTitle() throws Exception {
        String title = mark + " </title>]]>&<b>\"'</script> ថ្ងៃ 💣";
        Item item = fixture.published(title, Level.PUBLIC, "a.txt", "một").item();
        SyndFeed atom = new SyndFeedInput().build(new StringReader(body("/feed.atom?lang=vi")));
        assertThat(atom.getFeedType()).isEqualTo("atom_1.0");
        assertThat(body("/feed.atom?lang=vi")).contains("xml:lang=\"vi\"");
        SyndEntry entry = atom.getEntries().stream()
                .filter(one -> one.getUri().equals("urn:uuid:" + item.id()))
                .findFirst()
                .orElseThrow();
        assertThat(entry.getTitle()).isEqualTo(title);
        assertThat(entry.getLink()).isEqualTo("http://localhost:" + port + "/tu-lieu/" + item.code());
        assertThat(entry.getUpdatedDate()).isNotNull();
        JsonNode json = JsonMapper.shared().readTree(body("/feed.json?lang=vi"));
        assertThat(json.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        JsonNode same = StreamSupport.stream(json.path("items").spliterator(), false)
                .filter(one -> one.path("id").asString().equals("urn:uuid:" + item.id()))
                .findFirst()
                .orElseThrow();
        assertThat(same.path("title").asString()).isEqualTo(title);
        assertThat(OffsetDateTime.parse(same.path("date_published").asString())
                        .getOffset()
                        .getTotalSeconds())
                .isEqualTo(7 * 3600);
        String page = body("/tu-lieu/" + item.code());
        assertThat(page).doesNotContain("<b>\"", "]]>&<b>").contains("\\u003c/script\\u003e");
        assertThat(body("/nhung/tu-lieu?so=20")).contains("&lt;/script&gt;").doesNotContain("<b>");
        // The other languages are feeds of their own, with the same things under the same names.
        SyndFeed khmer = new SyndFeedInput().build(new StringReader(body("/feed.atom?lang=km")));
        assertThat(khmer.getUri()).isNotEqualTo(atom.getUri());
        assertThat(body("/feed.atom?lang=km")).contains("xml:lang=\"km\"");
        assertThat(khmer.getEntries()).extracting(SyndEntry::getUri).contains("urn:uuid:" + item.id());
    }

    @Test
    void areSentAgainOnlyWhenTheyHaveChanged() throws Exception {
        Item item =
                fixture.published("Một " + mark, Level.PUBLIC, "a.txt", "một").item();
        for (String feed : List.of("/feed.atom?lang=en", "/feed.json?lang=en")) {
            HttpResponse<String> first = get(feed);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            String date = first.headers().firstValue("Last-Modified").orElseThrow();
            assertThat(first.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-cache");
            assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(get(feed, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(get(feed, "If-Modified-Since", date).statusCode()).isEqualTo(304);
        }
        String tag = get("/feed.atom?lang=en").headers().firstValue("ETag").orElseThrow();
        String date =
                get("/feed.atom?lang=en").headers().firstValue("Last-Modified").orElseThrow();
        publication.withdraw(item.id(), item.version(), "Theo đề nghị");
        assertThat(get("/feed.atom?lang=en", "If-None-Match", tag).statusCode()).isEqualTo(200);
        HttpResponse<String> after = get("/feed.atom?lang=en", "If-Modified-Since", date);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).doesNotContain(item.id().toString());
    }

    @Test
    void costTheSameWhateverTheNumber() throws Exception {
        fixture.published("Một " + mark, Level.PUBLIC, "a.txt", "một");
        List<String> files =
                List.of("/feed.atom", "/sitemap.xml", "/sitemap/tu-lieu-1.xml", "/nhung/tu-lieu", "/nhung/ket-qua");
        List<Long> before = new java.util.ArrayList<>();
        for (String file : files) {
            body(file);
            before.add(StatementCounter.during(() -> body(file)));
        }
        for (int at = 0; at < 3; at++) {
            fixture.published("Thêm " + mark, Level.PUBLIC, "a.txt", "thêm " + at);
        }
        for (int at = 0; at < files.size(); at++) {
            String file = files.get(at);
            assertThat(StatementCounter.during(() -> body(file)))
                    .as(file)
                    .isEqualTo(before.get(at))
                    .isLessThan(20);
        }
    }

    @Test
    void endWhereTheItemsEnd() throws Exception {
        assertThat(get("/sitemap/tu-lieu-0.xml").statusCode()).isEqualTo(404);
        assertThat(get("/sitemap/tu-lieu-x.xml").statusCode()).isEqualTo(404);
        assertThat(body("/sitemap/tu-lieu-999999.xml")).doesNotContain("<loc>");
        assertThat(body("/robots.txt"))
                .contains(
                        "User-agent: *\n",
                        "Disallow: /noi-bo\n",
                        "Disallow: /*?q=\n",
                        "Sitemap: http://localhost:" + port + "/sitemap.xml\n");
    }
}
