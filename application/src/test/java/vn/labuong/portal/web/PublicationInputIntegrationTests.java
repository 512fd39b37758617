package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** Whatever editors write is shown as they wrote it and does nothing; what may not be kept is refused and stays typed. */
@ProductTest
class PublicationInputIntegrationTests {

    private static final String NASTY = "<script>alert(1)</script>\"'&<b>[[${7*7}]] \u202Ekho #{x} 🪁";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    private Publisher publisher;
    private Visitor reader;

    @BeforeEach
    void people() {
        publisher = new Publisher(port);
        reader = new Visitor(port);
    }

    @Test
    void writesOutNastyTextEverywhere() {
        // What came into the archive is shown as it came; only what is typed here is cleaned of unseen signs.
        String source = NASTY.replace("\u202E", "");
        String code = Publisher.text(beans, "Nguồn " + source, source).item().code();
        String slug = publisher.published(
                NASTY, "vi", code, "title.en", NASTY, "title.km", NASTY, "summary.en", NASTY, "summary.km", NASTY);
        for (String lang : List.of("vi", "en", "km")) {
            for (String path : List.of("", "/" + slug, "/" + slug + "/doc/vi", "?q=%3Cscript%3Ealert(1)")) {
                escaped(reader.get("/an-pham" + path + (path.contains("?") ? "&" : "?") + "lang=" + lang));
            }
            for (String path : List.of("", "/" + slug, "/" + slug + "/sua", "/" + slug + "/ban", "/luot")) {
                escaped(publisher.editor.get(Publisher.LIST + path + "?lang=" + lang));
            }
        }
        assertThat(reader.get("/an-pham/" + slug + "?lang=vi").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "[[${7*7}]]", "🪁");
        String formula = publisher.published("=HYPERLINK(\"x\")" + slug, "vi", code);
        assertThat(reader.get("/an-pham/danh-sach.csv?q=" + slug).body())
                .contains("'=HYPERLINK", "/an-pham/" + formula);
    }

    private static void escaped(Visitor.Page page) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert", "&<b>", "[[49]]", "\u202E", "??");
    }

    @Test
    void givesEachPublicationAnAddressOfItsOwn() {
        String title = "Trùng tên " + Publisher.unique().substring(4);
        String first = publisher.create(Publisher.fields(title)).location();
        String second = publisher.create(Publisher.fields(title)).location();
        assertThat(second).isEqualTo(first + "-2");
        String taken = first.substring(first.lastIndexOf('/') + 1);
        Visitor.Page clash = publisher.create(Publisher.fields("Khác", "slug", taken));
        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.body()).contains("Đã có ấn phẩm mang địa chỉ này", "Khác");
        for (String wrong : List.of("moi", "luot", "../x", "Có Dấu", "a--b", "-a", "a".repeat(81))) {
            assertThat(publisher.create(Publisher.fields("Khác", "slug", wrong)).status())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void refusesWhatMayNotBeKeptAndKeepsWhatWasTyped() {
        String[][] wrong = {
            {"isbn", "978-0-306-40615-8", "ISBN sai"},
            {"issued", "05/06/2024", "Ngày ra mắt phải viết như"},
            {"agency", "ag.khong-co", "Không có cơ quan như vậy"},
            {"agency", "../x", "Không có cơ quan như vậy"},
            {"task", "AG-2023-2028/XX.99", "Không có nhiệm vụ như vậy"},
            {"task", "khong-co", "Không có nhiệm vụ như vậy"},
            {"audience", "for-nobody", "không nằm trong danh mục"},
            {"edition.0.item", "mã lạ", "Mã tư liệu viết chưa đúng"},
            {"edition.0.item", "<script>", "Mã tư liệu viết chưa đúng"}
        };
        for (String[] one : wrong) {
            Visitor.Page page =
                    publisher.create(Publisher.fields("Đã gõ tên này", "edition.0.language", "vi", one[0], one[1]));
            assertThat(page.status()).as(one[0]).isEqualTo(422);
            assertThat(page.body()).as(one[0]).contains(one[2], "Đã gõ tên này").doesNotContain("<script>\"");
        }
    }

    @Test
    void refusesEditionsThatCannotBe() {
        assertThat(publisher
                        .create(Publisher.fields(
                                "Hai bản một tiếng",
                                "edition.0.language",
                                "vi",
                                "edition.0.item",
                                "A-1",
                                "edition.1.language",
                                "vi",
                                "edition.1.item",
                                "A-2"))
                        .body())
                .contains("Mỗi ngôn ngữ chỉ có một bản");
        assertThat(publisher
                        .create(Publisher.fields("Tiếng lạ", "edition.0.language", "tlh", "edition.0.item", "A-1"))
                        .status())
                .isEqualTo(422);
        assertThat(publisher.create("title.vi", " ", "kind", "book").status()).isEqualTo(422);
        assertThat(publisher.create(Publisher.fields("x".repeat(301))).status()).isEqualTo(422);
    }

    @Test
    void publishesNothingThatIsNotWhole() {
        String slug = Publisher.unique();
        assertThat(publisher
                        .create("title.vi", "Còn thiếu", "kind", "book", "slug", slug)
                        .location())
                .endsWith(slug);
        assertThat(publisher.editor.get(Publisher.LIST + "/" + slug).body())
                .contains("Chưa nói dành cho ai", "Chưa có bản nào", "Chưa có lời giới thiệu")
                .doesNotContain("/cong-bo\"");
        publisher.post(slug, "/cong-bo");
        publisher.post(slug, "/rut", "why", "Chưa có gì để rút");
        assertThat(publisher.editor.get(Publisher.LIST + "/" + slug).body()).contains("Bản nháp");
        assertThat(publisher
                        .editor
                        .post(Publisher.LIST + "/khong-co-" + slug + "/cong-bo")
                        .status())
                .isEqualTo(404);
        assertThat(reader.get("/an-pham/khong-co").status()).isEqualTo(404);
    }
}
