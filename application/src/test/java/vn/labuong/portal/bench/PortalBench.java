package vn.labuong.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.labuong.portal.bench.Clients.Pace;
import vn.labuong.shared.search.SearchIndex;
import vn.labuong.shared.web.kept.KeptPages;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/**
 * {@code ./labuong bench portal}: pages of the portal at 20 clients over {@code labuong.bench.items} items, against a bare
 * page of the same framework behind the same doors in the same run; written to a file for the launcher. Clients and server
 * share the machine.
 */
@ProductTest
class PortalBench {

    private static final int ITEMS = Integer.getInteger("labuong.bench.items", 200_000);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("labuong.bench.seconds", 10));
    /** As in the product's settings; tests keep none. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final Duration WARM = Duration.ofSeconds(5);
    private static final int CLIENTS = 20;
    private static final String BARE = "/sitemap/tran";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SearchIndex index;

    @Autowired
    KeptPages kept;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final StringBuilder table = new StringBuilder();

    /** A template and nothing else: no layout, no database. */
    @Controller
    static final class Bare {

        public String show(Model model) {
            model.addAttribute("title", "Trang trần");
            model.addAttribute("lines", List.of("một", "hai", "ba"));
            return "bench/bare";
        }
    }

    @Test
    void measures() throws Exception {
        requestMappingHandlerMapping.registerMapping(
                RequestMappingInfo.paths(BARE)
                        .options(requestMappingHandlerMapping.getBuilderConfiguration())
                        .build(),
                new Bare(),
                Bare.class.getMethod("show", Model.class));
        ManyItems many = new ManyItems(jdbc, index);
        long begin = System.nanoTime();
        many.rows(ITEMS);
        long rows = System.nanoTime();
        many.documents(ITEMS);
        long documents = System.nanoTime();
        jdbc.sql("analyze archive.item").query((row, number) -> 0);
        table.append(String.format(
                Locale.ROOT,
                "portal: %,d items; rows filled in %.1f s, index in %.1f s; %d clients, %d s each%n%n",
                ITEMS,
                (rows - begin) / 1e9,
                (documents - rows) / 1e9,
                CLIENTS,
                TIME.toSeconds()));
        try {
            String exhibition = many.exhibition();
            paces(exhibition);
            sizes(exhibition);
        } finally {
            Files.writeString(Path.of("target/bench-portal.md"), table);
            many.withdraw(ITEMS);
        }
    }

    private void paces(String exhibition) throws Exception {
        table.append("| page | requests/s | of a bare page | p95, ms |\n|---|---:|---:|---:|\n");
        Clients clients = new Clients(CLIENTS, port);
        // Compiled code of all of them first, kept and worked out: what is measured last must not be the only one that
        // is warm.
        for (Duration life : List.of(Duration.ZERO, KEPT)) {
            kept.keepFor(life);
            for (IntFunction<String> page : List.<IntFunction<String>>of(
                    number -> "/",
                    PortalBench::search,
                    PortalBench::item,
                    number -> exhibition,
                    number -> "/cong-khai/2025",
                    number -> BARE)) {
                clients.during(WARM.multipliedBy(2), page);
            }
        }
        Pace bare = measured(clients, number -> BARE);
        row("bare page", bare, bare);
        row("home", measured(clients, number -> "/"), bare);
        row("search, two words of ten", measured(clients, PortalBench::search), bare);
        row("item, never the same", measured(clients, PortalBench::item), bare);
        row("exhibition", measured(clients, number -> exhibition), bare);
        row("results of a year", measured(clients, number -> "/cong-khai/2025"), bare);
        kept.keepFor(Duration.ZERO);
        row("home, worked out each time", measured(clients, number -> "/"), bare);
        row("search, never the same", measured(clients, PortalBench::searchOnce), bare);
        row("exhibition, worked out each time", measured(clients, number -> exhibition), bare);
        row("results of a year, worked out each time", measured(clients, number -> "/cong-khai/2025"), bare);
        row("bare page once more", measured(clients, number -> BARE), bare);
        table.append('\n');
    }

    private static String item(int number) {
        return "/tu-lieu/" + ManyItems.code((int) (number * 7919L % ITEMS));
    }

    private static String search(int number) {
        List<String> words = ManyItems.WORDS;
        String query = words.get(number % words.size()) + " " + words.get(number / words.size() % words.size());
        return "/tu-lieu?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** Three words: of the thousand such questions only a few hundred come to be asked. */
    private static String searchOnce(int number) {
        List<String> words = ManyItems.WORDS;
        return search(number)
                + "+"
                + URLEncoder.encode(
                        words.get(number / words.size() / words.size() % words.size()), StandardCharsets.UTF_8);
    }

    private static Pace measured(Clients clients, IntFunction<String> path) throws Exception {
        clients.during(WARM, path);
        return clients.during(TIME, path);
    }

    private void row(String page, Pace pace, Pace bare) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.2f | %.1f |%n",
                page,
                pace.perSecond(),
                pace.perSecond() / bare.perSecond(),
                pace.p95()));
    }

    /** What a browser that was never here loads until the page is still, as it comes over the wire. */
    private void sizes(String exhibition) {
        table.append("| page | requests | bytes | bytes without pictures |\n|---|---:|---:|---:|\n");
        for (String path :
                List.of("/", "/tu-lieu?q=hoa+binh", "/tu-lieu/" + ManyItems.code(1), exhibition, "/cong-khai/2025")) {
            try (BrowserContext context = Browsing.phone()) {
                Page page = context.newPage();
                List<Response> answers = new CopyOnWriteArrayList<>();
                page.onResponse(answers::add);
                page.navigate(
                        "http://localhost:" + port + path,
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
                long all = 0;
                long pictures = 0;
                for (Response answer : answers) {
                    var sizes = answer.request().sizes();
                    long size = (long) sizes.responseBodySize + sizes.responseHeadersSize;
                    all += size;
                    pictures += answer.request().resourceType().equals("image") ? size : 0;
                }
                assertThat(answers).isNotEmpty();
                table.append(String.format(
                        Locale.ROOT, "| %s | %d | %,d | %,d |%n", path, answers.size(), all, all - pictures));
            }
        }
    }
}
