package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.TextField;
import vn.labuong.archive.sheet.DescriptionSheet;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.LibreOffice;
import vn.labuong.testing.ProductTest;

/** An archivist takes a sheet from the list, changes it, looks at what it would do, and does it; in real browsers. */
@ProductTest
class SheetBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    ItemWriting writing;

    @Autowired
    Items items;

    @TempDir
    Path folder;

    private void looked(Page page, String name) {
        assertThat(page.locator("body").textContent()).as(name).doesNotContain("??");
        assertThat(Browsing.violations(page)).as(name).isEmpty();
        Browsing.picture(page, name);
    }

    @Test
    void takesASheetOutAndIn() throws IOException, InterruptedException {
        String word = "Bảng" + UUID.randomUUID().toString().substring(0, 8);
        ItemId one = writing.create(ArchiveFixture.described(word + " một", Level.STAFF));
        ItemId two = writing.create(ArchiveFixture.described(word + " hai", Level.STAFF));
        writing.change(two, 1, ArchiveFixture.described(word + " hai sửa", Level.STAFF));
        try (BrowserContext desk = Browsing.desktop()) {
            Page page = Browsing.signIn(desk, port, "demo.archivist");
            page.navigate("http://localhost:" + port + "/noi-bo/tu-lieu?q=" + word);
            page.locator("a[href*='/noi-bo/tu-lieu/bang']").click();
            looked(page, "archive-sheets");
            Download csv = page.waitForDownload(
                    () -> page.locator("a[href*='metadata.csv']").click());
            Path sheet = folder.resolve("metadata.csv");
            csv.saveAs(sheet);
            Download book = page.waitForDownload(
                    () -> page.locator("a[href*='metadata.xlsx']").click());
            Path workbook = folder.resolve("metadata.xlsx");
            book.saveAs(workbook);
            comesBackFromAnotherProgram(workbook, List.of(one, two));
            String text = Files.readString(sheet);
            Files.writeString(
                    sheet,
                    text.replace(word + " một", word + " đã đổi")
                            .replaceFirst("(?m)^(TL-\\d+),2,", "$1,1,")
                            .replace(word + " hai sửa", word + " đè"));
            page.setInputFiles("#bang", sheet);
            page.locator("form[enctype] button").click();
            looked(page, "archive-sheet-preview");
            page.locator("form[action$='/nhap'] button").click();
            page.waitForSelector("form[action$='/hoan-tac'] button");
            looked(page, "archive-sheet-applied");
            assertThat(title(one)).containsExactly(word + " đã đổi");
            assertThat(title(two)).containsExactly(word + " hai sửa");
            String address = page.url();
            others(address);
        }
    }

    /** Opened and saved as CSV by LibreOffice it still says nothing new. */
    private void comesBackFromAnotherProgram(Path workbook, List<ItemId> ids) throws IOException, InterruptedException {
        Path saved = LibreOffice.convert("csv:Text - txt - csv (StarCalc):59,34,76", List.of(workbook))
                .resolve("metadata.csv");
        var read = (DescriptionSheet.Sheet) DescriptionSheet.read("metadata.csv", Files.readAllBytes(saved));
        assertThat(read.rows()).hasSize(2);
        for (int at = 0; at < 2; at++) {
            Item item = items.all(List.of(ids.get(at))).get(0);
            assertThat(read.rows().get(at).over(item.description()).description())
                    .isEqualTo(item.description());
        }
    }

    private void others(String address) {
        for (String language : List.of("vi", "en", "km")) {
            try (BrowserContext phone = Browsing.phone()) {
                Page page = Browsing.signIn(phone, port, "demo.archivist");
                page.navigate(address.replaceFirst("\\?.*", "") + "?dong=conflict&lang=" + language);
                looked(page, "archive-sheet-phone-" + language);
                page.navigate("http://localhost:" + port + "/noi-bo/tu-lieu/bang");
                looked(page, "archive-sheets-phone-" + language);
            }
        }
    }

    private List<String> title(ItemId id) {
        return items.all(List.of(id)).get(0).description().values(TextField.TITLE, "vi");
    }
}
