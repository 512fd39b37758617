package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.retention.Chosen;
import vn.labuong.archive.retention.DisposalProposals;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** The pages of themes and of retention in real browsers, in three languages, at a desk and on a phone. */
@ProductTest
class RetentionBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    DisposalProposals proposals;

    @Autowired
    JdbcClient jdbc;

    private ArchiveFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = ArchiveFixture.in(beans);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private Item over(String title, int completed) {
        Item item = fixture.whole(title, Level.PUBLIC, "a.txt", title + UUID.randomUUID())
                .item();
        jdbc.sql("update archive.item set series = 'trao-doi', completed_year = :year, budget_funded = false"
                        + " where id = :id")
                .param("year", completed)
                .param("id", item.id().value())
                .update();
        return fixture.now(item.id());
    }

    private void proposedByAnother(Item... chosen) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("an.luu-tru", "", "ROLE_ARCHIVIST"));
        Map<ItemId, Integer> seen = new HashMap<>();
        List.of(chosen).forEach(item -> seen.put(item.id(), item.version()));
        proposals.propose(new Chosen(seen), "Hết thời hạn, không còn giá trị");
        SecurityContextHolder.clearContext();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private void looked(Page page, String name) {
        assertThat(page.locator("body").textContent()).as(name).doesNotContain("??");
        assertThat(Browsing.violations(page)).as(name).isEmpty();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isTrue();
        Browsing.picture(page, "archive-" + name);
    }

    @Test
    void showsEveryPageInThreeLanguages() {
        Item item = over("Công văn trao đổi 2009", 2009);
        proposedByAnother(over("Công văn trao đổi 2008", 2008));
        UUID disposal = jdbc.sql(
                        "select id from archive.disposal where state = 'proposed' order by proposed_at desc limit 1")
                .query(UUID.class)
                .single();
        Map<String, String> pages = Map.of(
                "themes", "/tu-lieu/chu-de",
                "theme", "/tu-lieu/chu-de/theme/children",
                "retention", "/noi-bo/tu-lieu/luu-giu",
                "retention-unknown", "/noi-bo/tu-lieu/luu-giu?xem=unknown",
                "retention-item", "/noi-bo/tu-lieu/" + item.code() + "/luu-giu",
                "series", "/noi-bo/tu-lieu/loat-ho-so",
                "series-edit", "/noi-bo/tu-lieu/loat-ho-so/trao-doi",
                "disposals", "/noi-bo/tu-lieu/tieu-huy",
                "disposal", "/noi-bo/tu-lieu/tieu-huy/" + disposal,
                "edit-subjects", "/noi-bo/tu-lieu/" + item.code() + "/sua");
        try (BrowserContext desk = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            Page onDesk = Browsing.signIn(desk, port, "demo.archivist");
            Page onPhone = Browsing.signIn(phone, port, "demo.archivist");
            for (String lang : List.of("vi", "en", "km")) {
                pages.forEach((name, path) -> {
                    String address = at(path) + (path.contains("?") ? "&" : "?") + "lang=" + lang;
                    onDesk.navigate(address);
                    looked(onDesk, name + "-" + lang);
                });
            }
            pages.forEach((name, path) -> {
                onPhone.navigate(at(path) + (path.contains("?") ? "&" : "?") + "lang=vi");
                looked(onPhone, name + "-phone");
            });
        }
    }

    @Test
    void decidesAndApproves() {
        Item longer = over("Giữ thêm", 2001);
        Item gone = over("Tiêu hủy đi", 2002);
        proposedByAnother(gone);
        try (BrowserContext desk = Browsing.desktop()) {
            Page page = Browsing.signIn(desk, port, "demo.archivist");
            page.navigate(at("/noi-bo/tu-lieu/luu-giu?nhom=trao-doi"));
            page.locator("input[name=tl][value='" + longer.code() + "']").check();
            page.locator("input[name=viec][value=keep_until]").check();
            page.locator("#nam").fill("2001");
            page.locator("#why").fill("Còn dùng");
            page.locator("main form.edit-form button[type=submit]").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("Hãy ghi năm");
            assertThat(page.locator("input[name=tl][value='" + longer.code() + "']")
                            .isChecked())
                    .isTrue();
            page.locator("#nam").fill("2099");
            page.locator("main form.edit-form button[type=submit]").click();
            assertThat(page.locator("tbody").textContent()).doesNotContain(longer.code());
            page.navigate(at("/noi-bo/tu-lieu/" + longer.code() + "/luu-giu"));
            assertThat(page.locator("main").textContent()).contains("31/12/2099", "Còn dùng", "Chưa hết thời hạn");
            approves(page, gone);
        }
    }

    private void approves(Page page, Item gone) {
        UUID id = jdbc.sql("select disposal from archive.disposal_item where item = :item")
                .param("item", gone.id().value())
                .query(UUID.class)
                .single();
        page.navigate(at("/noi-bo/tu-lieu/tieu-huy/" + id));
        page.locator("summary.btn-danger").click();
        page.locator("#number").fill("09/BB-HĐTH");
        page.locator("#yes-why").fill("Hội đồng nhất trí");
        page.locator("form[action$='/duyet'] button").click();
        assertThat(page.locator("main").textContent()).contains("đã duyệt", "09/BB-HĐTH", gone.code());
        assertThat(page.locator("a[href$='bien-ban.docx']").count()).isEqualTo(1);
        looked(page, "disposal-approved");
    }

    @Test
    void changesASeriesAndKeepsItsEarlierWording() {
        String code = "thu-" + UUID.randomUUID().toString().substring(0, 8);
        Visitor archivist = new Visitor(port);
        archivist.signIn("demo.archivist", "la-buong-demo");
        archivist.get("/noi-bo/tu-lieu/loat-ho-so/moi");
        String list = "/noi-bo/tu-lieu/loat-ho-so";
        String[] names = {"vi", "Thử", "en", "Trial", "km", "សាកល្បង", "source", "chưa có nguồn"};
        assertThat(post(archivist, list, names, "code", code, "keep", "0", "version", "1")
                        .status())
                .isEqualTo(422);
        assertThat(post(archivist, list, names, "code", code, "keep", "mười", "version", "1")
                        .status())
                .isEqualTo(422);
        assertThat(post(archivist, list, names, "code", code, "keep", "10", "version", "1")
                        .status())
                .isEqualTo(302);
        assertThat(post(archivist, list, names, "code", code, "keep", "10", "version", "1")
                        .status())
                .isEqualTo(409);
        String one = list + "/" + code;
        assertThat(post(archivist, one, names, "keep", "", "version", "1", "why", "Có nguồn")
                        .status())
                .isEqualTo(302);
        assertThat(post(archivist, one, names, "keep", "5", "version", "1", "why", "Cũ")
                        .status())
                .isEqualTo(409);
        assertThat(archivist.get(one).body()).contains("10 năm", "Có nguồn");
        assertThat(archivist.get(list).body()).contains("Vĩnh viễn", "cần xác nhận, sửa được");
    }

    private static Visitor.Page post(Visitor visitor, String path, String[] names, String... more) {
        String[] all = new String[names.length + more.length];
        System.arraycopy(names, 0, all, 0, names.length);
        System.arraycopy(more, 0, all, names.length, more.length);
        return visitor.post(path, all);
    }

    @Test
    void costsTheSameWhateverTheNumber() throws Exception {
        Visitor archivist = new Visitor(port);
        archivist.signIn("demo.archivist", "la-buong-demo");
        String code = "dem-" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql("insert into archive.series (code, position, title_vi, title_en, title_km, keep_years,"
                        + " certainty, source) values (:code, 99, 'đếm', 'count', 'រាប់', 10, 'unverified', 'x')")
                .param("code", code)
                .update();
        String list = "/noi-bo/tu-lieu/luu-giu?nhom=" + code;
        into(code, over("Một", 2000));
        archivist.get(list);
        long one = StatementCounter.during(() -> archivist.get(list));
        into(code, over("Hai", 2000), over("Ba", 2000), over("Bốn", 2000));
        assertThat(archivist.get(list).body()).contains("Bốn");
        assertThat(StatementCounter.during(() -> archivist.get(list)))
                .isEqualTo(one)
                .isLessThan(15);
    }

    private void into(String series, Item... moved) {
        for (Item item : moved) {
            jdbc.sql("update archive.item set series = :series where id = :id")
                    .param("series", series)
                    .param("id", item.id().value())
                    .update();
        }
    }
}
