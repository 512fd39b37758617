package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** A page from its first words to its second address: two people in a real browser, and a reader. */
@ProductTest
class EditorialBrowserTests {

    @LocalServerPort
    int port;

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private void looked(Page page, String name) {
        assertThat(page.locator("body").textContent()).as(name).doesNotContain("??");
        assertThat(Browsing.violations(page)).as(name).isEmpty();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isTrue();
        Browsing.picture(page, "portal-editorial-" + name);
    }

    @Test
    void isWrittenReadByASecondPersonShownAndMoved() {
        String slug = "di-bo-" + UUID.randomUUID().toString().substring(0, 8);
        try (BrowserContext writing = Browsing.desktop();
                BrowserContext reading = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            Page writer = Browsing.signIn(writing, port, "demo.editor");
            Page second = Browsing.signIn(reading, port, "demo.programme-officer");
            writes(writer, slug, "Mọi người đều có quyền đi học.");
            ask(writer);
            approves(second, "Đi học vui");
            publish(writer, slug);
            looked(writer, "page-vi-desk");

            writer.locator("[name='text.vi']")
                    .fill("# Đường đến trường\n\nMọi trẻ em đều có quyền đi học, ở đâu cũng vậy.");
            writer.locator("main .edit-form button.btn-primary").click();
            ask(writer);
            approves(second, "Đi học vui");
            publish(writer, slug);
            moves(writer, slug);

            Page reader = phone.newPage();
            reader.navigate(at("/trang/" + slug + "?lang=km"));
            assertThat(reader.url()).isEqualTo(at("/trang/" + slug + "-moi?lang=km"));
            assertThat(reader.locator("article").textContent()).contains("ខ្មែរ");
            looked(reader, "public-km-phone");
            reader.navigate(at("/trang/" + slug + "-moi?lang=vi"));
            assertThat(reader.locator("article").textContent()).contains("ở đâu cũng vậy");
            looked(reader, "public-vi-phone");
            PageEditor.signedIn(port, "demo.editor").post(slug + "-moi", "/rut", "why", "Hết phép thử");
            assertThat(reader.navigate(at("/trang/" + slug + "?lang=vi")).status())
                    .isEqualTo(410);
            assertThat(reader.locator("h1").textContent()).isEqualTo("Trang này đã được rút");
            looked(reader, "withdrawn-vi-phone");
        }
    }

    private void writes(Page page, String slug, String text) {
        page.navigate(at("/noi-bo/trang"));
        looked(page, "pages-vi-desk");
        page.locator("main a[href$='/moi']").first().click();
        page.locator("[name='title.vi']").fill("Đi học vui");
        page.locator("[name='text.vi']").fill("# Đường đến trường\n\n" + text);
        page.locator("[name='title.km']").fill("ទៅរៀន");
        page.locator("[name='text.km']").fill("អក្សរខ្មែរ");
        page.locator("[name='slug']").fill(slug);
        page.locator("main .edit-form button.btn-primary").click();
        looked(page, "draft-vi-desk");
    }

    private static void ask(Page page) {
        page.locator("#nho-note").fill("Xem giúp tôi");
        page.locator("#duyet form[action$='/nho'] button").click();
        assertThat(page.locator("#duyet").textContent()).contains("đang chờ duyệt");
    }

    /** From the list, by what is different where there is something to compare with. */
    private void approves(Page page, String title) {
        page.navigate(at("/noi-bo/cho-duyet?lang=vi"));
        looked(page, "waiting-vi-desk");
        page.locator("section[aria-labelledby='cho-toi'] a:has-text('" + title + "')")
                .last()
                .click();
        if (page.locator("#duyet a[href*='/khac/']").count() > 0) {
            page.locator("#duyet a[href*='/khac/']").click();
            assertThat(page.locator(".version-words ins").first().textContent()).startsWith("thêm");
            looked(page, "difference-vi-desk");
            page.locator(".page-head .btn").click();
        }
        page.locator("#duyet form[action$='/duyet'] button").click();
        assertThat(page.locator("main").textContent()).contains("đã duyệt");
    }

    private void publish(Page page, String slug) {
        page.navigate(at("/noi-bo/trang/" + slug));
        page.locator("form[action$='/dua-ra'] button").click();
        assertThat(page.locator("main").textContent()).contains("mọi người đang xem");
    }

    private void moves(Page page, String slug) {
        page.locator("details:has(form[action$='/dia-chi']) summary").click();
        page.locator("form[action$='/dia-chi'] [name=slug]").fill(slug + "-moi");
        page.locator("form[action$='/dia-chi'] button").click();
        assertThat(page.url()).endsWith(slug + "-moi");
        page.navigate(at("/noi-bo/chuyen-huong"));
        assertThat(page.locator("main").textContent()).contains("/trang/" + slug);
        looked(page, "moved-vi-desk");
    }

    @Test
    void isReadableInTheOtherLanguagesToo() {
        String slug = PageEditor.signedIn(port, "demo.editor").create("Trang ba thứ tiếng", "Chữ");
        Map<String, String> pages = Map.of(
                "waiting", "/noi-bo/cho-duyet",
                "page", "/noi-bo/trang/" + slug,
                "pages", "/noi-bo/trang",
                "versions", "/noi-bo/trang/" + slug + "/ban",
                "moved", "/noi-bo/chuyen-huong",
                "links", "/noi-bo/lien-ket?hien=all");
        try (BrowserContext desk = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            Page onDesk = Browsing.signIn(desk, port, "demo.editor");
            Page onPhone = Browsing.signIn(phone, port, "demo.programme-officer");
            pages.forEach((name, path) -> {
                String join = path.contains("?") ? "&" : "?";
                onDesk.navigate(at(path) + join + "lang=en");
                looked(onDesk, name + "-en-desk");
                onPhone.navigate(at(path) + join + "lang=km");
                looked(onPhone, name + "-km-phone");
            });
        }
    }
}
