package vn.labuong.shared.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labuong.shared.fetch.Fetched.Answer;
import vn.labuong.shared.fetch.Fetched.Failed;
import vn.labuong.shared.fetch.Fetched.Reason;

/** DNH-14: the fetcher asks nobody in its own network, by no trick, and nobody can keep it. */
class FetcherTests {

    private static final Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK";

    private static FetchSettings settings(boolean loopback) {
        return new FetchSettings(Duration.ofMillis(1500), 1000, "thu@example.vn", loopback);
    }

    /** As in the product. */
    private static Fetcher strict(Resolver resolver) {
        return new Fetcher(settings(false), resolver);
    }

    private static Fetcher local() {
        return new Fetcher(settings(true), SYSTEM);
    }

    private static Reason reason(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Failed.class);
        return ((Failed) fetched).reason();
    }

    private static Answer answer(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Answer.class);
        return (Answer) fetched;
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/, NOT_PUBLIC",
        "http://localhost/, NOT_PUBLIC",
        "http://[::1]/, NOT_PUBLIC",
        "http://[::ffff:127.0.0.1]/, NOT_PUBLIC",
        "http://[::ffff:7f00:1]/, NOT_PUBLIC",
        "http://[fe80::1]/, NOT_PUBLIC",
        "http://169.254.169.254/latest/meta-data/, NOT_PUBLIC",
        "https://10.0.0.1/, NOT_PUBLIC",
        "http://2130706433/, NOT_PUBLIC",
        "http://0x7f.1/, MALFORMED",
        "http://127.1/, MALFORMED",
        "http://1.1.1.1:8080/, NOT_ALLOWED",
        "http://1.1.1.1:22/, NOT_ALLOWED",
        "http://user:pass@1.1.1.1/, NOT_ALLOWED",
        "ftp://1.1.1.1/, NOT_ALLOWED",
        "file:///etc/passwd, NOT_ALLOWED",
        "gopher://1.1.1.1/, NOT_ALLOWED",
        "http:///x, MALFORMED",
        "http://a b/, MALFORMED",
        "'', MALFORMED"
    })
    void refusesWhatIsNoPublicAddressOfTheWeb(String address, Reason reason) {
        Fetcher fetcher = strict(SYSTEM);
        Fetched fetched = fetcher.get(address);
        fetcher.destroy();
        assertThat(fetched).isInstanceOf(Failed.class);
        // Some systems read odd numbers as names, which nobody has.
        assertThat(((Failed) fetched).reason()).isIn(reason, reason == Reason.MALFORMED ? Reason.NOT_ALLOWED : reason);
    }

    @Test
    void refusesAHostOfWhichOneAddressIsNotPublic() {
        Fetcher fetcher = strict(host -> List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")));
        assertThat(reason(fetcher.get("http://hai-mat.example/"))).isEqualTo(Reason.NOT_PUBLIC);
    }

    @Test
    void connectsToTheVeryAddressThatItChecked() throws Exception {
        try (StubSite site = StubSite.saying(OK)) {
            AtomicInteger asked = new AtomicInteger();
            // Whoever asked for the name a second time would go to another machine.
            Fetcher fetcher = new Fetcher(
                    settings(true),
                    host -> List.of(InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")));
            Answer answer = answer(fetcher.get("http://doi-ten.example:" + site.port() + "/"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(asked).hasValue(1);
            assertThat(site.requests().get(0)).contains("Host: doi-ten.example:" + site.port());
        }
    }

    @Test
    void checksEachRedirectAnew() throws Exception {
        AtomicInteger names = new AtomicInteger();
        try (StubSite site = StubSite.answering((request, out) ->
                out.write("HTTP/1.1 302 Found\r\nLocation: http://noi-bo.example/x\r\nContent-Length: 0\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8)))) {
            Fetcher fetcher = new Fetcher(settings(true), host -> {
                names.incrementAndGet();
                return List.of(InetAddress.getByName(host.equals("noi-bo.example") ? "192.168.0.1" : "127.0.0.1"));
            });
            assertThat(reason(fetcher.get("http://ngoai.example:" + site.port() + "/")))
                    .isEqualTo(Reason.NOT_PUBLIC);
            assertThat(names).hasValue(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd, NOT_ALLOWED", "http://10.0.0.1/, NOT_PUBLIC", "http://[fd00::1]/, NOT_PUBLIC"})
    void isNotLedAwayFromTheWebByARedirect(String place, Reason reason) throws Exception {
        try (StubSite site =
                StubSite.saying("HTTP/1.1 301 X\r\nLocation: " + place + "\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(reason(local().head(site.at("/")))).isEqualTo(reason);
        }
    }

    @Test
    void followsFiveRedirectsAndNoMore() throws Exception {
        try (StubSite site = StubSite.answering((request, out) -> {
            int step = Integer.parseInt(request.substring("GET /".length(), request.indexOf(' ', 4)));
            String answer =
                    step == 0 ? OK : "HTTP/1.1 307 X\r\nLocation: /" + (step - 1) + "\r\nContent-Length: 0\r\n\r\n";
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        })) {
            assertThat(answer(local().get(site.at("/5"))).at().getPath()).isEqualTo("/0");
            assertThat(reason(local().get(site.at("/6")))).isEqualTo(Reason.TOO_MANY_REDIRECTS);
        }
    }

    @Test
    void cutsABodyWithoutEnd() throws Exception {
        try (StubSite site = StubSite.answering((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(new byte[4096]);
            }
        })) {
            Answer answer = answer(local().get(site.at("/")));
            assertThat(answer.body()).hasSize(1000);
            assertThat(answer.cut()).isTrue();
        }
    }

    @Test
    void cutsChunksWithoutEndAndReadsThoseThatHaveOne() throws Exception {
        try (StubSite site = StubSite.answering((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            if (request.startsWith("GET /het")) {
                out.write("3\r\nabc\r\n2;x=1\r\nde\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                return;
            }
            while (true) {
                out.write("4\r\nabcd\r\n".getBytes(StandardCharsets.UTF_8));
            }
        })) {
            assertThat(answer(local().get(site.at("/"))).cut()).isTrue();
            Answer whole = answer(local().get(site.at("/het")));
            assertThat(new String(whole.body(), StandardCharsets.UTF_8)).isEqualTo("abcde");
            assertThat(whole.cut()).isFalse();
        }
    }

    @Test
    void waitsForNobodyBeyondItsTimeHoweverOftenAByteComes() throws Exception {
        try (StubSite slowBody = StubSite.answering((request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    drip(out);
                });
                StubSite slowHead = StubSite.answering((request, out) -> drip(out));
                StubSite silent =
                        StubSite.answering((request, out) -> new CountDownLatch(1).await(10, TimeUnit.SECONDS))) {
            for (StubSite site : List.of(slowBody, slowHead, silent)) {
                long began = System.nanoTime();
                assertThat(reason(local().get(site.at("/")))).isEqualTo(Reason.TIMEOUT);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
            }
        }
    }

    private static void drip(OutputStream out) throws Exception {
        for (int at = 0; at < 900; at++) {
            out.write('x');
            out.flush();
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void waitsForNoNameBeyondItsTime() {
        Fetcher fetcher = strict(host -> {
            try {
                new CountDownLatch(1).await(20, TimeUnit.SECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        });
        assertThat(reason(fetcher.get("http://cham.example/"))).isEqualTo(Reason.TIMEOUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SSH-2.0-OpenSSH",
                "HTTP/1.1 999 X",
                "HTTP/1.1 200 OK^Content-Length: -1^^x",
                "HTTP/1.1 200 OK^Content-Length: 10^^x",
                "HTTP/1.1 200 OK^Transfer-Encoding: gzip^^x",
                "HTTP/1.1 200 OK^Transfer-Encoding: chunked^^zz^",
                "HTTP/1.1 200 OK^no colon^^x"
            })
    void takesNoAnswerThatBreaksTheRules(String answer) throws Exception {
        try (StubSite site = StubSite.saying(answer.replace("^", "\r\n"))) {
            assertThat(reason(local().get(site.at("/")))).isEqualTo(Reason.MALFORMED);
        }
    }

    @Test
    void namesItselfSendsNoCookieAndNoHeaderThatIsTwo() throws Exception {
        try (StubSite site =
                StubSite.saying("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nETag: \"1\"\r\nContent-Length: 2\r\n\r\nOK")) {
            Fetcher fetcher = local();
            assertThat(answer(fetcher.get(site.at("/a?b=c"), "If-None-Match: \"0\""))
                            .header("etag"))
                    .hasValue("\"1\"");
            answer(fetcher.get(site.at("/")));
            assertThat(answer(fetcher.head(site.at("/"))).body()).isEmpty();
            assertThat(site.requests().get(0))
                    .startsWith("GET /a?b=c HTTP/1.1\n")
                    .contains("Host: 127.0.0.1:" + site.port(), "LaBuong/1 (+thu@example.vn)", "If-None-Match: \"0\"");
            assertThat(String.join("", site.requests())).doesNotContain("Cookie");
            assertThat(site.requests().get(2)).startsWith("HEAD / ");
            assertThatThrownBy(() -> fetcher.get(site.at("/"), "X: a\r\nY: b"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void saysThatNobodyIsThere() throws Exception {
        int port;
        try (StubSite site = StubSite.saying(OK)) {
            port = site.port();
        }
        assertThat(reason(local().get("http://127.0.0.1:" + port + "/"))).isEqualTo(Reason.UNREACHABLE);
        Fetcher nowhere = strict(host -> {
            throw new UnknownHostException(host);
        });
        assertThat(reason(nowhere.get("http://khong-co.example/"))).isEqualTo(Reason.UNKNOWN_HOST);
    }
}
