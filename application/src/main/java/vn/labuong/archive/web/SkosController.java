package vn.labuong.archive.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.term.ConceptScheme;
import vn.labuong.archive.term.SkosWriter;
import vn.labuong.archive.term.Thesaurus;
import vn.labuong.shared.web.Languages;

/** The whole thesaurus for programs, as SKOS; each concept is named by the address of its page. */
@RestController
class SkosController {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final MediaType TURTLE = new MediaType("text", "turtle", StandardCharsets.UTF_8);
    private static final MediaType JSON_LD = new MediaType("application", "ld+json");

    private final ArchiveWords words;
    private final JsonMapper json;

    SkosController(ArchiveWords words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    @GetMapping("/api/v1/concepts.ttl")
    ResponseEntity<byte[]> turtle() {
        return answer(writer().turtle(titles()), TURTLE);
    }

    @GetMapping("/api/v1/concepts.jsonld")
    ResponseEntity<byte[]> jsonLd() {
        return answer(json.writeValueAsString(writer().jsonLd(titles())), JSON_LD);
    }

    private static SkosWriter writer() {
        return new SkosWriter(
                Thesaurus.shipped(),
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(ArchivePaths.TERMS)
                        .build()
                        .toUriString());
    }

    private SkosWriter.Titles titles() {
        return new SkosWriter.Titles() {
            @Override
            public String scheme(ConceptScheme scheme, String lang) {
                return words.text(scheme.messageKey(), Languages.locale(lang).orElse(Languages.VIETNAMESE));
            }

            @Override
            public String forReview(String lang) {
                return lang + ": " + words.text("archive.term.for-review", Locale.ENGLISH);
            }
        };
    }

    private static ResponseEntity<byte[]> answer(String content, MediaType type) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(bytes))
                .contentType(type)
                .body(bytes);
    }
}
