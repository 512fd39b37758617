package vn.labuong.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.portal.disclosure.DataCatalogue;
import vn.labuong.portal.disclosure.ResultFile;
import vn.labuong.portal.disclosure.YearResults;
import vn.labuong.shared.time.VietnamTime;

/** Results as data: a file for each year, what its columns mean, and the catalogue of all there is to take. */
@RestController
class DisclosureFilesController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType CSV_METADATA = new MediaType("application", "csvm+json");
    private static final MediaType TURTLE = new MediaType("text", "turtle", StandardCharsets.UTF_8);
    private static final MediaType JSON_LD = new MediaType("application", "ld+json");
    private static final String FILE = DisclosureController.ROOT + "/{year}/ket-qua.csv";

    private final YearResults results;
    private final ResultFile file;
    private final DataCatalogue catalogue;
    private final JsonMapper json;
    private final Clock clock;

    DisclosureFilesController(
            YearResults results, ResultFile file, DataCatalogue catalogue, JsonMapper json, Clock clock) {
        this.results = results;
        this.file = file;
        this.catalogue = catalogue;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping(FILE)
    ResponseEntity<byte[]> csv(@PathVariable String year) {
        String csv = file.csv(DisclosureController.find(year, results, clock));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ket-qua-" + year + ".csv\"")
                .header(
                        HttpHeaders.LINK,
                        "<ket-qua.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"")
                .headers(headers -> headers.addAll(answer(csv)))
                .contentType(CSV)
                .body(bytes(csv));
    }

    @GetMapping(FILE + "-metadata.json")
    ResponseEntity<byte[]> description(@PathVariable String year) {
        int found = DisclosureController.find(year, results, clock).year();
        return data(json.writeValueAsString(file.description(found)), CSV_METADATA);
    }

    @GetMapping(DisclosureController.ROOT + "/dcat.ttl")
    ResponseEntity<byte[]> turtle() {
        return data(catalogue.turtle(VietnamTime.today(clock)), TURTLE);
    }

    @GetMapping(DisclosureController.ROOT + "/dcat.jsonld")
    ResponseEntity<byte[]> jsonLd() {
        return data(json.writeValueAsString(catalogue.jsonLd(VietnamTime.today(clock))), JSON_LD);
    }

    private static ResponseEntity<byte[]> data(String content, MediaType type) {
        return ResponseEntity.ok()
                .headers(headers -> headers.addAll(answer(content)))
                .contentType(type)
                .body(bytes(content));
    }

    /** Open data: pages of other places may read it, and ask first whether it is still the same. */
    private static HttpHeaders answer(String content) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.noCache());
        headers.setETag('"' + DigestUtils.md5DigestAsHex(bytes(content)) + '"');
        headers.setAccessControlAllowOrigin("*");
        return headers;
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
