package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.MovedClock;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** Free pages go out once a second person approved them, on their days, and leave an honest address behind. */
@ProductTest
class FreePagesIntegrationTests {

    @LocalServerPort
    int port;

    private PageEditor editor;
    private PageEditor second;
    private Visitor reader;

    @BeforeEach
    void people() {
        editor = PageEditor.signedIn(port, "demo.editor");
        second = PageEditor.signedIn(port, "demo.programme-officer");
        reader = new Visitor(port);
    }

    @Test
    void goesOutOnlyWhenSomebodyElseApprovedThatVersion() {
        String slug = editor.create("Trang chờ duyệt", "Chữ **một**");
        assertThat(editor.post(slug, "/dua-ra", "from", "").status()).isEqualTo(422);
        String[] subject = editor.reviewed(slug);
        editor.review("nho", subject, "Xem giúp");
        editor.review("duyet", subject, "");
        assertThat(editor.get(PageEditor.LIST + "/" + slug).body())
                .contains("đang chờ duyệt", "một người khác phải duyệt");
        assertThat(second.get("/noi-bo/cho-duyet").body()).contains("Trang chờ duyệt", "Xem giúp");
        assertThat(second.get("/noi-bo").body()).contains("href=\"/noi-bo/cho-duyet\"");
        second.review("tra-lai", subject, " ");
        assertThat(editor.get(PageEditor.LIST + "/" + slug).body()).contains("đang chờ duyệt");
        second.review("tra-lai", subject, "Thiếu nguồn");
        assertThat(editor.get(PageEditor.LIST + "/" + slug).body()).contains("bị trả lại", "Thiếu nguồn");
        editor.post(slug, "", "title.vi", "Trang chờ duyệt", "text.vi", "Chữ **hai**");
        String[] later = editor.reviewed(slug);
        editor.review("nho", later, "");
        second.review("duyet", later, "");
        editor.post(slug, "", "title.vi", "Trang chờ duyệt", "text.vi", "Chữ **ba**");
        assertThat(editor.post(slug, "/dua-ra", "from", "").status())
                .as("changed since it was approved")
                .isEqualTo(422);
        assertThat(reader.get("/trang/" + slug).status()).isEqualTo(404);
        editor.shows(slug, second);
        assertThat(reader.get("/trang/" + slug).body()).contains("Chữ <strong>ba</strong>");
        assertThat(reader.get("/sitemap/trang-1.xml").body()).contains("/trang/" + slug);
    }

    @Test
    void standsOnItsDaysAndSaysThatItIsOver() throws Exception {
        String slug = editor.create("Trang có hạn", "Chữ");
        String[] subject = editor.reviewed(slug);
        editor.review("nho", subject, "");
        second.review("duyet", subject, "");
        assertThat(editor.post(slug, "/dua-ra", "from", "2031-03-05", "until", "2031-03-04")
                        .status())
                .isEqualTo(422);
        assertThat(editor.post(slug, "/dua-ra", "from", "mai").status()).isEqualTo(422);
        assertThat(editor.post(slug, "/dua-ra", "from", "2031-03-05", "until", "2031-03-06")
                        .status())
                .isEqualTo(302);
        assertThat(reader.get("/trang/" + slug).status()).isEqualTo(404);
        at("2031-03-05", () -> assertThat(reader.get("/trang/" + slug).status()).isEqualTo(200));
        at("2031-03-06", () -> assertThat(reader.get("/trang/" + slug).status()).isEqualTo(200));
        at("2031-03-07", () -> assertThat(reader.get("/trang/" + slug).status()).isEqualTo(410));
    }

    private static void at(String day, StatementCounter.Act act) throws Exception {
        MovedClock.at(LocalDate.parse(day).atStartOfDay(VietnamTime.ZONE).toInstant(), act);
    }

