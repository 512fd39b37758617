package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.Level;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.term.Concept;
import vn.labuong.archive.term.ConceptItems;
import vn.labuong.archive.term.ConceptScheme;
import vn.labuong.archive.term.Thesaurus;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** Pages of the thesaurus show what their reader may see, and its codes are the only ones taken. */
@ProductTest
class ConceptPagesIntegrationTests {

    private static final String PAGE = "/tu-lieu/chu-de/audience/for-police";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Items items;

    @Autowired
    ConceptItems concepts;

    @Autowired
    JdbcClient jdbc;

    private ArchiveFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = ArchiveFixture.in(beans);
    }

    private Visitor archivist() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("demo.archivist", "la-buong-demo");
        return visitor;
    }

    private void about(Item item, AboutWhat.Scheme scheme, String code) {
        jdbc.sql("insert into archive.item_subject (item, scheme, code) values (:item, :scheme, :code)")
                .param("item", item.id().value())
                .param("scheme", scheme.code())
                .param("code", code)
                .update();
    }

    private static String unique(String word) {
        return word + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void showsOnlyWhatItsReaderMaySee() {
        String open = unique("mở");
        String sealed = unique("niêm phong");
        about(fixture.published(open, Level.PUBLIC, "a.txt", open).item(), AboutWhat.Scheme.CONCEPT, "for-police");
        about(fixture.published(sealed, Level.AGENCY, "b.txt", sealed).item(), AboutWhat.Scheme.CONCEPT, "for-police");
        String everybody = new Visitor(port).get(PAGE).body();
        assertThat(everybody).contains(open).doesNotContain(sealed).doesNotContain("chờ rà soát");
        assertThat(archivist().get(PAGE).body()).contains(open, sealed, "chờ rà soát");
        // Counted with what is broader, and not counted for whom it is not shown.
        Concept broader = Thesaurus.shipped()
                .find(ConceptScheme.AUDIENCE, "for-officials")
                .orElseThrow();
        Viewer viewer = Viewer.publicOn(LocalDate.of(2026, 6, 1));
        long counted = concepts.counts(Thesaurus.shipped(), Thesaurus.shipped().all(), viewer)
                .getOrDefault(broader.key(), 0L);
        assertThat(counted)
                .isPositive()
                .isEqualTo(concepts.items(Thesaurus.shipped(), broader, 0, 1, viewer)
                        .total());
    }

    @Test
    void answersNothingForWhatIsNotThere() {
        Visitor reader = new Visitor(port);
        for (String path : new String[] {
            "/tu-lieu/chu-de/theme/khong",
            "/tu-lieu/chu-de/khong",
            "/tu-lieu/chu-de/khong/children",
            "/tu-lieu/chu-de/THEME/children"
        }) {
            assertThat(reader.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(reader.get("/tu-lieu/chu-de/theme").location()).endsWith("/tu-lieu/chu-de#theme");
        assertThat(reader.get(PAGE + "?page=99999999").status()).isEqualTo(200);
    }

    @Test
    void costsTheSameWhateverTheNumber() throws Exception {
        Visitor reader = new Visitor(port);
        String page = "/tu-lieu/chu-de/audience/for-teachers";
        reader.get(page);
        about(
                fixture.published("một", Level.PUBLIC, "a.txt", unique("một")).item(),
                AboutWhat.Scheme.CONCEPT,
                "for-teachers");
        long one = StatementCounter.during(() -> reader.get(page));
        for (int at = 0; at < 4; at++) {
            about(
                    fixture.published("thêm", Level.PUBLIC, "a.txt", unique("thêm" + at))
                            .item(),
                    AboutWhat.Scheme.CONCEPT,
                    "for-teachers");
        }
        assertThat(StatementCounter.during(() -> reader.get(page)))
                .isEqualTo(one)
                .isLessThan(12);
        assertThat(StatementCounter.during(() -> reader.get("/tu-lieu/chu-de"))).isLessThan(4);
    }

    @Test
    void takesOnlyCodesThatItKnows() {
        Item item =
                fixture.whole(unique("sửa"), Level.PUBLIC, "a.txt", unique("a")).item();
        Visitor archivist = archivist();
        String edit = "/noi-bo/tu-lieu/" + item.code() + "/sua";
        archivist.get(edit);
        Map<String, String> form = Map.of("t.title.0.vi", "Tên", "people", "none");
        Visitor.Page refused = post(archivist, edit, item.version(), form, "childern");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("childern", "Mã gần giống: children");
        // A choice of the list, a label in another language and a bare code are all understood.
        int version = item.version();
        for (String written : new String[] {"Quyền trẻ em [children]", "សិទ្ធិកុមារ", "CRC", "4.12"}) {
            assertThat(post(archivist, edit, version++, form, written).status())
                    .as(written)
                    .isEqualTo(302);
        }
        assertThat(archivist.get("/noi-bo/tu-lieu/" + item.code()).body())
                .contains("UPR chu kỳ IV, số 12", "/tu-lieu/chu-de/recommendation/4");
        assertThat(new Visitor(port).get("/tu-lieu?q=hoa+binh").body()).contains("/tu-lieu/chu-de/theme/peace");
    }

    @Test
    void opensWhatHasAnUnknownCodeFromBefore() {
        Item item =
                fixture.whole(unique("cũ"), Level.PUBLIC, "a.txt", unique("a")).item();
        about(item, AboutWhat.Scheme.CONCEPT, "ma-cu");
        Visitor archivist = archivist();
        assertThat(archivist.get("/noi-bo/tu-lieu/" + item.code()).body())
                .contains("ma-cu (mã chưa có trong bộ từ khóa)");
        String edit = "/noi-bo/tu-lieu/" + item.code() + "/sua";
        assertThat(archivist.get(edit).body()).contains("value=\"ma-cu\"");
        assertThat(post(archivist, edit, item.version(), Map.of("t.title.0.vi", "Tên", "people", "none"), "ma-cu")
                        .status())
                .isEqualTo(302);
    }

    private static Visitor.Page post(
            Visitor visitor, String path, int version, Map<String, String> form, String subject) {
        List<String> fields = new ArrayList<>(
                List.of("version", Integer.toString(version), "b.0.scheme", "concept", "b.0.code", subject));
        form.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return visitor.post(path, fields.toArray(String[]::new));
    }

    @Test
    void isTakenAsAWholeByPrograms() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (Map.Entry<String, String> form :
                Map.of("ttl", "text/turtle", "jsonld", "application/ld+json").entrySet()) {
            URI address = URI.create("http://localhost:" + port + "/api/v1/concepts." + form.getKey());
            var answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type").orElseThrow())
                    .startsWith(form.getValue());
            assertThat(answer.headers().firstValue("cache-control").orElseThrow())
                    .contains("public", "max-age=3600");
            assertThat(answer.body())
                    .contains("http://localhost:" + port + "/tu-lieu/chu-de/theme/children", "សិទ្ធិកុមារ");
            var again = client.send(
                    HttpRequest.newBuilder(address)
                            .header(
                                    "If-None-Match",
                                    answer.headers().firstValue("etag").orElseThrow())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(again.statusCode()).isEqualTo(304);
        }
    }
}
