package vn.labuong.archive.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xml.sax.SAXException;
import vn.labuong.testing.ProductTest;

/**
 * {@code ./labuong bench oai}: a full harvest of {@code labuong.bench.records} items in each format, every answer held to the
 * schemas, and how withdrawals are seen; written to a file for the launcher. Harvester and server share the machine.
 */
@ProductTest
class OaiBench {

    private static final int RECORDS = Integer.getInteger("labuong.bench.records", 20_000);
    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)<");
    private static final Pattern RECORD = Pattern.compile("<record>");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HarvestSettling settling;

    private final HttpClient client = HttpClient.newHttpClient();
    private final StringBuilder table = new StringBuilder();

    /** What a harvest came to. */
    private static final class Harvest {
        private int records;
        private int valid;
        private int parts;
        private long asked;
        private long bytes;
        private long slowest;
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void harvestsAll() throws Exception {
        ManyRows rows = new ManyRows(jdbc, settling);
        rows.fill(RECORDS, "Tư liệu về quyền con người");
        rows.enrich();
        long begin = System.nanoTime();
        get("verb=Identify");
        table.append(String.format(
                Locale.ROOT,
                "%,d new items got their stamps in %.1f s%n%n| harvest, parts of %d | records | valid | parts | MB | s |"
                        + " records/s | slowest part, ms |%n|---|---:|---:|---:|---:|---:|---:|---:|%n",
                RECORDS,
                (System.nanoTime() - begin) / 1e9,
                OaiProvider.RECORDS));
        try {
            harvest("oai_dc", rows.set());
            for (String format : List.of("oai_dc", "qdc", "mets")) {
                Harvest harvest = harvest(format, rows.set());
                row(format, harvest);
                assertThat(harvest.records).isEqualTo(RECORDS);
                assertThat(harvest.valid).isEqualTo(RECORDS);
            }
        } finally {
            withdrawals(rows);
        }
        Files.writeString(Path.of("target/bench-oai.md"), table);
    }

    private void withdrawals(ManyRows rows) throws Exception {
        String answer = get("verb=Identify");
        int at = answer.indexOf("<responseDate>") + "<responseDate>".length();
        String poll = answer.substring(at, answer.indexOf('<', at));
        rows.withdraw();
        long begin = System.nanoTime();
        String first = get("verb=ListIdentifiers&metadataPrefix=oai_dc&set=" + rows.set() + "&from=" + poll);
        double took = (System.nanoTime() - begin) / 1e6;
        int deleted = 0;
        for (String part = first; ; part = get("verb=ListIdentifiers&resumptionToken=" + token(part))) {
            deleted += part.split("<header status=\"deleted\">", -1).length - 1;
            if (token(part).isEmpty()) {
                break;
            }
        }
        table.append(String.format(
                Locale.ROOT,
                "%n%,d withdrawn at once: %,d told as deleted by the next poll, whose first part took %.0f ms%n",
                RECORDS,
                deleted,
                took));
        assertThat(deleted).isEqualTo(RECORDS);
    }

    private Harvest harvest(String format, String set) throws Exception {
        Harvest harvest = new Harvest();
        String next = "verb=ListRecords&metadataPrefix=" + format + "&set=" + set;
        while (!next.isEmpty()) {
            long begin = System.nanoTime();
            String part = get(next);
            long took = System.nanoTime() - begin;
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            int records = (int) RECORD.matcher(part).results().count();
            harvest.parts++;
            harvest.asked += took;
            harvest.slowest = Math.max(harvest.slowest, took);
            harvest.bytes += bytes.length;
            harvest.records += records;
            harvest.valid += isValid(bytes) ? records : 0;
            String token = token(part);
            next = token.isEmpty() ? "" : "verb=ListRecords&resumptionToken=" + token;
        }
        return harvest;
    }

    private static boolean isValid(byte[] document) throws Exception {
        try {
            OaiSchemas.validate(document);
            return true;
        } catch (SAXException invalid) {
            return false;
        }
    }

    private static String token(String part) {
        Matcher token = TOKEN.matcher(part);
        return token.find() ? token.group(1) : "";
    }

    private String get(String query) throws Exception {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oai?" + query))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private void row(String format, Harvest harvest) {
        double seconds = harvest.asked / 1e9;
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.1f | %.1f | %.0f | %.0f |%n",
                format,
                harvest.records,
                harvest.valid,
                harvest.parts,
                harvest.bytes / 1e6,
                seconds,
                harvest.records / seconds,
                harvest.slowest / 1e6));
    }
}
