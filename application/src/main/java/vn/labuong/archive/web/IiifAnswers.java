package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import tools.jackson.databind.json.JsonMapper;

/** What the answers of IIIF have in common: any site may read them, and each request asks the rule of access anew. */
@Component
class IiifAnswers {

    static final MediaType IMAGE = type("image/3");
    static final MediaType PRESENTATION = type("presentation/3");
    static final MediaType SEARCH = type("search/2");

    private final JsonMapper json;

    IiifAnswers(JsonMapper json) {
        this.json = json;
    }

    private static MediaType type(String standard) {
        return new MediaType(
                "application", "ld+json", Map.of("profile", "\"http://iiif.io/api/" + standard + "/context.json\""));
    }

    ResponseEntity<byte[]> of(Map<String, Object> tree, MediaType type) {
        byte[] bytes = json.writeValueAsBytes(tree);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().mustRevalidate())
                .eTag(DigestUtils.md5DigestAsHex(bytes))
                .contentType(type)
                .body(bytes);
    }

    /** Said before anything else, so that a viewer elsewhere can tell what is not here from a fault of the network. */
    @ControllerAdvice(
            assignableTypes = {IiifImageController.class, IiifItemController.class, IiifCollectionController.class})
    static class ForAnySite {

        @ModelAttribute
        void allow(HttpServletResponse response) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
    }
}
