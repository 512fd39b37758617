package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** Whatever curators write is shown as they wrote it and does nothing; what may not be kept is refused. */
@ProductTest
class ExhibitionInputIntegrationTests {

    private static final String NASTY = "<script>alert(1)</script>\"'&<b>[[${7*7}]] \u202Ekho #{x} 🪁";

    @LocalServerPort
    int port;

    private Curator curator;
    private Visitor reader;

    @BeforeEach
    void people() {
        curator = Curator.signedIn(port, "demo.editor");
        reader = new Visitor(port);
    }

    @Test
    void writesOutNastyTextInEveryField() {
        String slug = curator.create(NASTY);
        String section = curator.section(slug, NASTY);
        curator.post(
                slug,
                "/loi-dau",
                Curator.all(
                        Curator.three("title", NASTY), Curator.three("lead", NASTY), new String[] {"curator", NASTY}));
        curator.post(
                slug, "/phan/" + section, Curator.all(Curator.three("title", NASTY), Curator.three("lead", NASTY)));
        curator.text(slug, section, NASTY);
        curator.block(
                slug, section, "quote", Curator.all(Curator.three("body", NASTY), Curator.three("source", NASTY)));
        curator.block(
                slug,
                section,
                "timeline",
                Curator.all(Curator.three("caption", NASTY), Curator.three("entry.0.words", NASTY), new String[] {
                    "rows", "1", "entry.0.key", "1990"
                }));
        curator.block(
                slug,
                section,
                "map",
                Curator.all(Curator.three("caption", NASTY), Curator.three("entry.0.words", NASTY), new String[] {
                    "rows", "1", "entry.0.key", "/tu-lieu?q=%3Cscript%3E"
                }));
        String why = NASTY + "?";
        assertThat(curator.open(slug, "without.en", why).status()).isEqualTo(302);
        for (String lang : List.of("vi", "en", "km")) {
            for (String path : List.of("", "/" + slug)) {
                escaped(reader.get("/trien-lam" + path + "?lang=" + lang));
            }
            for (String path : List.of("", "/loi-dau", "/phan/" + section, "/xem-truoc", "/ban", "/bang-in")) {
                escaped(curator.get(Curator.LIST + "/" + slug + path + "?lang=" + lang));
            }
        }
        assertThat(reader.get("/trien-lam/" + slug + "?lang=vi").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "[[${7*7}]]", "🪁");
    }

    private static void escaped(Visitor.Page page) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert", "&<b>", "[[49]]", "\u202E", "??");
    }

    @Test
    void refusesAddressesAndYearsAndCodesThatAreNone() {
        String slug = curator.create("Từ chối");
        String section = curator.section(slug, "Phần");
        String add = "/phan/" + section + "/khoi";
        for (String address : List.of("javascript:alert(1)", "//evil.example", "data:text/html,x")) {
            Visitor.Page page = curator.post(
                    slug, add, "loai", "map", "rows", "1", "entry.0.key", address, "entry.0.words.vi", "Nơi");
            assertThat(page.status()).as(address).isEqualTo(422);
            assertThat(page.body()).contains("Địa chỉ phải bắt đầu", "Nơi").doesNotContain("href=\"" + address);
        }
        assertThat(curator.post(slug, add, "loai", "timeline", "rows", "1", "entry.0.key", "sớm")
                        .status())
                .isEqualTo(422);
        assertThat(curator.post(slug, add, "loai", "image", "item.0", "không có mã")
                        .status())
                .isEqualTo(422);
        assertThat(curator.post(slug, add, "loai", "text", "body.vi", "x".repeat(9000))
                        .status())
                .isEqualTo(422);
        assertThat(curator.post(slug, add, "loai", "lạ").status()).isEqualTo(404);
        assertThat(curator.post(slug, "/phan", "title.vi", " ").location()).endsWith(slug);
        assertThat(curator.post(slug, "/khoi/%7Bx%7D/chuyen", "huong", "len").status())
                .isEqualTo(404);
    }

    @Test
    void givesEachExhibitionAnAddressOfItsOwn() {
        String title = "Trùng tên " + UUID.randomUUID().toString().substring(0, 8);
        String first = curator.createAs(title, "").location();
        String second = curator.createAs(title, "").location();
        assertThat(second).isEqualTo(first + "-2");
        String taken = first.substring(first.lastIndexOf('/') + 1);
        Visitor.Page clash = curator.createAs("Khác", taken);
        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.body()).contains("Đã có triển lãm mang địa chỉ này", "Khác");
        for (String wrong : List.of("moi", "../x", "Có Dấu", "a--b", "-a", "a".repeat(81))) {
            assertThat(curator.createAs("Khác", wrong).status()).as(wrong).isEqualTo(422);
        }
        assertThat(curator.createAs("", "").status()).isEqualTo(422);
    }
}
