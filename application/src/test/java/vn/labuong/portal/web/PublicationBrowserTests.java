package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.demo.DemoSample;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** The publications of the demonstration in a real browser: narrowed, opened and read, by the keyboard at a desk. */
@ProductTest
class PublicationBrowserTests {

    private static final String HANDBOOK = "/an-pham/so-tay-quyen-tre-em";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static void looked(Page page, String name) {
        assertThat(page.locator("body").textContent()).as(name).doesNotContain("??");
        assertThat(Browsing.violations(page)).as(name).isEmpty();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isTrue();
        Browsing.picture(page, "portal-publication-" + name);
    }

    private void load() {
        DemoSample.load(
                beans, folder, Set.of("booklet/children.vi.pdf", "leaflet/children.km.pdf", "booklet/peace.vi.pdf"));
        await().atMost(Duration.ofMinutes(3))
                .until(() -> jdbc.sql("select count(distinct f.name) from archive.rendition r"
                                        + " join archive.file f on f.id = r.file join archive.page p on p.file = f.id"
                                        + " where r.kind = 'picture' and p.text_version > 0 and f.name in"
                                        + " ('children.vi.pdf', 'children.km.pdf', 'peace.vi.pdf')")
                                .query(Integer.class)
                                .single()
                        == 3);
    }

    @Test
    void areNarrowedOpenedAndRead() {
        load();
        try (BrowserContext desk = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            atADesk(desk.newPage());
            onAPhone(phone.newPage());
            Page editor = Browsing.signIn(desk, port, "demo.editor");
            editor.navigate(at("/noi-bo/an-pham/so-tay-quyen-tre-em?lang=vi"));
            looked(editor, "desk-vi");
            editor.navigate(at("/noi-bo/an-pham/so-tay-quyen-tre-em/sua"));
            looked(editor, "form-vi");
            editor.navigate(at("/noi-bo/an-pham/luot"));
            looked(editor, "counts-vi");
        }
    }

    private void atADesk(Page page) {
        page.navigate(at("/an-pham?lang=vi"));
        looked(page, "catalogue-vi-desk");
        page.locator(".facets a[href*='doi-tuong=for-parents']").click();
        page.waitForURL("**doi-tuong=for-parents**");
        page.locator(".item-card a[href='" + HANDBOOK + "']").click();
        page.waitForURL("**" + HANDBOOK);
        looked(page, "one-vi-desk");
        page.navigate(at(HANDBOOK + "?lang=en"));
        Browsing.picture(page, "portal-publication-one-en-desk");
        page.navigate(at(HANDBOOK + "/doc/vi?lang=vi"));
        looked(page, "read-vi-desk");
        assertThat(page.locator(".reading-picture").isVisible()).isTrue();
        String first = page.locator(".reading-text").textContent();
        page.keyboard().press("ArrowRight");
        page.waitForURL("**/doc/vi?trang=2");
        assertThat(page.locator(".reading-text").textContent()).isNotEqualTo(first);
        page.keyboard().press("ArrowLeft");
        page.waitForURL("**/doc/vi?trang=1");
    }

    private void onAPhone(Page page) {
        page.navigate(at("/an-pham?lang=km"));
        looked(page, "catalogue-km-phone");
        page.locator("a[href='#loc']").click();
        page.locator(".facets a[href*='tieng=km']").click();
        page.waitForURL("**tieng=km**");
        page.locator(".item-card a[href='" + HANDBOOK + "']").click();
        page.waitForURL("**" + HANDBOOK);
        looked(page, "one-km-phone");
        page.locator("#ban-km a.btn-primary").click();
        page.waitForURL("**/doc/km");
        looked(page, "read-km-phone");
        assertThat(page.locator(".reading-text").getAttribute("lang")).isEqualTo("km");
        assertThat(page.locator(".reading-picture").isVisible()).isFalse();
        assertThat(page.locator(".reading-sheet .on-phone a").isVisible()).isTrue();
    }
}