    @Test
    void saysThatItWasWithdrawnAndCanComeBack() {
        String slug = editor.create("Trang rút", "Chữ");
        editor.shows(slug, second);
        editor.post(slug, "/rut", "why", " ");
        assertThat(reader.get("/trang/" + slug).status()).isEqualTo(200);
        editor.post(slug, "/rut", "why", "Nhầm");
        Visitor.Page gone = reader.get("/trang/" + slug + "?lang=en");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).contains("Gone").doesNotContain("Trang rút", "Nhầm");
        assertThat(editor.post(slug, "/dua-ra", "from", "").status())
                .as("the same version is approved already")
                .isEqualTo(302);
        assertThat(reader.get("/trang/" + slug).status()).isEqualTo(200);
    }

    @Test
    void leadsFromEachOldAddressToTheOneThatHolds() {
        String slug = editor.create("Trang chuyển", "Chữ");
        editor.post(slug, "/dia-chi", "slug", slug + "-nhap");
        assertThat(reader.get("/trang/" + slug).status())
                .as("nobody ever saw the draft")
                .isEqualTo(404);
        editor.shows(slug + "-nhap", second);
        editor.post(slug + "-nhap", "/dia-chi", "slug", slug + "-hai");
        editor.post(slug + "-hai", "/dia-chi", "slug", slug + "-ba");
        for (String old : List.of("-nhap", "-hai")) {
            Visitor.Page moved = reader.get("/trang/" + slug + old + "?lang=km&x=%20");
            assertThat(moved.status()).isEqualTo(301);
            assertThat(moved.location()).isEqualTo("/trang/" + slug + "-ba?lang=km&x=%20");
        }
        editor.post(slug + "-ba", "/dia-chi", "slug", slug + "-nhap");
        assertThat(reader.get("/trang/" + slug + "-nhap").status())
                .as("back at its first address")
                .isEqualTo(200);
        assertThat(reader.get("/trang/" + slug + "-ba").location()).isEqualTo("/trang/" + slug + "-nhap");
        assertThat(editor.post(slug + "-nhap", "/dia-chi", "slug", "Có Dấu").location())
                .endsWith(slug + "-nhap");
    }

    @Test
    void showsTheNearestLanguageAndSaysSo() {
        String slug = editor.createAs(Map.of(
                        "title.vi",
                        "Ba thứ tiếng " + System.nanoTime(),
                        "text.vi",
                        "Tiếng Việt",
                        "title.en",
                        "In English",
                        "text.en",
                        "English words",
                        "status.en",
                        "machine",
                        "title.km",
                        "ខ្មែរ"))
                .location()
                .replaceFirst(".*/", "");
        editor.shows(slug, second);
        assertThat(reader.get("/trang/" + slug + "?lang=en").body())
                .contains("English words", "made by a program", "<article class=\"free-text\" lang=\"en\"");
        assertThat(reader.get("/trang/" + slug + "?lang=km").body())
                .contains("<article class=\"free-text\" lang=\"vi\"", "មិនទាន់បានបកប្រែ");
        assertThat(editor.get(PageEditor.LIST + "?lang=vi").body()).contains("Tiếng Khmer");
    }

    @ParameterizedTest
    @CsvSource({
        "title.vi, ' '",
        "text.vi, [x](javascript:alert(1))",
        "text.en, '<javascript:alert(1)>'",
        "slug, Có Dấu",
        "slug, moi"
    })
    void isRefusedWhereItMayNotBeKeptAndKeepsWhatWasTyped(String field, String value) {
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("title.vi", "Từ chối <b>", "text.km", "ខ្មែរ", "slug", "tu-choi-" + System.nanoTime()));
        form.put(field, value);
        Visitor.Page page = editor.createAs(form);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("ខ្មែរ", "notice-error").doesNotContain("??", "Từ chối <b>");
    }

    @Test
    void keepsEachVersionAndTellsHowTwoDiffer() {
        String slug = editor.create("Các bản", "Chữ thứ nhất <script>");
        editor.post(slug, "", "title.vi", "Các bản", "text.vi", "Chữ thứ hai <script>");
        String one = PageEditor.LIST + "/" + slug;
        String difference = editor.get(one + "/ban/2/khac/1").body();
        assertThat(difference)
                .contains("Bản 1 và bản 2 khác nhau", "<del>", "<ins>", ">bỏ</span>nhất", ">thêm</span>hai")
                .doesNotContain("<script>");
        assertThat(editor.get(one + "/ban/1").body()).contains("Chữ thứ nhất &lt;script&gt;");
        editor.post(slug, "/ban/1/khoi-phuc");
        assertThat(editor.get(one).body()).contains("Chữ thứ nhất");
        assertThat(editor.get(one + "/ban").body()).contains("(từ bản 1)", "/ban/3/khac/2");
        assertThat(editor.get(one + "/ban/9").status()).isEqualTo(404);
        assertThat(editor.get(one + "/ban/9/khac/1").status()).isEqualTo(404);
    }

    @Test
    void losesNothingWhenSomebodyElseWasFaster() {
        String slug = editor.create("Hai người", "Chữ");
        String seen = editor.version(slug);
        second.post(slug, "", "title.vi", "Hai người", "text.vi", "Của người kia");
        editor.get(PageEditor.LIST + "/moi");
        Visitor.Page stale = editor.postSeeing(slug, seen, "title.vi", "Hai người", "text.vi", "Của tôi");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Của tôi", "Người khác vừa sửa");
        assertThat(second.get(PageEditor.LIST + "/" + slug).body()).contains("Của người kia");
    }

    @Test
    void costsOneStatementWhereItStandsAndAsManyWhereNothingDoes() throws Exception {
        String slug = editor.create("Đếm", "Chữ");
        editor.shows(slug, second);
        reader.get("/trang/" + slug);
        assertThat(StatementCounter.during(() -> reader.get("/trang/" + slug))).isEqualTo(1);
        assertThat(StatementCounter.during(() -> reader.get("/khong-co-trang-nay")))
                .isEqualTo(1);
    }
}
