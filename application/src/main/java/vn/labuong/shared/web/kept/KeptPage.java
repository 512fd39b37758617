package vn.labuong.shared.web.kept;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.function.SingletonSupplier;

/** An answer as it was given once; the doors add their headers each time. */
final class KeptPage {

    private static final int PACKED_TO = 3;

    private final long changes;
    private final Instant at;
    private final String contentType;
    private final Locale locale;
    private final Map<String, String> headers = new HashMap<>();
    private final byte[] body;
    private final Supplier<byte[]> packed;

    private KeptPage(HttpServletResponse response, String contentType, byte[] body, long changes, Instant at) {
        this.changes = changes;
        this.at = at;
        this.contentType = contentType;
        this.locale = response.getLocale();
        for (String name : response.getHeaderNames()) {
            headers.put(name, String.join(", ", response.getHeaders(name)));
        }
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.CONTENT_TYPE);
        this.body = body;
        this.packed = SingletonSupplier.of(() -> packed(body));
    }

    /** Of an answer that is complete but not sent; null where it must not be given to anybody else. */
    static @Nullable KeptPage of(HttpServletResponse response, byte[] body, long changes, Instant at) {
        String type = response.getContentType();
        if (response.getStatus() != HttpServletResponse.SC_OK
                || type == null
                || response.containsHeader(HttpHeaders.SET_COOKIE)) {
            return null;
        }
        return new KeptPage(response, type, body, changes, at);
    }

    /** How many changes there had been when the work on it began. */
    long changes() {
        return changes;
    }

    /** When the work on it began. */
    Instant at() {
        return at;
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / PACKED_TO);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** In bytes, about: whether somebody will want it packed is not known yet. */
    int weight() {
        return body.length + body.length / PACKED_TO;
    }

    void send(HttpServletResponse response, boolean mayPack) throws IOException {
        headers.forEach(response::setHeader);
        response.setLocale(locale);
        response.setContentType(contentType);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (mayPack) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        byte[] sent = mayPack ? packed.get() : body;
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }
}
