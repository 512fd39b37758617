package vn.labuong.archive.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.archive.FileId;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.OriginalStore;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** The connection breaks in the middle of a file, for real: what came stays, the rest follows, the bytes are equal. */
@ProductTest
class BrokenUploadIntegrationTests {

    private static final String PATH = "/noi-bo/tu-lieu/tai-len";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int SIZE = 3_000_017;
    private static final String NAME = "Quyền trẻ em – số liệu 01.dat";

    @LocalServerPort
    int port;

    @Autowired
    Uploads uploads;

    @Autowired
    UploadRows rows;

    @Autowired
    UploadSweep sweep;

    @Autowired
    PartialFiles partial;

    @Autowired
    ArchiveFiles files;

    @Autowired
    OriginalStore store;

    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie = "";
    private String token = "";

    @BeforeEach
    void signIn() {
        as("demo.archivist");
    }

    private void as(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "la-buong-demo");
        cookie = "JSESSIONID=" + visitor.cookie("JSESSIONID").orElseThrow().getValue();
        Matcher found = TOKEN.matcher(visitor.get("/noi-bo/tai-khoan").body());
        assertThat(found.find()).isTrue();
        token = found.group(1);
    }

    private HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", cookie)
                .header("X-CSRF-TOKEN", token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> form(String path, String... fields) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            body.append(at == 0 ? "" : "&")
                    .append(fields[at])
                    .append('=')
                    .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
        }
        return send(ask(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }

    private String lot() throws Exception {
        return field(form(PATH + "/lo").body(), "lot");
    }

    private HttpResponse<String> begin(String lot, long size, String mark) throws Exception {
        return form(
                PATH + "/tep",
                "lot",
                lot,
                "name",
                NAME,
                "path",
                "lô 1/" + NAME,
                "size",
                Long.toString(size),
                "mark",
                mark);
    }

    private long offset(String id) throws Exception {
        HttpResponse<String> head = send(ask(PATH + "/tep/" + id).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        return head.statusCode() == 204
                ? Long.parseLong(head.headers().firstValue("Upload-Offset").orElseThrow())
                : -head.statusCode();
    }

    private HttpResponse<String> patch(String id, long offset, byte[] bytes, int from) throws Exception {
        return send(ask(PATH + "/tep/" + id)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes, from, bytes.length - from)));
    }

    /** Says that all comes, sends less, and is gone. */
    private void breakOff(String id, byte[] bytes, int until) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            String head = "PATCH " + PATH + "/tep/" + id + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: "
                    + cookie
                    + "\r\nX-CSRF-TOKEN: " + token + "\r\nUpload-Offset: 0\r\n"
                    + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, 0, until);
            out.flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> offset(id) > 0);
            socket.setSoLinger(true, 0);
        }
    }

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[SIZE];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void goesOnWhereTheConnectionBroke() throws Exception {
        byte[] bytes = bytes(1);
        String lot = lot();
        String id = field(begin(lot, SIZE, "a1").body(), "id");
        breakOff(id, bytes, 1_700_003);
        long here = offset(id);
        assertThat(here).isBetween(1L, 1_700_003L);

        // The page was loaded again and the file chosen again: into a new lot, yet the same upload
        String again = begin(lot(), SIZE, "a1").body();
        assertThat(field(again, "id")).isEqualTo(id);
        here = Long.parseLong(field(again, "offset"));
        assertThat(patch(id, here + 1, bytes, (int) here + 1).statusCode()).isEqualTo(409);
        HttpResponse<String> rest = patch(id, here, bytes, (int) here);
        assertThat(rest.statusCode()).isEqualTo(200);
        assertThat(field(rest.body(), "done")).isEqualTo("true");

        FileId file = Objects.requireNonNull(uploads.find(UUID.fromString(id), "demo.archivist")
                .orElseThrow()
                .file());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> files.find(file).orElseThrow().place() != null);
        ArchiveFile kept = files.find(file).orElseThrow();
        assertThat(kept.name()).isEqualTo(NAME);
        assertThat(Files.readAllBytes(store.bytes(Objects.requireNonNull(kept.place()))))
                .isEqualTo(bytes);
        assertThat(partial.of(UUID.fromString(id))).doesNotExist();
        assertThat(patch(id, SIZE, new byte[0], 0).statusCode()).isEqualTo(200);
        assertThat(begin(lot, SIZE, "a1").body()).contains("\"done\":true");
    }

    @Test
    void takesNoMoreThanWasSaidAndOnlyFromItsOwner() throws Exception {
        byte[] bytes = bytes(2);
        String lot = lot();
        String id = field(begin(lot, SIZE - 1, "b2").body(), "id");
        assertThat(patch(id, 0, bytes, 0).statusCode()).isEqualTo(409);
        assertThat(offset(id)).isZero();
        assertThat(begin(lot, Long.MAX_VALUE / 4, "b3").statusCode()).isEqualTo(413);
        assertThat(begin(UUID.randomUUID().toString(), 1, "b4").statusCode()).isEqualTo(410);
        assertThat(rows.find(UUID.fromString(id), "demo.editor")).isEmpty();
        as("demo.editor");
        assertThat(offset(id)).isEqualTo(-403);
        assertThat(uploads.drop(UUID.fromString(id), "demo.editor")).isFalse();
        assertThat(uploads.drop(UUID.fromString(id), "demo.archivist")).isTrue();
    }

    @Test
    void dropsWhatNobodyGoesOnWith() throws Exception {
        String id = field(begin(lot(), SIZE, "c1").body(), "id");
        byte[] some = new byte[1000];
        assertThat(patch(id, 0, some, 0).statusCode()).isEqualTo(200);
        assertThat(offset(id)).isEqualTo(1000);
        sweep.sweep(Instant.now().minus(UploadSweep.PATIENCE));
        assertThat(offset(id)).isEqualTo(1000);
        sweep.sweep(Instant.now().plusSeconds(60));
        assertThat(offset(id)).isEqualTo(-404);
        assertThat(partial.of(UUID.fromString(id))).doesNotExist();
    }
}
