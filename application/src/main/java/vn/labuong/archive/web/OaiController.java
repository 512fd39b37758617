package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import vn.labuong.archive.oai.OaiProvider;

/** The door for harvesters (OAI-PMH 2.0). Whoever is signed in sees no more here. */
@RestController
class OaiController {

    /** The type that the protocol names. */
    private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

    private final OaiProvider provider;

    OaiController(OaiProvider provider) {
        this.provider = provider;
    }

    /** A withdrawal must hold at once, so nobody between us and the harvester keeps an answer. */
    @RequestMapping(
            path = OaiProvider.PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> answer(HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(XML)
                .body(provider.answer(request.getParameterMap()));
    }

    @GetMapping(OaiProvider.QUALIFIED_SCHEMA)
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .contentType(XML)
                .body(new ClassPathResource("archive/oai/qualifieddc.xsd"));
    }
}
