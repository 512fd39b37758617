package vn.labuong.shared.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an answer of HTTP/1.1: its status, its headers and its body, each within bounds. */
final class AnswerReader {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_INTERIM = 5;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final InputStream in;
    private boolean cut;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    Fetched.Answer read(URI at, boolean headOnly, int byteLimit) throws IOException {
        int status = status();
        Map<String, List<String>> headers = headers();
        for (int interim = 0; status < 200; interim++) {
            if (interim == MOST_INTERIM) {
                throw new MalformedAnswer("interim answers without end");
            }
            status = status();
            headers = headers();
        }
        boolean empty = headOnly || status == NO_CONTENT || status == NOT_MODIFIED;
        byte[] body = empty ? new byte[0] : body(headers, byteLimit);
        return new Fetched.Answer(at, status, headers, body, cut);
    }

    private int status() throws IOException {
        Matcher status = STATUS.matcher(line());
        if (!status.matches()) {
            throw new MalformedAnswer("no status line");
        }
        return Integer.parseInt(status.group(1));
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        int count = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || ++count > MOST_HEADERS) {
                throw new MalformedAnswer("headers");
            }
            headers.computeIfAbsent(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers, int byteLimit) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String coding = String.join(",", headers.getOrDefault("transfer-encoding", List.of()));
        if (!coding.isEmpty()) {
            if (!coding.equalsIgnoreCase("chunked")) {
                throw new MalformedAnswer("transfer coding " + coding);
            }
            chunks(body, byteLimit);
            return body.toByteArray();
        }
        List<String> lengths = headers.getOrDefault("content-length", List.of());
        if (lengths.isEmpty()) {
            copy(body, Long.MAX_VALUE, byteLimit, false);
        } else {
            copy(body, number(lengths.get(0), 10), byteLimit, true);
        }
        return body.toByteArray();
    }

    private void chunks(ByteArrayOutputStream body, int byteLimit) throws IOException {
        while (!cut) {
            String size = line();
            int extension = size.indexOf(';');
            long length = number((extension < 0 ? size : size.substring(0, extension)).strip(), 16);
            if (length == 0) {
                return;
            }
            copy(body, length, byteLimit, true);
            if (!cut && !line().isEmpty()) {
                throw new MalformedAnswer("chunk");
            }
        }
    }

    /** So many bytes, or as many as are allowed; where the length was told, fewer are a broken answer. */
    private void copy(ByteArrayOutputStream body, long length, int byteLimit, boolean told) throws IOException {
        byte[] buffer = new byte[8192];
        long left = length;
        while (left > 0) {
            int room = byteLimit - body.size();
            int read = in.read(buffer, 0, (int) Math.min(Math.min(buffer.length, left), room + 1L));
            if (read < 0) {
                if (told) {
                    throw new MalformedAnswer("cut short");
                }
                return;
            }
            body.write(buffer, 0, Math.min(read, room));
            if (read > room) {
                cut = true;
                return;
            }
            left -= read;
        }
    }

    private static long number(String text, int radix) throws IOException {
        try {
            long number = Long.parseLong(text, radix);
            if (number < 0 || text.startsWith("+")) {
                throw new MalformedAnswer("length " + text);
            }
            return number;
        } catch (NumberFormatException none) {
            throw new MalformedAnswer("length " + text);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new MalformedAnswer(new EOFException().toString());
            }
            if (line.size() >= LONGEST_LINE) {
                throw new MalformedAnswer("a line too long");
            }
            line.write(c);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
