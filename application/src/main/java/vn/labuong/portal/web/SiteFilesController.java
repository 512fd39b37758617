package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.labuong.portal.site.Robots;
import vn.labuong.portal.site.Sitemap;
import vn.labuong.shared.web.NotHere;

/** The files by which search engines find their way. */
@RestController
class SiteFilesController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String NUMBER = "[1-9]\\d{0,5}";

    private final Robots robots;
    private final Sitemap sitemap;

    SiteFilesController(Robots robots, Sitemap sitemap) {
        this.robots = robots;
        this.sitemap = sitemap;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(TEXT)
                .body(robots.text());
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletResponse response) throws IOException {
        xml(response);
        sitemap.index(response.getOutputStream());
    }

    @GetMapping("/sitemap/trang-{part}.xml")
    void pages(@PathVariable String part, HttpServletResponse response) throws IOException {
        int number = number(part);
        xml(response);
        sitemap.pages(number, response.getOutputStream());
    }

    @GetMapping("/sitemap/tu-lieu-{part}.xml")
    void items(@PathVariable String part, HttpServletResponse response) throws IOException {
        int number = number(part);
        xml(response);
        sitemap.items(number, response.getOutputStream());
    }

    private static int number(String part) {
        if (!part.matches(NUMBER)) {
            throw new NotHere(part);
        }
        return Integer.parseInt(part);
    }

    /** A withdrawal must hold at once, so nobody keeps a copy without asking. */
    private static void xml(HttpServletResponse response) {
        response.setContentType("application/xml");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
