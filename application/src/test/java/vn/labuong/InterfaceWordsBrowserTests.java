package vn.labuong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.labuong.archive.Level;
import vn.labuong.archive.web.ArchiveFixture;
import vn.labuong.shared.text.Csv;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** Whoever reads in English or Khmer meets no Vietnamese word of the interface, but only texts that say they are Vietnamese. */
@ProductTest
class InterfaceWordsBrowserTests {

    private static final String PROGRAMME = "/chuong-trinh/AG-2023-2028";

    /** Pages whose address names something, one of each kind. */
    private static final List<String> DEEP = List.of(
            PROGRAMME,
            PROGRAMME + "/nhiem-vu",
            PROGRAMME + "/nhiem-vu/VII.1",
            PROGRAMME + "/chi-tieu",
            PROGRAMME + "/quyen",
            "/co-quan/ag.so-tttt",
            "/quyen/tre-em",
            "/quyen/tre-em/de-doc",
            "/tu-lieu?q=khong-tim-thay",
            "/tu-lieu/chu-de/theme/children",
            "/trien-lam/canh-dieu-va-chim-cau",
            "/cong-khai/2025",
            "/khong-co-trang-nay");

    /** Texts of a page with letters that only Vietnamese has, where nothing says that they are Vietnamese. */
    private static final String TEXTS = """
            async ([path, pretended]) => {
              const answer = await fetch(path);
              if (!(answer.headers.get('content-type') || '').startsWith('text/html')) return null;
              const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
              if (pretended) page.documentElement.lang = pretended;
              const found = [];
              const look = (element, text) => {
                const language = element.closest('[lang]');
                if (/[\\u00C0-\\u01B0\\u1EA0-\\u1EF9]/.test(text) && language && language.lang !== 'vi') found.push(text);
              };
              const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (!['SCRIPT', 'STYLE'].includes(node.parentElement.tagName)) look(node.parentElement, node.data);
              }
              for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'data-label', 'content']) {
                page.querySelectorAll('[' + name + ']').forEach(one => look(one, one.getAttribute(name)));
              }
              return found;
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    private List<String> addresses() throws IOException {
        List<String> addresses = new ArrayList<>(DEEP);
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/routes.csv"))) {
            Csv.rows(new String(file.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .filter(row ->
                            row.get("method").equals("GET") && row.get("access").equals("PUBLIC"))
                    .map(row -> row.get("pattern"))
                    .filter(pattern -> !pattern.contains("{") && !pattern.startsWith("/v3"))
                    .forEach(addresses::add);
        }
        ArchiveFixture.Made made = ArchiveFixture.in(beans).published("Từ ngữ", Level.PUBLIC, "a.txt", "a");
        addresses.add("/tu-lieu/" + made.item().code());
        return addresses;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km"})
    void holdsNoVietnameseOfTheInterface(String language) throws IOException {
        VietnameseTexts vietnamese = VietnameseTexts.otherThanIn(language);
        List<String> wrong = new ArrayList<>();
        int pages = 0;
        try (BrowserContext context = Browsing.desktop()) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/?lang=" + language);
            for (String address : addresses()) {
                if (page.evaluate(TEXTS, List.of(address, "")) instanceof List<?> texts) {
                    pages++;
                    texts.stream()
                            .map(Object::toString)
                            .filter(vietnamese::has)
                            .forEach(text -> wrong.add(address + ": " + text.strip()));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(pages).as("pages looked at").isGreaterThan(25);
    }

    @Test
    void wouldBeSeen() throws IOException {
        VietnameseTexts vietnamese = VietnameseTexts.otherThanIn("km");
        try (BrowserContext context = Browsing.desktop()) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/?lang=km");
            Object said = page.evaluate(TEXTS, List.of("/trien-lam/luu-dong?lang=vi", ""));
            assertThat(said).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
            Object unsaid = page.evaluate(TEXTS, List.of("/trien-lam/luu-dong?lang=vi", "km"));
            assertThat(unsaid)
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .anyMatch(vietnamese::has);
        }
        assertThat(Stream.of("Triển lãm lưu động", "01/02/2026 đến hết 03/02/2026"))
                .allMatch(vietnamese::has);
        assertThat(Stream.of("Tri Tôn", "Lá Buông", "01/02/2026")).noneMatch(vietnamese::has);
    }
}
