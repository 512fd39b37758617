package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.Level;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.page.PageOfFile.Source;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.search.PageMarks;
import vn.labuong.archive.search.PageMarks.Mark;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** A word on a page is mended by hand, found at once where it stands, and never lost or overwritten. */
@ProductTest
class CorrectionBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Pages pages;

    @Autowired
    PageMarks marks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private ArchiveFixture.Made book(String title) {
        var fixture = ArchiveFixture.in(beans);
        var made = fixture.published(title, Level.PUBLIC, "sach.pdf", PrintedPdf.of("trang một", "trẻ em thich học"));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jdbc.sql("""
                                select count(*) from archive.stage_run where file = :file and stage = 'index' and state = 'done'
                                """)
                                .param("file", made.file().value())
                                .query(Long.class)
                                .single()
                        == 1);
        return made;
    }

    private List<Mark> marked(ArchiveFixture.Made made, String query) {
        Viewer anybody = Viewer.publicOn(LocalDate.now(VietnamTime.ZONE));
        return marks.of(pages.visible(made.file(), 2, anybody).orElseThrow(), query)
                .marks();
    }

    @Test
    void findsAMendedWordWhereItStands() {
        String word = "thíchxyz" + System.nanoTime() % 100_000;
        var made = book("Sách sửa chữ");
        String edit = "/noi-bo/tu-lieu/" + made.item().code() + "/chu?tep=1&trang=2";
        Mark before = marked(made, "thich").get(0);
        Mark learns = marked(made, "học").get(0);
        try (BrowserContext desk = Browsing.desktop()) {
            Page page = Browsing.signIn(desk, port, "demo.archivist");
            page.navigate(at("/noi-bo/tu-lieu/" + made.item().code() + "?trang=2"));
            page.locator("a[href*='/chu?']").click();
            assertThat(page.locator("#text").inputValue()).isEqualTo("trẻ em thich học");
            page.locator("#text").fill("trẻ em " + word + " học");
            page.locator("#language").selectOption("vi");
            page.locator("form[action$='/chu'] button[type=submit]").click();
            assertThat(page.locator("main, [role=status]").first().textContent())
                    .isNotEmpty();
            assertThat(page.locator("#text").inputValue()).isEqualTo("trẻ em " + word + " học");
            Browsing.picture(page, "archive-correct-desk");
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                page.navigate(at("/tu-lieu?q=" + word));
                assertThat(page.locator(".page-hits a").count()).isEqualTo(1);
            });
            page.locator(".page-hits a").click();
            assertThat(page.locator(".marks rect").count()).isEqualTo(1);
            assertThat(marked(made, word)).containsExactly(before);
            assertThat(marked(made, "học")).containsExactly(learns);
            transaction.executeWithoutResult(status -> pages.text(
                    made.file(), 2, new Pages.NewText("máy đọc lại", Source.OCR, "vi", 0.9), null, "Tesseract"));
            page.navigate(at(edit));
            assertThat(page.locator("#text").inputValue()).contains(word);
        }
    }

    @Test
    void losesNothingWhenTwoPeopleSaveAndGoesBackToWhatWas() {
        var made = book("Sách hai người sửa");
        String edit = "/noi-bo/tu-lieu/" + made.item().code() + "/chu?tep=1&trang=2";
        try (BrowserContext desk = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            Page one = Browsing.signIn(desk, port, "demo.archivist");
            Page other = Browsing.signIn(phone, port, "demo.archivist");
            one.navigate(at(edit));
            other.navigate(at(edit));
            one.locator("#text").fill("trẻ em thích học");
            one.locator("form[action$='/chu'] button[type=submit]").click();
            other.locator("#text").fill("trẻ em ham học");
            other.locator("form[action$='/chu'] button[type=submit]").click();
            assertThat(other.locator("[role=alert]").textContent()).contains("demo.archivist", "thích", "ham");
            assertThat(other.locator("#text").inputValue()).isEqualTo("trẻ em ham học");
            assertThat(Browsing.violations(other)).isEmpty();
            Browsing.picture(other, "archive-correct-stale-phone");
            other.locator("form[action$='/chu'] button[type=submit]").click();
            assertThat(other.locator("[role=alert]").count()).isZero();
            other.locator("a[href*='/cac-ban']").click();
            assertThat(other.locator(".versions > li").count()).isEqualTo(3);
            assertThat(other.locator(".versions del").first().textContent()).isEqualTo("thích");
            Browsing.picture(other, "archive-versions-phone");
            other.locator(".versions form button").last().click();
            assertThat(other.locator(".versions > li").count()).isEqualTo(4);
            one.navigate(at(edit));
            assertThat(one.locator("#text").inputValue()).isEqualTo("trẻ em thich học");
            for (String language : List.of("vi", "en", "km")) {
                for (String path : List.of(edit, edit.replace("/chu?", "/chu/cac-ban?"))) {
                    one.navigate(at(path + "&lang=" + language));
                    assertThat(one.locator("body").textContent()).doesNotContain("??");
                    assertThat(Browsing.violations(one)).as(path + language).isEmpty();
                    other.navigate(at(path + "&lang=" + language));
                    assertThat((boolean) other.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .isTrue();
                }
            }
            Browsing.picture(one, "archive-versions-km");
        }
    }
}
