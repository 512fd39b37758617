package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** Files beyond what any form may have, really sent: the answer says what, how much and what to do. */
@ProductTest
class TooLargeUploadTests {

    private static final long SIZE = 70L << 20;

    @LocalServerPort
    int port;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "/minh-chung,vi,nhiều nhất 64 MB,chữ đã gõ vẫn còn",
        "/bang-tinh,vi,nhiều nhất 64 MB,chữ đã gõ vẫn còn",
        "/minh-chung,en,At most 64 MB,what you typed is still there",
        "/bang-tinh,km,64 MB,អ្វីដែលបានវាយនៅតែមាន"
    })
    void saysTheLimitAndWhatToDo(String path, String language, String limit, String advice) throws Exception {
        String part = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        byte[] head = part.getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8);
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        new SequenceInputStream(new ByteArrayInputStream(head), zeros()),
                        new ByteArrayInputStream(tail))),
                head.length + SIZE + tail.length);
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + port + "/noi-bo/bao-cao/" + begun() + path + "?lang=" + language))
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .header("Accept", "text/html")
                .POST(body)
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(limit, advice);
    }

    @Test
    void sendsNothingAndKeepsWhatWasTypedInABrowser() throws Exception {
        Path file = folder.resolve("large.pdf");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(SIZE);
        }
        for (Map.Entry<String, String> place :
                Map.of("", "#plan-mc-t", "/bang-tinh", "#file").entrySet()) {
            try (BrowserContext context = Browsing.desktop()) {
                Page page = Browsing.signIn(context, port, "demo.reporter");
                String address = "http://localhost:" + port + "/noi-bo/bao-cao/" + begun() + place.getKey();
                page.navigate(address);
                if (place.getKey().isEmpty()) {
                    page.locator("#plan details:has([type=file]) summary").click();
                    page.locator("#plan-mc-n").fill("Ghi chú đã gõ");
                }
                page.locator(place.getValue()).setInputFiles(file);
                page.locator("form:has(" + place.getValue() + ") button[type=submit]")
                        .click();
                assertThat(page.locator("form:has(" + place.getValue() + ") [role=alert]")
                                .innerText())
                        .contains("64 MB", "Chữ đã gõ vẫn còn");
                assertThat(page.url()).isEqualTo(address);
                if (place.getKey().isEmpty()) {
                    assertThat(page.locator("#plan-mc-n").inputValue()).isEqualTo("Ghi chú đã gõ");
                }
                assertThat(Browsing.violations(page)).isEmpty();
            }
        }
    }

    private long begun() {
        return filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow()
                .report()
                .id();
    }

    private static InputStream zeros() {
        return new InputStream() {
            private long rest = SIZE;

            @Override
            public int read() {
                return rest-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int count) {
                int given = (int) Math.min(rest, count);
                rest -= given;
                return given == 0 && count > 0 ? -1 : given;
            }
        };
    }
}
