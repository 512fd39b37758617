package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.Items;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** Many items changed at once: seen before, done to all or to none, and taken back. */
@ProductTest
class BatchIntegrationTests {

    private static final String PATH = "/noi-bo/tu-lieu/hang-loat";

    @LocalServerPort
    int port;

    @Autowired
    ItemWriting writing;

    @Autowired
    Items items;

    @Autowired
    ApplicationContext beans;

    private ArchiveFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = ArchiveFixture.in(beans);
    }

    private Description said(Item item) {
        return fixture.now(item.id()).description();
    }

    @Test
    void changesAllAndTakesItBack() {
        Item one = fixture.whole("Loạt một", Level.AGENCY, "a.txt", "a").item();
        Item two = fixture.whole("Loạt hai", Level.STAFF, "b.txt", "b").item();
        List<Description> before = List.of(said(one), said(two));
        try (BrowserContext desk = Browsing.desktop()) {
            Page page = Browsing.signIn(desk, port, "demo.archivist");
            page.navigate("http://localhost:" + port + "/noi-bo/tu-lieu?q=" + "Lo%E1%BA%A1t");
            page.locator("input[name=tl][value='" + one.code() + "']").check();
            page.locator("input[name=tl][value='" + two.code() + "']").check();
            page.locator(".batch-bar button").click();
            page.locator("#level").selectOption("staff");
            page.locator("#subject").fill("CRC");
            page.locator("#place").fill("Núi Cấm");
            page.locator("button[type=submit]", new Page.LocatorOptions().setHasText("Xem trước"))
                    .click();
            assertThat(page.locator("main").textContent()).contains("Công ước về quyền trẻ em", "Núi Sam; Núi Cấm");
            assertThat(Browsing.violations(page)).isEmpty();
            Browsing.picture(page, "archive-batch-preview");
            page.locator("button[formaction]").click();
            assertThat(said(one).access()).isEqualTo(Level.STAFF);
            assertThat(said(two).subjects()).contains(new AboutWhat(AboutWhat.Scheme.CONVENTION, "CRC"));
            assertThat(said(two).places()).hasSize(2);
            assertThat(Browsing.violations(page)).isEmpty();
            page.locator("form[action$='/hoan-tac'] button").click();
            assertThat(List.of(said(one), said(two))).isEqualTo(before);
            assertThat(page.locator("form[action$='/hoan-tac']").count()).isZero();
        }
    }

    @Test
    void changesNoneWhereOneCannotBe() {
        Item free = fixture.whole("Tự do", Level.STAFF, "a.txt", "a").item();
        Item stale = fixture.whole("Đã khác", Level.STAFF, "b.txt", "b").item();
        Visitor archivist = new Visitor(port);
        archivist.signIn("demo.archivist", "la-buong-demo");
        String chosen = PATH + "?tl=" + free.code() + "&tl=" + stale.code();
        assertThat(archivist.get(chosen).status()).isEqualTo(200);
        writing.change(stale.id(), stale.version(), ArchiveFixture.described("Người kia sửa", Level.STAFF));
        Visitor.Page refused = archivist.post(
                PATH,
                "tl",
                free.code(),
                "tl",
                stale.code(),
                "v." + free.code(),
                Integer.toString(free.version()),
                "v." + stale.code(),
                Integer.toString(stale.version()),
                "level",
                "agency");
        assertThat(archivist.get(refused.location()).body()).contains(stale.code(), "có người vừa sửa");
        assertThat(said(free).access()).isEqualTo(Level.STAFF);
        assertThat(fixture.now(free.id()).version()).isEqualTo(free.version());
        assertThat(archivist.get(PATH).location()).isEqualTo("/noi-bo/tu-lieu");
        assertThat(archivist.post(PATH, "tl", free.code(), "series", "không-có").location())
                .isEqualTo("/noi-bo/tu-lieu");
    }
}
