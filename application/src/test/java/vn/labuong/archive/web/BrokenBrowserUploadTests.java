package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.store.Arrivals;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** The page goes on by itself when the line comes back, and after a reload once the same file is chosen again. */
@ProductTest
class BrokenBrowserUploadTests {

    private static final String PATCHED = "**/noi-bo/tu-lieu/tai-len/tep/*";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Path file(String name) throws Exception {
        byte[] bytes = new byte[9_500_000];
        new Random(name.hashCode()).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    private static void breaks(Page page, int first, int last) {
        AtomicInteger sent = new AtomicInteger();
        page.route(PATCHED, route -> {
            boolean patch = route.request().method().equals("PATCH");
            int at = patch ? sent.incrementAndGet() : 0;
            if (patch && at >= first && at <= last) {
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
    }

    private void isHere(Path file) {
        String kept = jdbc.sql("select sha256 from archive.file where name = :name")
                .param("name", file.getFileName().toString())
                .query(String.class)
                .single();
        assertThat(kept).isEqualTo(Arrivals.measure(file).sha256());
    }

    private Page uploading(BrowserContext context) {
        Page page = Browsing.signIn(context, port, "demo.archivist");
        page.navigate("http://localhost:" + port + "/noi-bo/tu-lieu/tai-len");
        return page;
    }

    @Test
    void goesOnByItselfWhenTheLineComesBack() throws Exception {
        Path file = file("Đứt mạng " + UUID.randomUUID() + ".bin");
        try (BrowserContext desk = Browsing.desktop()) {
            Page page = uploading(desk);
            breaks(page, 2, 3);
            page.locator("#files").setInputFiles(file);
            page.locator("[data-files] li[data-state=again]").waitFor();
            Browsing.picture(page, "archive-upload-again");
            page.locator("[data-files] li[data-state=done]").waitFor();
            isHere(file);
        }
    }

    @Test
    void goesOnAfterAReloadWithTheSameFile() throws Exception {
        Path file = file("Tải lại " + UUID.randomUUID() + ".bin");
        try (BrowserContext desk = Browsing.desktop()) {
            Page page = uploading(desk);
            page.onDialog(dialog -> dialog.accept());
            breaks(page, 2, Integer.MAX_VALUE);
            page.locator("#files").setInputFiles(file);
            page.locator("[data-files] li[data-state=again]").waitFor();
            page.unroute(PATCHED);
            page.reload();
            assertThat(page.locator(".uploads-open").textContent())
                    .contains(file.getFileName().toString(), "44%");
            Browsing.picture(page, "archive-upload-unfinished");
            assertThat(Browsing.violations(page)).isEmpty();
            AtomicInteger patches = new AtomicInteger();
            page.onRequest(request -> {
                if (request.method().equals("PATCH")) {
                    patches.incrementAndGet();
                }
            });
            page.locator("#files").setInputFiles(file);
            page.locator("[data-files] li[data-state=done]").waitFor();
            assertThat(patches.get()).as("only the rest").isEqualTo(2);
            isHere(file);
        }
    }

    @Test
    void keepsPagesOfOneItemTogetherAfterAReload() throws Exception {
        String name = "Trang " + UUID.randomUUID();
        Path first = Files.writeString(folder.resolve(name + " 1.txt"), "một");
        Path second = file(name + " 2.bin");
        try (BrowserContext desk = Browsing.desktop()) {
            Page page = uploading(desk);
            page.onDialog(dialog -> dialog.accept());
            breaks(page, 3, Integer.MAX_VALUE);
            page.locator("input[name=as][value=together]").check();
            page.locator("#files").setInputFiles(new Path[] {second, first});
            page.locator("[data-files] li[data-state=again]").waitFor();
            page.unroute(PATCHED);
            page.reload();
            page.locator("#files").setInputFiles(new Path[] {first, second});
            page.locator("[data-after]").waitFor();
            assertThat(page.locator("[data-files] li[data-state=done]").count()).isEqualTo(2);
            isHere(first);
            isHere(second);
            assertThat(jdbc.sql("select count(distinct item) from archive.file where name like :name")
                            .param("name", name + "%")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }
}
