package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.Level;
import vn.labuong.archive.demo.DemoSample;
import vn.labuong.archive.folder.FolderIngest;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.web.ArchiveFixture;
import vn.labuong.archive.web.SmallFilm;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** A curator builds and opens an exhibition in a real browser; its reader walks through it with the keyboard alone. */
@ProductTest
class ExhibitionBrowserTests {

    private static final String DEMONSTRATION = "/trien-lam/canh-dieu-va-chim-cau";
    private static final Set<String> SHOWN = Set.of(
            "scene/children.none.jpg",
            "scene/schooling.none.jpg",
            "scene/peace.none.jpg",
            "poster/children.km.png",
            "poster/schooling.en.png",
            "speech/peace.vi.mp3");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    FolderIngest ingest;

    @Autowired
    ItemWriting writing;

    @Autowired
    Items items;

    @Autowired
    Publication publication;

    @Autowired
    JdbcClient jdbc;

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
        Browsing.picture(page, "portal-exhibition-" + name);
    }

    private void awaitCopies(String kind, String where, String value, int count) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> jdbc.sql("select count(distinct f.id) from archive.rendition r"
                                        + " join archive.file f on f.id = r.file where r.kind = :kind and " + where)
                                .param("kind", kind)
                                .param("value", value)
                                .query(Integer.class)
                                .single()
                        >= count);
    }

    private String picture(String title) {
        return ArchiveFixture.in(beans).picture(title).item().code();
    }

    /** A film with captions in two languages. */
    private String film() throws Exception {
        SmallFilm.write(folder.resolve("ngay-hoi.mp4"), 4);
        for (String language : List.of("vi", "en")) {
            Files.writeString(
                    folder.resolve("ngay-hoi." + language + ".vtt"),
                    "WEBVTT\n\n00:00.000 --> 00:03.000\nTrẻ em đến trường " + UUID.randomUUID() + "\n");
        }
        ingest.run(folder, ArchiveFixture.OWN, false, (line, of) -> {});
        ItemId id = new ItemId(
                jdbc.sql("select item from archive.file where name = 'ngay-hoi.mp4' order by arrived_at desc limit 1")
                        .query(UUID.class)
                        .single());
        awaitCopies("film", "f.item = cast(:value as uuid)", id.toString(), 1);
        awaitCopies("captions", "f.item = cast(:value as uuid)", id.toString(), 2);
        Item item = items.all(List.of(id)).get(0);
        writing.change(id, item.version(), ArchiveFixture.described("Phim ngày hội đến trường", Level.PUBLIC));
        publication.publish(id, item.version() + 1);
        return item.code();
    }

    private static void fill(Page page, String name, String text) {
        page.locator("[name='" + name + ".vi']").fill(text);
        page.locator("[name='" + name + ".en']").fill("In English: " + text);
        page.locator("[name='" + name + ".km']").fill("ជាភាសាខ្មែរ " + text);
        page.locator("[name='" + name + ".km.status']").selectOption("machine");
    }

    private static void save(Page page) {
        page.locator("main form button[name=viec][value=luu], main form .buttons button:not([name])")
                .last()
                .click();
        assertThat(page.locator("main [role=alert]").count()).as(page.url()).isZero();
    }

    private static void add(Page page, String kind) {
        page.locator(".build-part").last().locator("select[name=loai]").selectOption(kind);
        page.locator(".build-part").last().locator(".build-add button").click();
    }

    private void section(Page page, String title) {
        page.locator("#title-vi").fill(title);
        page.locator(".build-new button").click();
        page.locator(".build-part").last().locator(".build-tools a").first().click();
        fill(page, "title", title);
        save(page);
    }

    @Test
    void isBuiltOpenedAndToured() throws Exception {
        String title = "Đường đến trường " + UUID.randomUUID().toString().substring(0, 8);
        String code = picture("Tranh con đường");
        String film = film();
        try (BrowserContext desk = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            Page page = Browsing.signIn(desk, port, "demo.editor");
            page.navigate(at("/noi-bo/trien-lam"));
            page.locator("main a[href$='/moi']").first().click();
            fill(page, "title", title);
            fill(page, "lead", "Mỗi sáng, các em qua sông.\nĐường xa mà vui.");
            looked(page, "new-vi-desk");
            save(page);
            builds(page, code, film);
            looked(page, "builder-vi-desk");
            String builder = page.url().replaceFirst("#.*", "");
            Curator.signedIn(port, "demo.editor").approved(builder.substring(builder.lastIndexOf('/') + 1));
            page.navigate(builder);
            page.locator("#mo-cua ~ form button[formaction$='/mo']").click();
            assertThat(page.locator("main").textContent()).contains("đang mở");
            String address = builder.replace("/noi-bo/trien-lam", "/trien-lam");
            tours(desk.newPage(), address);
            for (String lang : List.of("vi", "en", "km")) {
                Page small = phone.newPage();
                small.navigate(address + "?lang=" + lang);
                assertThat(small.locator("h1").getAttribute("lang")).isEqualTo(lang);
                looked(small, "tour-" + lang + "-phone");
            }
        }
    }

    private void builds(Page page, String code, String film) {
        section(page, "Bên sông");
        add(page, "image");
        page.locator("[name='item.0']").fill(code);
        fill(page, "caption", "Con đường");
        fill(page, "alternative", "Tranh vẽ con đường và mặt trời");
        looked(page, "block-vi-desk");
        save(page);
        add(page, "quote");
        fill(page, "body", "Đi học vui lắm.");
        fill(page, "source", "Lời tưởng tượng để thử");
        save(page);
        section(page, "Trên lớp");
        add(page, "video");
        page.locator("[name='item.0']").fill(film);
        fill(page, "caption", "Phim ngày hội");
        save(page);
        add(page, "timeline");
        fill(page, "caption", "Các mốc");
        page.locator("[name='entry.0.key']").fill("1990");
        fill(page, "entry.0.words", "Phê chuẩn Công ước về quyền trẻ em");
        page.locator("button[value='them-dong']").click();
        assertThat(page.locator("[name='entry.5.key']").count()).isEqualTo(1);
        assertThat(page.locator("[name='entry.0.key']").inputValue()).isEqualTo("1990");
        save(page);
        page.locator(".build-blocks > li").last().locator("button[value=len]").click();
        assertThat(page.locator(".build-part")
                        .last()
                        .locator(".build-blocks > li")
                        .first()
                        .textContent())
                .contains("Các mốc");
    }

    /** From the skip link to the end, pressing Tab and Enter only. */
    private void tours(Page page, String address) {
        page.navigate(address + "?lang=vi");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        tabTo(page, "Bên sông");
        page.keyboard().press("Enter");
        assertThat(page.url()).contains("#phan-");
        assertThat((boolean) page.evaluate("document.activeElement.matches('.tour-part')"))
                .isTrue();
        tabTo(page, "Xem kỹ trong kho tư liệu");
        tabTo(page, "Phần sau: Trên lớp");
        page.keyboard().press("Enter");
        assertThat((String) page.evaluate("document.activeElement.querySelector('h2').textContent"))
                .isEqualTo("Trên lớp");
        page.waitForCondition(
                () -> (boolean)
                        page.evaluate(
                                "[...document.querySelector('video').textTracks].some(t => t.mode === 'showing' && t.cues?.length === 1)"));
        tabTo(page, "Xem các triển lãm khác");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");
        assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("loi-di");
        looked(page, "tour-vi-desk");
        tabTo(page, "Bên sông");
        page.keyboard().press("Enter");
        tabTo(page, "Xem kỹ trong kho tư liệu");
        page.keyboard().press("Enter");
        page.waitForURL("**/tu-lieu/**");
        assertThat(page.locator(".viewer-picture").count()).isEqualTo(1);
    }

    private static void tabTo(Page page, String text) {
        for (int press = 0; press < 40; press++) {
            page.keyboard().press("Tab");
            String here =
                    String.valueOf(page.evaluate("document.activeElement.textContent.replace(/\\s+/g, ' ').trim()"));
            if (here.equals(text)) {
                return;
            }
        }
        throw new AssertionError("Tab never came to " + text);
    }

    @Test
    void showsTheDemonstrationWithItsItemsAndWithoutAny() throws Exception {
        try (BrowserContext desk = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            Page page = desk.newPage();
            page.navigate(at(DEMONSTRATION + "?lang=vi"));
            assertThat(page.locator(".tour-part").count()).isGreaterThanOrEqualTo(3);
            looked(page, "demonstration-empty-vi-desk");
            DemoSample.load(beans, folder, SHOWN);
            awaitCopies(
                    "picture",
                    "f.name in ('children.none.jpg', 'schooling.none.jpg', 'peace.none.jpg',"
                            + " 'children.km.png', 'schooling.en.png') and :value = ''",
                    "",
                    5);
            awaitCopies("sound", "f.name = :value", "peace.vi.mp3", 1);
            for (String lang : List.of("vi", "en", "km")) {
                for (Map.Entry<String, BrowserContext> one :
                        Map.of("desk", desk, "phone", phone).entrySet()) {
                    Page shown = one.getValue().newPage();
                    shown.navigate(at(DEMONSTRATION + "?lang=" + lang));
                    assertThat(shown.locator(".shown-picture img").count()).isEqualTo(5);
                    shown.evaluate("document.querySelectorAll('img').forEach(one => one.loading = 'eager')");
                    shown.waitForCondition(() -> (boolean)
                            shown.evaluate("[...document.images].every(one => one.complete && one.naturalWidth > 0)"));
                    assertThat(shown.locator("audio").count()).isEqualTo(1);
                    looked(shown, "demonstration-" + lang + "-" + one.getKey());
                    shown.navigate(at("/trien-lam?lang=" + lang));
                    looked(shown, "list-" + lang + "-" + one.getKey());
                }
            }
        }
    }

    @Test
    void isReadableForCuratorsInThreeLanguagesAndOnPaper() {
        String slug = Curator.signedIn(port, "demo.editor").create("Ba thứ tiếng");
        Curator curator = Curator.signedIn(port, "demo.editor");
        String section = curator.section(slug, "Phần một");
        curator.image(slug, section, picture("Tranh in"));
        String text = curator.text(slug, section, "Một đoạn văn.");
        curator.block(slug, section, "text", "body.vi", "Chưa dịch");
        String one = Curator.LIST + "/" + slug;
        Map<String, String> pages = Map.of(
                "staff-list", Curator.LIST,
                "builder", one,
                "section", one + "/phan/" + section,
                "block", one + "/khoi/" + text,
                "preview", one + "/xem-truoc",
                "versions", one + "/ban",
                "panels", one + "/bang-in");
        try (BrowserContext desk = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            Page onDesk = Browsing.signIn(desk, port, "demo.archivist");
            Page onPhone = Browsing.signIn(phone, port, "demo.editor");
            pages.forEach((name, path) -> {
                onDesk.navigate(at(path) + "?lang=en");
                looked(onDesk, name + "-en-desk");
                onPhone.navigate(at(path) + "?lang=km");
                looked(onPhone, name + "-km-phone");
            });
            prints(onDesk, one + "/bang-in?lang=vi");
        }
    }

    private void prints(Page page, String panels) {
        page.navigate(at(panels));
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPrintBackground(true)
                .setPath(Path.of("target/screenshots/portal-exhibition-panels.pdf")));
        // A1 in points, one sheet for the one part.
        assertThat(Pattern.compile("MediaBox\\s*\\[0 0 168[34]\\S* 238[34]")
                        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .isEqualTo(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(2245, 3179);
        Browsing.picture(page, "portal-exhibition-panel-a1");
    }
}
