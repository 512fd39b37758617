package vn.labuong.portal.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.portal.link.LinkChecks.State;
import vn.labuong.portal.link.LinkedTexts.Linked;
import vn.labuong.shared.fetch.FetchSettings;
import vn.labuong.shared.fetch.Fetcher;
import vn.labuong.shared.fetch.StubSite;
import vn.labuong.shared.jobs.WorkQueue;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.MovedClock;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** A link is broken once it failed on two days; links of this site are known without asking over the network. */
@ProductTest
class LinkCheckIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    OwnLinks own;

    @Autowired
    LinkChecks checks;

    @Autowired
    Fetcher strict;

    @Autowired
    Clock clock;

    private LinkCheck check(Fetcher fetcher, List<String> urls) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        LinkedTexts texts = locale ->
                urls.stream().map(url -> new Linked(url, "Thử", "/noi-bo/thu")).toList();
        beans.registerSingleton("texts", texts);
        return new LinkCheck(
                beans.getBeanProvider(LinkedTexts.class),
                own,
                checks,
                fetcher,
                beans.getBeanProvider(WorkQueue.class),
                clock);
    }

    private static void on(String day, StatementCounter.Act act) throws Exception {
        MovedClock.at(LocalDate.parse(day).atTime(4, 0).atZone(VietnamTime.ZONE).toInstant(), act);
    }

    @Test
    void callsALinkBrokenOnceItFailedOnTwoDaysAndWholeOnceItAnswers() throws Exception {
        String[] status = {"404 Not Found"};
        try (StubSite site = StubSite.answering((request, out) -> out.write(
                ("HTTP/1.1 " + status[0] + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.UTF_8)))) {
            Fetcher local = new Fetcher(
                    new FetchSettings(Duration.ofSeconds(3), 1000, "", true),
                    host -> List.of(InetAddress.getAllByName(host)));
            String url = site.at("/" + UUID.randomUUID());
            LinkCheck check = check(local, List.of(url));
            on("2031-06-01", () -> check.run(LinkCheck.ALL));
            on("2031-06-01", () -> check.run(LinkCheck.ALL));
            assertThat(state(url)).as("twice on one day").isEqualTo(State.DOUBT);
            on("2031-06-02", () -> check.run(LinkCheck.ALL));
            assertThat(state(url)).isEqualTo(State.BROKEN);
            LinkChecks.Check broken = found(url);
            assertThat(broken.failedFrom()).isEqualTo(LocalDate.of(2031, 6, 1));
            assertThat(broken.status()).isEqualTo(404);
            status[0] = "403 Forbidden";
            on("2031-06-03", () -> check.run(LinkCheck.ALL));
            assertThat(state(url)).as("guards itself, but is there").isEqualTo(State.OK);
            status[0] = "500 Oops";
            on("2031-06-04", () -> check.run(LinkCheck.ALL));
            assertThat(state(url)).as("begins anew").isEqualTo(State.DOUBT);
            assertThat(site.requests()).allMatch(request -> request.contains("User-Agent: LaBuong/1"));
        }
    }

    private LinkChecks.Check found(String url) {
        return Objects.requireNonNull(checks.of(List.of(url)).get(url));
    }

    private State state(String url) {
        return found(url).state();
    }

    @Test
    void knowsWhatStandsAtItsOwnAddresses() throws Exception {
        Map<String, String> expected = Map.of(
                "/quyen/tre-em?lang=en#giup", "ok",
                "/", "ok",
                "/trien-lam/canh-dieu-va-chim-cau", "ok",
                "/tu-lieu", "ok",
                "/quyen/khong-co", "absent",
                "/trien-lam/khong-co", "absent",
                "/tu-lieu/KHONG-CO-9", "absent",
                "/khong-co-gi", "absent",
                "/noi-bo/nhat-ky", "staff");
        check(strict, List.copyOf(expected.keySet())).run(LinkCheck.ALL);
        expected.forEach((url, word) -> assertThat(found(url).word()).as(url).isEqualTo(word));
    }

    @Test
    void neverAsksItsOwnNetworkAndLeavesMailboxesAlone() throws Exception {
        try (StubSite site = StubSite.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            String inside = "http://127.0.0.1/" + UUID.randomUUID();
            check(strict, List.of(inside, site.at("/"), "mailto:a@example.vn", "#o-day"))
                    .run(LinkCheck.ALL);
            assertThat(found(inside).word()).isEqualTo("not_public");
            assertThat(checks.of(List.of("mailto:a@example.vn", "#o-day"))).isEmpty();
            assertThat(site.requests()).isEmpty();
        }
    }

    @Test
    void areShownToEditorsFilteredAndAsATable() {
        Visitor editor = new Visitor(port);
        editor.signIn("demo.editor", "la-buong-demo");
        assertThat(editor.get("/noi-bo/lien-ket?hien=all").body())
                .contains("Đường dẫn hỏng")
                .doesNotContain("??");
        Visitor.Page file = editor.get("/noi-bo/lien-ket/xuat?hien=all");
        assertThat(file.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body()).startsWith("url,where,page,state,since,answer,tried\r\n");
        editor.get("/noi-bo/lien-ket");
        assertThat(editor.post("/noi-bo/lien-ket").location()).isEqualTo("/noi-bo/lien-ket");
    }
}
