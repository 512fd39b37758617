package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** The way of a file from an archivist's folder to a reader's phone, in real browsers. */
@ProductTest
class ArchiveBrowserTests {

    private static final String TITLE = "Ngày hội quyền trẻ em";

    @LocalServerPort
    int port;

    @Autowired
    ItemWriting writing;

    @Autowired
    ApplicationContext beans;

    @TempDir
    Path folder;

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
    void leadsFromAFolderToTheReader() throws Exception {
        Path scan = folder.resolve("Ngày hội 01 – ảnh.tif");
        // Uncompressed, so that it takes several pieces to send.
        ImageIO.write(new BufferedImage(1732, 1732, BufferedImage.TYPE_3BYTE_BGR), "tif", scan.toFile());
        assertThat(Files.size(scan)).isGreaterThan(8_900_000);
        Path empty = Files.createFile(folder.resolve("rỗng.txt"));
        try (BrowserContext desk = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            Page page = Browsing.signIn(desk, port, "demo.archivist");
            sends(page, scan, empty);
            String code = isFollowed(page);
            isDescribed(page, code);
            page.locator("#cong-bo").click();
            assertThat(page.locator("main").textContent()).contains("Đã công bố");
            Page reader = phone.newPage();
            reader.navigate(at("/tu-lieu/" + code));
            assertThat(reader.locator("h1").textContent()).isEqualTo(TITLE);
            looked(reader, "public-phone");
            page.locator("summary.btn-danger").first().click();
            page.locator("#why").fill("Thử thu hồi");
            page.locator("form[action$='/thu-hoi'] button").click();
            reader.reload();
            assertThat(reader.locator("main").textContent())
                    .contains("Thử thu hồi")
                    .doesNotContain(TITLE);
            looked(reader, "gone-phone");
        }
    }

    private void sends(Page page, Path... chosen) {
        page.navigate(at("/noi-bo/tu-lieu/tai-len"));
        page.locator("#files").setInputFiles(chosen);
        page.locator("[data-after]").waitFor();
        assertThat(page.locator("[data-files] li[data-state=done]").count()).isEqualTo(2);
        looked(page, "upload-done");
        page.locator("[data-queue]").click();
    }

    private String isFollowed(Page page) {
        assertThat(page.url()).contains("/hang-doi?lo=");
        page.waitForCondition(() -> "no".equals(page.locator("#dang-chay").getAttribute("data-live")));
        assertThat(page.locator("main").textContent()).contains("Ngày hội 01 – ảnh.tif", "Không nhận");
        looked(page, "queue");
        return page.locator("tr", new Page.LocatorOptions().setHasText("Ngày hội 01"))
                .locator("td a")
                .last()
                .textContent();
    }

    private void isDescribed(Page page, String code) {
        page.navigate(at("/noi-bo/tu-lieu/" + code));
        assertThat(page.locator("h1").textContent()).isEqualTo("Ngày hội 01 – ảnh");
        looked(page, "item-draft");
        page.locator("a[href$='/sua']").first().click();
        page.locator("[id='t.title.0.vi']").fill(TITLE);
        page.locator("[id='t.title.0.en']").fill("Children's rights day");
        page.locator("#dated").fill("2024-06~");
        page.locator("#dated-read", new Page.LocatorOptions().setHasText("30/06/2024"))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        page.locator("#access").selectOption("public");
        looked(page, "edit-filled");
        page.locator("input[name=people][value=none]").check();
        page.locator(".edit-save button").click();
        assertThat(page.url()).endsWith("/noi-bo/tu-lieu/" + code);
    }

