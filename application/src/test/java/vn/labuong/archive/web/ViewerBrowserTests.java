package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.FileId;
import vn.labuong.archive.Level;
import vn.labuong.archive.page.PageOfFile.Source;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.store.Copies;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** Pages are turned by keys and links, with the text beside the picture, and each has an address of its own. */
@ProductTest
class ViewerBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Pages pages;

    @Autowired
    Renditions renditions;

    @Autowired
    Copies copies;

    @Autowired
    TransactionTemplate transaction;

    private String book() {
        ArchiveFixture fixture = ArchiveFixture.in(beans);
        var made = fixture.published("Sổ tay quyền trẻ em", Level.PUBLIC, "so-tay.pdf", "ba trang");
        transaction.executeWithoutResult(status -> {
            for (int number = 1; number <= 3; number++) {
                pages.put(made.file(), number, 600, 848);
                String text = ("Trẻ em có quyền được học. Đoạn " + number + ".\n").repeat(12);
                pages.text(made.file(), number, new Pages.NewText(text, Source.OCR, "vi", 0.97), null, "t");
                if (number < 3) {
                    renditions.put(drawn(made.file(), number));
                }
            }
        });
        return "http://localhost:" + port + "/tu-lieu/" + made.item().code();
    }

    private Renditions.Rendition drawn(FileId file, int number) {
        BufferedImage image = new BufferedImage(600, 848, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xFBF8F1));
        pen.fillRect(0, 0, 600, 848);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 200));
        pen.drawString(Integer.toString(number), 240, 480);
        pen.dispose();
        try {
            Path bytes = copies.folder(file).resolve("trang-" + number + ".png");
            ImageIO.write(image, "png", bytes.toFile());
            return new Renditions.Rendition(
                    file,
                    number,
                    Renditions.Kind.PICTURE,
                    null,
                    "image/png",
                    copies.name(bytes),
                    Files.size(bytes),
                    600,
                    848);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean isDrawn(Page page) {
        return (boolean) page.evaluate("document.querySelector('.viewer-picture img').naturalWidth === 600");
    }

    @Test
    void turnsThePages() {
        String address = book();
        try (BrowserContext desk = Browsing.desktop();
                BrowserContext phone = Browsing.phone()) {
            Page page = desk.newPage();
            page.navigate(address + "?trang=2&q=học");
            assertThat(isDrawn(page)).isTrue();
            assertThat(page.locator(".page-text").textContent()).contains("Đoạn 2");
            Browsing.picture(page, "archive-viewer");
            page.keyboard().press("ArrowLeft");
            page.waitForURL("**trang=1**");
            assertThat(page.url()).contains("q=");
            page.keyboard().press("ArrowRight");
            page.waitForURL("**trang=2**");
            page.locator("[rel=next]").click();
            assertThat(page.locator(".viewer-none").textContent()).contains("Chưa có ảnh");
            assertThat(page.locator("[rel=next]").count()).isZero();
            page.locator("#trang").fill("1");
            page.locator("#trang").press("Enter");
            page.waitForURL("**trang=1**");
            assertThat(Browsing.violations(page)).isEmpty();
            Page small = phone.newPage();
            small.navigate(address + "?trang=2&lang=km");
            assertThat(isDrawn(small)).isTrue();
            assertThat(Browsing.violations(small)).isEmpty();
            assertThat((boolean) small.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            Browsing.picture(small, "archive-viewer-km-phone");
        }
    }
}
