package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.web.ArchiveFixture;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** Exhibitions are built by forms, pass the gate, show only what is open to everybody, and keep what was written. */
@ProductTest
class ExhibitionPagesIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Publication publication;

    @Autowired
    JdbcClient jdbc;

    private Curator curator;
    private Visitor reader;

    @BeforeEach
    void people() {
        curator = Curator.signedIn(port, "demo.editor");
        reader = new Visitor(port);
    }

    private static LocalDate today() {
        return LocalDate.now(VietnamTime.ZONE);
    }

    private ArchiveFixture.Made picture(String title) {
        return ArchiveFixture.in(beans).picture(title);
    }

    private String opened(String title) {
        String slug = curator.create(title);
        curator.text(slug, curator.section(slug, "Phần " + title), "Đoạn " + title);
        assertThat(curator.open(slug).status()).isEqualTo(302);
        return slug;
    }

    @Test
    void opensOnlyWhatIsWholeInVietnameseAndSaysWhyAnotherLanguageIsNot() {
        String slug = curator.create("Cổng kiểm tra");
        assertThat(curator.post(slug, "/mo").status()).isEqualTo(422);
        String section = curator.section(slug, "Phần một");
        String block = curator.block(slug, section, "text", "body.vi", "Chỉ có tiếng Việt", "body.en", "English too");
        String builder = curator.get(Curator.LIST + "/" + slug).body();
        assertThat(builder).contains("Khối 1.1: nội dung", "thiếu: Tiếng Khmer", "/khoi/" + block);
        Visitor.Page refused = curator.post(slug, "/mo");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Chưa đủ tiếng Khmer: hãy dịch");
        assertThat(reader.get("/trien-lam/" + slug).status()).isEqualTo(404);
        assertThat(curator.open(slug, "without.km", "Người dịch đang soát").status())
                .isEqualTo(302);
        String khmer = reader.get("/trien-lam/" + slug + "?lang=km").body();
        assertThat(khmer).contains("Người dịch đang soát", "lang=\"vi\">Chỉ có tiếng Việt");
        assertThat(reader.get("/trien-lam/" + slug + "?lang=en").body())
                .contains("English too")
                .doesNotContain("Người dịch đang soát");
        curator.postSeeing(
                slug,
                curator.version(slug),
                "/khoi/" + block,
                Curator.all(new String[] {"loai", "text", "section", section}, Curator.three("body", "Đủ")));
        assertThat(curator.open(slug).status()).isEqualTo(302);
        assertThat(reader.get("/trien-lam/" + slug + "?lang=km").body()).doesNotContain("Người dịch đang soát");
    }

    @Test
    void asksForAnAlternativeTextAndAnItem() {
        String slug = curator.create("Lời tả");
        String section = curator.section(slug, "Phần");
        curator.block(slug, section, "image", Curator.three("caption", "Không lời tả"));
        Visitor.Page refused = curator.post(slug, "/mo", "without.en", "x", "without.km", "y");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Khối 1.1: lời tả tranh", "Khối 1.1: chưa chọn tư liệu");
    }

    @Test
    void opensOnItsDayAndStaysToBeReadWhenItIsOver() {
        String slug = curator.create("Có ngày");
        curator.text(slug, curator.section(slug, "Phần"), "Chữ");
        String tomorrow = today().plusDays(1).toString();
        curator.approved(slug);
        assertThat(curator.post(slug, "/lich", "from", tomorrow, "until", today().toString())
                        .status())
                .isEqualTo(422);
        assertThat(curator.post(slug, "/lich", "from", "mai", "until", "").status())
                .isEqualTo(422);
        assertThat(curator.post(slug, "/lich", "from", tomorrow, "until", "").status())
                .isEqualTo(302);
        assertThat(reader.get("/trien-lam/" + slug).status()).isEqualTo(404);
        assertThat(reader.get("/trien-lam").body())
                .contains("Sắp mở", "Có ngày")
                .doesNotContain("/trien-lam/" + slug);
        curator.post(slug, "/mo");
        assertThat(reader.get("/trien-lam/" + slug).status()).isEqualTo(200);
        assertThat(curator.post(slug, "/dong").status()).isEqualTo(302);
        assertThat(reader.get("/trien-lam/" + slug).body()).contains("Triển lãm đã khép lại");
        assertThat(reader.get("/trien-lam").body()).contains("Đã qua", "/trien-lam/" + slug);
        assertThat(curator.get(Curator.LIST + "/" + slug).body()).contains("Bản chụp lưu trong kho tư liệu:");
        assertThat(jdbc.sql("select f.name from portal.exhibition e join archive.item i on i.code = e.snapshot"
                                + " join archive.file f on f.item = i.id where e.slug = :slug and i.state = 'draft'"
                                + " order by f.position")
                        .param("slug", slug)
                        .query(String.class)
                        .list())
                .containsExactly(slug + ".html", slug + ".csv");
        curator.post(slug, "/rut", "why", " ");
        assertThat(reader.get("/trien-lam/" + slug).status()).isEqualTo(200);
        curator.post(slug, "/rut", "why", "Nhầm");
        assertThat(reader.get("/trien-lam/" + slug).status()).isEqualTo(410);
        assertThat(jdbc.sql("select reason from shared.audit_entry where action = 'portal.exhibition.take-back'"
                                + " and subject_id = :slug")
                        .param("slug", slug)
                        .query(String.class)
                        .list())
                .containsExactly("Nhầm");
    }

    @Test
    void showsWhatWasOpenedUntilAnotherVersionIs() {
        String slug = opened("Bản đầu");
        String section = curator.section(slug, "Phần mới viết");
        curator.text(slug, section, "Chưa đưa ra");
        assertThat(reader.get("/trien-lam/" + slug).body()).doesNotContain("Chưa đưa ra");
        assertThat(curator.get(Curator.LIST + "/" + slug + "/xem-truoc").body()).contains("Chưa đưa ra");
        assertThat(curator.get(Curator.LIST + "/" + slug).body()).contains("những sửa đổi sau đó chưa đưa ra");
        assertThat(curator.post(slug, "/mo").status()).as("nobody approved it").isEqualTo(422);
        curator.open(slug);
        assertThat(reader.get("/trien-lam/" + slug).body()).contains("Chưa đưa ra");
    }

    @Test
    void bringsAnEarlierVersionBackAndLosesNone() {
        String slug = curator.create("Có bản cũ");
        String section = curator.section(slug, "Phần giữ lại");
        curator.text(slug, section, "Khối sẽ bị bỏ");
        int whole = curator.version(slug);
        assertThat(curator.post(slug, "/phan/" + section + "/bo").status()).isEqualTo(302);
        assertThat(curator.get(Curator.LIST + "/" + slug).body()).doesNotContain("Khối sẽ bị bỏ");
        String versions = Curator.LIST + "/" + slug + "/ban";
        assertThat(curator.get(versions + "/" + whole).body()).contains("Khối sẽ bị bỏ");
        assertThat(curator.postSeeing(slug, whole, "/ban/" + whole + "/khoi-phuc")
                        .location())
                .endsWith(slug);
        assertThat(curator.get(Curator.LIST + "/" + slug).body())
                .as("somebody changed it since")
                .contains("chưa làm gì")
                .doesNotContain("Khối sẽ bị bỏ");
        curator.post(slug, "/ban/" + whole + "/khoi-phuc");
        assertThat(curator.get(Curator.LIST + "/" + slug).body()).contains("Khối sẽ bị bỏ");
        assertThat(curator.get(versions).body()).contains("(từ bản " + whole + ")");
        assertThat(curator.get(versions + "/999").status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from portal.exhibition_version v join portal.exhibition e"
                                + " on e.id = v.exhibition where e.slug = :slug")
                        .param("slug", slug)
                        .query(Integer.class)
                        .single())
                .isEqualTo(curator.version(slug));
    }

    @Test
    void losesNothingWhenTwoChangeTheSamePartAndMergesDifferentParts() {
        String slug = curator.create("Hai người");
        String section = curator.section(slug, "Phần chung");
        String one = curator.text(slug, section, "Khối một");
        String two = curator.text(slug, section, "Khối hai");
        int seen = curator.version(slug);
        Curator other = Curator.signedIn(port, "demo.archivist");
        other.get(Curator.LIST + "/" + slug);
        assertThat(other.postSeeing(slug, seen, "/khoi/" + one, body(section, "Của người kia"))
                        .status())
                .isEqualTo(302);
        assertThat(curator.postSeeing(slug, seen, "/khoi/" + two, body(section, "Khối hai sửa"))
                        .status())
                .as("another part")
                .isEqualTo(302);
        Visitor.Page stale = curator.postSeeing(slug, seen, "/khoi/" + one, body(section, "Của tôi"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Của tôi", "Bản của người kia:", "Của người kia");
        assertThat(curator.get(Curator.LIST + "/" + slug).body())
                .contains("Của người kia", "Khối hai sửa")
                .doesNotContain("Của tôi");
        assertThat(other.post(slug, "/khoi/" + two + "/bo").status()).isEqualTo(302);
        Visitor.Page gone = curator.postSeeing(slug, seen + 2, "/khoi/" + two, body(section, "Còn viết"));
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.body()).contains("Còn viết", "vừa bỏ khối này");
        assertThat(curator.post(slug, "/khoi/" + two, body(section, "Còn viết")).status())
                .isEqualTo(302);
        assertThat(curator.get(Curator.LIST + "/" + slug).body()).contains("Còn viết");
        assertThat(curator.postSeeing(slug, 1, "/mo").location()).contains(slug);
        assertThat(curator.get(Curator.LIST + "/" + slug).body()).contains("chưa làm gì", "bản nháp");
    }

    private static String[] body(String section, String text) {
        return Curator.all(new String[] {"loai", "text", "section", section}, Curator.three("body", text));
    }

    /** A picture, a pair and another picture, opened. */
    private String withPictures(String open, String kept) {
        String slug = curator.create("Thu hồi");
        String section = curator.section(slug, "Phần");
        curator.image(slug, section, open);
        curator.block(
                slug,
                section,
                "pair",
                Curator.all(
                        new String[] {"item.0", kept, "item.1", "/tu-lieu/" + open + "#xem"},
                        Curator.three("caption", "Hai tranh"),
                        Curator.three("alternative", "Tả một"),
                        Curator.three("alternative-2", "Tả hai")));
        curator.image(slug, section, kept);
        assertThat(curator.open(slug).status()).isEqualTo(302);
        return slug;
    }

    @Test
    void hidesAnItemThatIsNoLongerOpenToEverybody() {
        ArchiveFixture.Made open = picture("Tranh sẽ bị thu hồi");
        ArchiveFixture.Made kept = picture("Tranh ở lại");
        String slug = withPictures(open.item().code(), kept.item().code());
        String whole = reader.get("/trien-lam/" + slug).body();
        assertThat(whole)
                .contains(open.item().code(), "Tranh sẽ bị thu hồi", "Tả hai", "/tu-lieu/tep/" + open.file() + "/anh");
        Item item = open.item();
        publication.withdraw(item.id(), item.version(), "Thử");
        String after = reader.get("/trien-lam/" + slug).body();
        assertThat(after)
                .contains("Chú thích " + kept.item().code())
                .doesNotContain(
                        open.item().code(),
                        "Tranh sẽ bị thu hồi",
                        "Tả hai",
                        open.file().toString());
        String inside = Curator.signedIn(port, "demo.archivist")
                .get("/trien-lam/" + slug)
                .body();
        assertThat(inside)
                .as("signed in one sees no more")
                .doesNotContain(open.item().code());
        assertThat(curator.get(Curator.LIST + "/" + slug).body())
                .contains("2 khối đang ẩn", open.item().code() + ": không mở cho mọi người");
    }

    @Test
    void findsItemsAndKeepsWhatWasTyped() {
        String word = "timtranh" + System.nanoTime();
        ArchiveFixture.Made made = picture("Bức tranh " + word);
        String slug = curator.create("Tìm");
        String section = curator.section(slug, "Phần");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(curator.post(
                                        slug,
                                        "/phan/" + section + "/khoi",
                                        "loai",
                                        "image",
                                        "viec",
                                        "tim",
                                        "tim",
                                        word,
                                        "caption.vi",
                                        "Đã gõ")
                                .body())
                        .contains("value=\"0:" + made.item().code() + "\"", "Đã gõ"));
        String chosen = curator.post(
                        slug,
                        "/phan/" + section + "/khoi",
                        "loai",
                        "image",
                        "tim",
                        word,
                        "caption.vi",
                        "Đã gõ",
                        "chon",
                        "0:" + made.item().code())
                .body();
        assertThat(chosen).contains("name=\"item.0\" value=\"" + made.item().code() + "\"", "Đã gõ");
        assertThat(curator.get(Curator.LIST + "/" + slug).body()).doesNotContain("Đã gõ");
    }

    @Test
    void costsTheSameWhateverTheNumberOfBlocks() throws Exception {
        String slug = curator.create("Đếm câu lệnh");
        String section = curator.section(slug, "Phần");
        String code = picture("Tranh một").item().code();
        curator.image(slug, section, code);
        curator.open(slug);
        String address = "/trien-lam/" + slug;
        reader.get(address);
        long one = StatementCounter.during(() -> reader.get(address));
        for (int at = 0; at < 3; at++) {
            curator.image(slug, section, picture("Tranh thêm " + at).item().code());
            curator.text(slug, curator.section(slug, "Phần " + at), "Chữ");
        }
        curator.open(slug);
        assertThat(reader.get(address).body()).contains("Tranh thêm 2");
        long many = StatementCounter.during(() -> reader.get(address));
        System.out.println("Statements of an exhibition's page: " + many);
        assertThat(many).isEqualTo(one).isLessThan(16);
        String builder = Curator.LIST + "/" + slug;
        curator.get(builder);
        assertThat(StatementCounter.during(() -> curator.get(builder))).isLessThan(30);
    }
}