    @Test
    void showsTwoPeopleWhatTheOtherWrote() {
        ArchiveFixture fixture = ArchiveFixture.in(beans);
        Item item = fixture.whole("Hai người", Level.STAFF, "a.txt", "a").item();
        try (BrowserContext desk = Browsing.desktop()) {
            Page page = Browsing.signIn(desk, port, "demo.archivist");
            page.navigate(at("/noi-bo/tu-lieu/" + item.code() + "/sua"));
            page.locator("#dated").fill("khoảng 2024");
            page.locator(".edit-save button").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("EDTF");
            assertThat(page.locator("#dated").inputValue()).isEqualTo("khoảng 2024");
            writing.change(item.id(), item.version(), ArchiveFixture.described("Người kia", Level.STAFF));
            page.locator("#dated").fill("2024");
            page.locator("[id='t.title.0.vi']").fill("Người này");
            // The form that was refused was already of the newer version
            page.evaluate("document.querySelector('input[name=version]').value = " + item.version());
            page.locator(".edit-save button").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("Người kia", "Người này");
            looked(page, "stale");
            page.locator(".edit-save button").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Người này");
        }
    }

    @Test
    void asksForPeopleAndTheirConsent() {
        ArchiveFixture fixture = ArchiveFixture.in(beans);
        Item item = fixture.whole("Có người", Level.PUBLIC, "a.txt", "a").item();
        try (BrowserContext phone = Browsing.phone()) {
            Page page = Browsing.signIn(phone, port, "demo.archivist");
            page.navigate(at("/noi-bo/tu-lieu/" + item.code() + "/nguoi"));
            page.locator("#seen-as").fill("bên trái, cầm trống");
            page.locator("#age").selectOption("adult");
            page.locator("form.card button").last().click();
            assertThat(page.locator("main").textContent()).contains("bên trái, cầm trống");
            page.navigate(at("/noi-bo/tu-lieu/" + item.code()));
            assertThat(page.locator("main").textContent()).contains("chưa có sự đồng ý");
            page.navigate(at("/noi-bo/tu-lieu/" + item.code() + "/nguoi"));
            page.locator("section.person > details > summary").first().click();
            page.locator("input[name=proof]").fill("Phiếu 12");
            page.locator("form[action$='/dong-y'] button").click();
            looked(page, "people-phone");
            page.navigate(at("/noi-bo/tu-lieu/" + item.code()));
            assertThat(page.locator("#cong-bo").count()).isEqualTo(1);
        }
    }

    @Test
    void isReadableInThreeLanguages() {
        ArchiveFixture fixture = ArchiveFixture.in(beans);
        Item item = fixture.published("Đọc bằng ba thứ tiếng", Level.PUBLIC, "a.txt", "a")
                .item();
        String inside = "/noi-bo/tu-lieu/" + item.code();
        List<String> pages = List.of(
                "/noi-bo/tu-lieu",
                "/noi-bo/tu-lieu?q=khong-co-gi-nhu-the",
                "/noi-bo/tu-lieu/tai-len",
                "/noi-bo/tu-lieu/hang-doi",
                inside,
                inside + "/sua",
                inside + "/nguoi",
                "/tu-lieu/" + item.code());
        try (BrowserContext desk = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            for (BrowserContext context : List.of(desk, phone)) {
                Page page = Browsing.signIn(context, port, "demo.archivist");
                for (String path : pages) {
                    for (String language : List.of("vi", "en", "km")) {
                        page.navigate(at(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
                        looked(
                                page,
                                path.replaceAll("[^a-z-]+", "_") + "-" + language + (context == phone ? "-phone" : ""));
                    }
                }
            }
        }
    }

    @Test
    void takesFilesWithoutScriptsToo() throws Exception {
        Path one = Files.writeString(folder.resolve("trang 1.txt"), "1");
        Path two = Files.writeString(folder.resolve("trang 2.txt"), "2");
        try (BrowserContext plain = Browsing.withoutScripts()) {
            Page page = Browsing.signIn(plain, port, "demo.archivist");
            page.navigate(at("/noi-bo/tu-lieu/tai-len"));
            page.locator("input[name=as][value=together]").check();
            page.locator("#files").setInputFiles(new Path[] {one, two});
            page.locator("[data-plain-send]").click();
            assertThat(page.url()).contains("/hang-doi?lo=");
            List<String> codes = page.locator("tbody td:last-child a").allTextContents();
            assertThat(codes).hasSize(2);
            assertThat(codes.get(0)).isEqualTo(codes.get(1));
        }
    }
}
