package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.web.ArchiveFixture;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.SchemaOrg;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** Publications go out with a second person, are found in the catalogue, and go with their items. */
@ProductTest
class PublicationPagesIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Publication archive;

    @Autowired
    JdbcClient jdbc;

    private Publisher publisher;
    private Visitor reader;

    @BeforeEach
    void people() {
        publisher = new Publisher(port);
        reader = new Visitor(port);
    }

    private ArchiveFixture.Made text(String title) {
        return ArchiveFixture.in(beans).published(title, Level.PUBLIC, "sach.txt", "Chữ của " + title);
    }

    @Test
    void goesOutOnlyAfterASecondPersonAndShowsWhatWasPublished() {
        String code = text("Sách nguồn").item().code();
        String slug = publisher.draft("Sách hai người", "vi", code);
        assertThat(reader.get("/an-pham/" + slug).status()).isEqualTo(404);
        publisher.post(slug, "/cong-bo");
        assertThat(publisher.editor.get(Publisher.LIST + "/" + slug).body())
                .contains("cần một người khác duyệt bản này", "Bản nháp");
        assertThat(reader.get("/an-pham/" + slug).status()).isEqualTo(404);
        publisher.publish(slug);
        assertThat(reader.get("/an-pham/" + slug).body()).contains("Sách hai người", "Sách nguồn");
        publisher.post(
                slug, "/sua", Publisher.fields("Sách đổi tên", "edition.0.language", "vi", "edition.0.item", code));
        assertThat(reader.get("/an-pham/" + slug).body())
                .contains("Sách hai người")
                .doesNotContain("Sách đổi tên");
        assertThat(publisher.editor.get(Publisher.LIST + "/" + slug).body())
                .contains("Sách đổi tên", "chưa đưa ra cho mọi người");
        publisher.post(slug, "/cong-bo");
        assertThat(reader.get("/an-pham/" + slug).body())
                .as("another version needs another approval")
                .contains("Sách hai người");
        publisher.publish(slug);
        assertThat(reader.get("/an-pham/" + slug).body()).contains("Sách đổi tên");
        publisher.post(slug, "/rut", "why", " ");
        assertThat(reader.get("/an-pham/" + slug).status()).isEqualTo(200);
        publisher.post(slug, "/rut", "why", "In nhầm");
        assertThat(reader.get("/an-pham/" + slug).status()).isEqualTo(404);
        assertThat(acts(slug))
                .containsExactly(
                        "portal.publication.create:",
                        "portal.publication.publish:",
                        "portal.publication.change:",
                        "portal.publication.publish:",
                        "portal.publication.withdraw:In nhầm");
    }

    private List<String> acts(String slug) {
        return jdbc.sql("select action || ':' || coalesce(reason, '') from shared.audit_entry"
                        + " where subject_id = :slug and action like 'portal.publication.%' order by id")
                .param("slug", slug)
                .query(String.class)
                .list();
    }

    @Test
    void losesNothingWhenTwoChangeItAndBringsAnEarlierVersionBack() {
        String slug = publisher.draft("Bản một", "vi", "ABC-1");
        int seen = publisher.version(slug);
        assertThat(publisher.post(slug, "/sua", Publisher.fields("Bản hai")).status())
                .isEqualTo(302);
        String[] mine = Publisher.fields("Bản của tôi", "issued", "2020", "version", Integer.toString(seen));
        Visitor.Page stale = publisher.editor.post(Publisher.LIST + "/" + slug + "/sua", mine);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Bản của tôi", "Bản hai", "Người khác vừa sửa thành", "2020");
        String versions = Publisher.LIST + "/" + slug + "/ban";
        assertThat(publisher.editor.get(versions).body()).contains("Tạo ấn phẩm", "Sửa ấn phẩm");
        assertThat(publisher.editor.get(versions + "/1").body()).contains("Bản một", "ABC-1");
        assertThat(publisher.editor.get(versions + "/99").status()).isEqualTo(404);
        publisher.post(slug, "/ban/1/khoi-phuc");
        assertThat(publisher.editor.get(Publisher.LIST + "/" + slug).body()).contains("Bản một", "ABC-1");
        assertThat(publisher.editor.get(versions).body()).contains("(từ bản 1)");
        assertThat(jdbc.sql("select count(*) from portal.publication_version v join portal.publication p"
                                + " on p.id = v.publication where p.slug = :slug")
                        .param("slug", slug)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void vanishesAtOnceWithTheItemThatItIsMadeOf() {
        ArchiveFixture.Made vi = text("Nguồn tiếng Việt");
        ArchiveFixture.Made km = text("Nguồn tiếng Khmer");
        String title = "Hai bản " + Publisher.unique();
        String slug = publisher.published(
                title,
                "vi",
                vi.item().code(),
                "edition.1.language",
                "km",
                "edition.1.item",
                km.item().code());
        assertThat(reader.get("/an-pham/" + slug).body()).contains("ban-vi", "ban-km");
        archive.withdraw(km.item().id(), km.item().version(), "Thử");
        assertThat(reader.get("/an-pham/" + slug).body())
                .contains("ban-vi")
                .doesNotContain("ban-km", km.item().code(), km.file().toString(), "Nguồn tiếng Khmer");
        assertThat(reader.get("/an-pham/" + slug + "/doc/km").status()).isEqualTo(404);
        assertThat(reader.get("/an-pham/" + slug + "/tai/km/1").status()).isEqualTo(404);
        archive.withdraw(vi.item().id(), vi.item().version(), "Thử");
        assertThat(reader.get("/an-pham/" + slug).status()).isEqualTo(404);
        assertThat(publisher.second.get("/an-pham/" + slug).status())
                .as("signed in one sees no more")
                .isEqualTo(404);
        for (String path : List.of("/an-pham", "/an-pham/danh-sach.csv", "/sitemap/1.xml")) {
            assertThat(reader.get(path).body()).as(path).doesNotContain(title, slug);
        }
        assertThat(publisher.editor.get(Publisher.LIST + "/" + slug).body())
                .contains("không hiện ra", "không mở cho mọi người");
    }

    @Test
    void isFoundInTheCatalogueByWhomItIsForLanguageKindYearAndWords() {
        String mark = Publisher.unique().substring(4);
        String code = text("Nguồn " + mark).item().code();
        String book = publisher.published("Ăn " + mark, "vi", code, "issued", "1901-05", "isbn", "978-0-306-40615-7");
        publisher.published("Áo " + mark, "km", code, "issued", "1902", "kind", "poster", "audience", "for-press");
        publisher.published("An " + mark, "vi", code, "audience", "for-workers");
        String all = reader.get("/an-pham?q=" + mark).body();
        assertThat(all).contains("3 ấn phẩm").containsSubsequence("An " + mark, "Áo " + mark, "Ăn " + mark);
        assertThat(all)
                .contains("Phụ nữ</span> <span class=\"soft\">(3)", "1901</span> <span class=\"soft\">(1)")
                .contains("Tiếng Việt</span> <span class=\"soft\">(2)");
        String some = reader.get("/an-pham?q=" + mark + "&doi-tuong=for-press&doi-tuong=for-workers&tieng=km")
                .body();
        assertThat(some).contains("1 ấn phẩm", "Áo " + mark).doesNotContain("Ăn " + mark, "An " + mark);
        assertThat(reader.get("/an-pham?q=" + mark + "&nam=1901&nam=1902&loai=book")
                        .body())
                .contains("1 ấn phẩm", "/an-pham/" + book);
        assertThat(reader.get("/an-pham?q=" + mark + "&loai=%3Cscript%3E&nam=x&page=999999")
                        .body())
                .as("what is not known is not asked")
                .contains("3 ấn phẩm")
                .doesNotContain("&lt;script");
        assertThat(reader.get("/an-pham?q=khongcogi" + mark).body()).contains("Không có ấn phẩm nào như vậy");
        String csv =
                reader.get("/an-pham/danh-sach.csv?q=" + mark + "&nam=1901").body();
        assertThat(csv.lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .contains("Ăn " + mark, "1901-05", "978-0-306-40615-7", "/an-pham/" + book);
        assertThat(reader.get("/an-pham?lang=km").body())
                .contains("ការបោះពុម្ព")
                .doesNotContain("??");
    }

    @Test
    void tellsMachinesWhatItIs() {
        String code = text("Nguồn cho máy").item().code();
        String slug = publisher.published(
                "Sách </script> cho máy",
                "vi",
                code,
                "issued",
                "2025-11",
                "isbn",
                "9780306406157",
                "agency",
                "ag.so-tttt");
        String page = reader.get("/an-pham/" + slug).body();
        assertThat(page).contains("property=\"og:type\" content=\"book\"", "hreflang=\"km\"");
        JsonNode data = SchemaOrg.blocks(page).get(0);
        assertThat(new SchemaOrg().wrong(data)).isEmpty();
        assertThat(data.get("@type").asString()).isEqualTo("Book");
        assertThat(data.get("isbn").asString()).isEqualTo("9780306406157");
        assertThat(data.get("datePublished").asString()).isEqualTo("2025-11");
        assertThat(data.get("publisher").get("name").asString()).isNotBlank();
        assertThat(data.get("workExample")
                        .get(0)
                        .get("encoding")
                        .get(0)
                        .get("contentUrl")
                        .asString())
                .endsWith("/an-pham/" + slug + "/tai/vi/1");
    }

    @Test
    void costsTheSameWhateverTheNumberOfEditionsAndPublications() throws Exception {
        String code = text("Nguồn đếm").item().code();
        String slug = publisher.published("Đếm một bản", "vi", code);
        reader.get("/an-pham");
        long list = StatementCounter.during(() -> reader.get("/an-pham"));
        long page = StatementCounter.during(() -> reader.get("/an-pham/" + slug));
        String more = publisher.published(
                "Đếm hai bản",
                "vi",
                code,
                "edition.1.language",
                "km",
                "edition.1.item",
                text("Nữa").item().code());
        long longer = StatementCounter.during(() -> reader.get("/an-pham"));
        long fuller = StatementCounter.during(() -> reader.get("/an-pham/" + more));
        System.out.println("Statements of the catalogue: " + longer + ", of a publication: " + fuller);
        assertThat(longer).isEqualTo(list).isLessThan(16);
        assertThat(fuller).isEqualTo(page).isLessThan(26);
        String desk = Publisher.LIST + "/" + more;
        publisher.editor.get(desk);
        assertThat(StatementCounter.during(() -> publisher.editor.get(desk))).isLessThan(40);
    }
}
