package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.web.ArchiveFixture;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.kept.KeptPages;
import vn.labuong.shared.web.kept.SameForAll;
import vn.labuong.testing.MovedClock;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** A page kept for many is nobody's own, of no other language or address, and never what was true before a change. */
@ProductTest
class KeptPagesIntegrationTests {

    private static final String PAGE = "/quyen";
    private static final Duration LONG = Duration.ofMinutes(10);

    @LocalServerPort
    int port;

    @Autowired
    KeptPages kept;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Publication publication;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void keep() {
        kept.keepFor(LONG);
    }

    @AfterEach
    void keepNoMore() {
        kept.keepFor(Duration.ZERO);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return HttpClient.newHttpClient()
                .send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private String text(String path, String... headers) throws Exception {
        return new String(get(path, headers).body(), StandardCharsets.UTF_8);
    }

    private long statements(String path, String... headers) throws Exception {
        return StatementCounter.during(() -> get(path, headers));
    }

    @Test
    void asksTheDatabaseOnceForAllReaders() throws Exception {
        HttpResponse<byte[]> first = get(PAGE);
        assertThat(statements(PAGE)).isZero();
        HttpResponse<byte[]> second = get(PAGE);
        assertThat(second.body()).isEqualTo(first.body());
        for (String header :
                List.of("Content-Security-Policy", "Content-Type", "Content-Language", "X-Frame-Options")) {
            assertThat(second.headers().allValues(header))
                    .as(header)
                    .hasSize(1)
                    .isEqualTo(first.headers().allValues(header));
        }
        kept.keepFor(Duration.ZERO);
        assertThat(statements(PAGE)).as("where none is kept").isPositive();
    }

    @Test
    void isOfOneLanguageAndOneTheme() throws Exception {
        assertThat(text(PAGE)).contains("<html lang=\"vi\"");
        assertThat(text(PAGE, "Cookie", "labuong-lang=km")).contains("<html lang=\"km\"");
        assertThat(text(PAGE, "Cookie", "labuong-lang=en")).contains("<html lang=\"en\"");
        assertThat(text(PAGE, "Cookie", "labuong-theme=dark")).contains("data-theme=\"dark\"");
        assertThat(text(PAGE, "Cookie", "labuong-theme=light")).contains("data-theme=\"light\"");
        assertThat(text(PAGE)).contains("<html lang=\"vi\"").doesNotContain("data-theme=\"");
        assertThat(statements(PAGE, "Cookie", "labuong-lang=km")).isZero();
    }

    /** The choice in the address leaves its cookie with each who makes it. */
    @Test
    void remembersTheChoiceOfEveryReader() throws Exception {
        for (int reader = 0; reader < 2; reader++) {
            assertThat(get(PAGE + "?lang=en&theme=dark").headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("labuong-lang=en"))
                    .anyMatch(cookie -> cookie.startsWith("labuong-theme=dark"));
        }
    }

    @Test
    void neverShowsWhatOnePersonSees() throws Exception {
        Visitor officer = new Visitor(port);
        officer.signIn("demo.programme-officer", "la-buong-demo");
        String own = officer.get("/chuong-trinh/AG-2023-2028").body();
        assertThat(own).contains("/noi-bo/dang-xuat");
        String strangers = text("/chuong-trinh/AG-2023-2028");
        assertThat(strangers).doesNotContain("/noi-bo/dang-xuat").doesNotContain("_csrf");
        assertThat(officer.get("/chuong-trinh/AG-2023-2028").body()).contains("/noi-bo/dang-xuat");
        assertThat(get("/noi-bo").statusCode()).isEqualTo(302);
    }

    /** Else one reader with a host of their own invention could lead all others away. */
    @Test
    void isOfOneHost() throws Exception {
        assertThat(raw(PAGE, "evil.example")).contains("http://evil.example").contains("200");
        assertThat(text(PAGE)).doesNotContain("evil.example");
        assertThat(raw(PAGE, "localhost:" + port)).doesNotContain("evil.example");
    }

    private String raw(String path, String host) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsWithdrawnIsGoneWithTheAnswer() throws Exception {
        String mark = "giulai" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        ArchiveFixture fixture = ArchiveFixture.in(beans);
        var made = fixture.whole("Ảnh " + mark, Level.PUBLIC, "a.txt", "Một trang");
        String address = "/tu-lieu/" + made.item().code();
        assertThat(get(address).statusCode()).isEqualTo(404);
        publication.publish(made.item().id(), made.item().version());
        assertThat(get(address).statusCode())
                .as("an answer that nothing is there is not kept")
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            // The index hears of it by the queue.
            kept.forget();
            assertThat(text("/tu-lieu?q=" + mark)).contains(address);
        });
        assertThat(statements("/tu-lieu?q=" + mark)).isZero();
        publication.withdraw(made.item().id(), fixture.now(made.item().id()).version(), "Theo đề nghị");
        assertThat(get(address).statusCode()).isEqualTo(410);
        assertThat(get(address).statusCode()).isEqualTo(410);
        assertThat(text("/tu-lieu?q=" + mark)).doesNotContain(address);
    }

    @Test
    void aChangeOfAnythingIsSeenAtOnce() throws Exception {
        get(PAGE);
        assertThat(statements(PAGE)).isZero();
        transactions.executeWithoutResult(status -> audit.record(
                AuditEvent.of("portal.help.add", "help-line", "thu").to(Map.of("number", "111"))));
        assertThat(statements(PAGE)).isPositive();
        get(PAGE);
        transactions.executeWithoutResult(status -> {
            audit.record(AuditEvent.of("portal.help.add", "help-line", "thu").to(Map.of("number", "112")));
            status.setRollbackOnly();
        });
        assertThat(statements(PAGE)).as("nothing was changed").isZero();
    }

    @Test
    void growsOldWithTheClock() throws Exception {
        Instant begin = clock.instant();
        MovedClock.at(begin, () -> get(PAGE));
        MovedClock.at(
                begin.plus(LONG.dividedBy(2)),
                () -> assertThat(statements(PAGE)).isZero());
        MovedClock.at(begin.plus(LONG).minusSeconds(1), () -> {
            assertThat(statements(PAGE))
                    .as("worked out anew before it is too old")
                    .isPositive();
            assertThat(statements(PAGE)).isZero();
        });
        MovedClock.at(
                begin.plus(LONG).plus(LONG), () -> assertThat(statements(PAGE)).isPositive());
        MovedClock.at(begin, () -> assertThat(statements(PAGE)).as("set back").isPositive());
        Instant midnight = VietnamTime.today(clock)
                .plusDays(1)
                .atStartOfDay(VietnamTime.ZONE)
                .toInstant();
        MovedClock.at(midnight.minusNanos(1), () -> get(PAGE));
        MovedClock.at(midnight.minusNanos(1), () -> assertThat(statements(PAGE)).isZero());
        MovedClock.at(
                midnight, () -> assertThat(statements(PAGE)).as("another day").isPositive());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "br, gzip;q=0.5|true",
                "deflate,GZIP|true",
                "gzip;q=0|false",
                "gzip; q=0.0, br|false",
                "xgzip|false",
                "identity|false"
            })
    void isPackedForWhoeverUnpacks(String accepted, boolean packed) throws Exception {
        byte[] plain = get(PAGE).body();
        HttpResponse<byte[]> answer = get(PAGE, "Accept-Encoding", accepted);
        assertThat(answer.headers().allValues("Vary")).anyMatch(value -> value.equalsIgnoreCase("Accept-Encoding"));
        assertThat(answer.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(packed);
        byte[] body =
                packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        assertThat(body).isEqualTo(plain);
    }

    @Test
    void manyAtOnceWaitForOne() throws Exception {
        long alone = statements(PAGE);
        kept.forget();
        List<Callable<Integer>> readers = new ArrayList<>();
        for (int reader = 0; reader < 20; reader++) {
            readers.add(() -> get(PAGE).statusCode());
        }
        var threads = Executors.newFixedThreadPool(20);
        try {
            assertThat(StatementCounter.during(() -> {
                        for (var answer : threads.invokeAll(readers)) {
                            assertThat(answer.get()).isEqualTo(200);
                        }
                    }))
                    .isEqualTo(alone);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void noPageOfStaffAndNoFileIsMarked() {
        var marked = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().hasMethodAnnotation(SameForAll.class))
                .flatMap(handler -> handler.getKey().getPatternValues().stream())
                .toList();
        assertThat(marked)
                .contains("/", "/tu-lieu", "/tu-lieu/{code}", "/trien-lam/{slug}", "/cong-khai/{year}")
                .noneMatch(path -> path.startsWith("/noi-bo") || path.startsWith("/api") || path.contains("."));
    }
}
