package vn.labuong.archive.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everybody: follows every link of the archive that a visitor without a name is given, and keeps every byte that comes. */
final class PublicWalk {

    private static final Pattern LINK = Pattern.compile("(?:href|src|poster|action)=\"(/[^\"#]*)");
    private static final int FURTHEST = 400;

    /** What an address answered. */
    @SuppressWarnings("ArrayRecordComponent") // two answers are never compared
    record Answer(int status, byte[] body, String type, String location) {

        /** All that it says, also within PDF and ZIP, with its headers that may name something. */
        String said() throws IOException {
            StringBuilder said = new StringBuilder(new String(body, StandardCharsets.UTF_8)).append(location);
            if (said.indexOf("%PDF-") == 0) {
                try (var document = Loader.loadPDF(body)) {
                    said.append(new PDFTextStripper().getText(document));
                }
            }
            if (said.indexOf("PK") == 0) {
                try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
                    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                        said.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
            return said.toString().toLowerCase(Locale.ROOT);
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    PublicWalk(int port) {
        base = "http://localhost:" + port;
    }

    /** All addresses that can be reached from those, and what they answer. */
    Map<String, Answer> from(List<String> starts) throws IOException, InterruptedException {
        Map<String, Answer> seen = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(starts);
        while (!open.isEmpty() && seen.size() < FURTHEST) {
            String path = open.removeFirst();
            if (!seen.containsKey(path)) {
                Answer answer = get(path);
                seen.put(path, answer);
                if (answer.type().startsWith("text/html") && answer.status() == 200) {
                    links(answer).stream().filter(link -> isOfTheArchive(link)).forEach(open::addLast);
                }
            }
        }
        return seen;
    }

    private static boolean isOfTheArchive(String link) {
        return link.startsWith("/tu-lieu/") || link.startsWith("/api/");
    }

    private static List<String> links(Answer page) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(new String(page.body(), StandardCharsets.UTF_8));
        while (link.find()) {
            links.add(link.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    Answer get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().map().toString());
    }
}
