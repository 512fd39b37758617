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

/**
 * An answer as it was given once.
 *
 * @param changes how many changes there had been when the work on it began
 * @param at when it began
 * @param headers those that the page itself set; the doors add theirs each time
 * @param packed the body by gzip, made when first asked for
 */
record KeptPage(
        long changes,
        Instant at,
        String contentType,
        Locale locale,
        Map<String, String> headers,
        byte[] body,
        Supplier<byte[]> packed) {

    private static final int PACKED_TO = 3;

    /** Of an answer that is complete but not sent; null where it must not be given to anybody else. */
    static @Nullable KeptPage of(HttpServletResponse response, byte[] body, long changes, Instant at) {
        String type = response.getContentType();
        if (response.getStatus() != HttpServletResponse.SC_OK
                || type == null
                || response.containsHeader(HttpHeaders.SET_COOKIE)) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (String name : response.getHeaderNames()) {
            headers.put(name, String.join(", ", response.getHeaders(name)));
        }
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.CONTENT_TYPE);
        return new KeptPage(changes, at, type, response.getLocale(), headers, body, SingletonSupplier.of(() -> packed(body)));
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
