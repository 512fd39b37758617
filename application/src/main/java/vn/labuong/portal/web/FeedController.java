package vn.labuong.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.portal.feed.Feeds;
import vn.labuong.portal.feed.Versions;
import vn.labuong.shared.web.Languages;

/** What is new, for programs; asked again, an answer that has not changed costs no bytes. */
@RestController
class FeedController {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType JSON_FEED = new MediaType("application", "feed+json");

    private final Feeds feeds;
    private final Versions versions;
    private final JsonMapper json;

    FeedController(Feeds feeds, Versions versions, JsonMapper json) {
        this.feeds = feeds;
        this.versions = versions;
        this.json = json;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> atom(Locale locale) {
        return answer("atom/" + Languages.code(locale), feeds.atom(locale), ATOM);
    }

    @GetMapping("/feed.json")
    ResponseEntity<byte[]> json(Locale locale) {
        return answer("json/" + Languages.code(locale), json.writeValueAsBytes(feeds.json(locale)), JSON_FEED);
    }

    /** Whoever keeps a copy asks each time: what was taken back must be gone at once. */
    private ResponseEntity<byte[]> answer(String name, byte[] content, MediaType type) {
        Versions.Version version = versions.of(name, content);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(version.mark())
                .lastModified(version.since())
                .header("Access-Control-Allow-Origin", "*")
                .contentType(type)
                .body(content);
    }
}
