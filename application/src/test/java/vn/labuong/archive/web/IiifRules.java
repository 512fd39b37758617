package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What Presentation API 3.0 asks of each kind of thing, read from the standard's text (sections 3 and 5) and not from our
 * code: which properties there must and may be, what their values look like, and that no name is given twice.
 */
final class IiifRules {

    private static final Set<String> COMMON = Set.of(
            "@context",
            "id",
            "type",
            "label",
            "summary",
            "metadata",
            "requiredStatement",
            "rights",
            "provider",
            "homepage",
            "rendering",
            "seeAlso",
            "thumbnail",
            "behavior",
            "service",
            "items",
            "annotations",
            "partOf");

    private static final Map<String, Set<String>> MORE = Map.of(
            "Manifest", Set.of("viewingDirection", "navDate", "start", "structures", "placeholderCanvas"),
            "Canvas", Set.of("width", "height", "duration", "navDate", "placeholderCanvas"),
            "Collection", Set.of("viewingDirection", "navDate"),
            "AnnotationPage", Set.of("next", "prev", "ignored", "startIndex"),
            "Annotation", Set.of("motivation", "body", "target"));

    private static final Set<String> NAMED = Set.of(
            "Manifest",
            "Canvas",
            "Collection",
            "Annotation",
            "AnnotationPage",
            "Agent",
            "Image",
            "Sound",
            "Video",
            "Text",
            "Dataset",
            "ImageService3",
            "SearchService2");

    private static final Set<String> MAPS = Set.of("label", "summary", "value");
    private static final Set<String> LANGUAGES = Set.of("vi", "en", "km", "none");

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private IiifRules() {}

    /** What is wrong, a line each. */
    static List<String> wrong(JsonNode document) {
        IiifRules rules = new IiifRules();
        rules.check("", document);
        if (!document.has("@context")) {
            rules.wrong.add("no context");
        }
        return rules.wrong;
    }

    private void check(String place, JsonNode node) {
        if (node.isArray()) {
            node.forEach(one -> check(place, one));
        } else if (node.isObject()) {
            String type = node.path("type").asString("");
            thing(place + "/" + type, type, node);
            node.properties().forEach(entry -> {
                boolean map = MAPS.contains(entry.getKey()) && !type.equals("TextualBody");
                if (map) {
                    languageMap(place + "/" + type + "." + entry.getKey(), entry.getValue());
                } else {
                    check(place + "/" + type + "." + entry.getKey(), entry.getValue());
                }
            });
        } else if (node.isString() && node.asString().matches("(?s)<.*>")) {
            wrong.add(place + ": HTML");
        }
    }

    private void thing(String place, String type, JsonNode node) {
        String id = node.path("id").asString("");
        must(place, "an address", !NAMED.contains(type) || id.matches("https?://[^\\s<>\"]+"));
        Set<String> more = MORE.get(type);
        if (more != null) {
            node.propertyNames()
                    .forEach(name -> must(place, "no " + name, COMMON.contains(name) || more.contains(name)));
        }
        boolean embedded = node.has("items") || type.equals("Annotation");
        must(place, "one name: " + id, !embedded || id.isEmpty() || names.add(id));
        switch (type) {
            case "Manifest", "Collection" -> must(place, "label", node.has("label") || place.contains("partOf"));
            case "Canvas" -> canvas(place, node);
            case "Annotation" -> annotation(place, node);
            case "Agent" ->
                must(
                        place,
                        "label and homepage",
                        node.has("label") && node.path("homepage").size() > 0);
            case "ImageService3" ->
                must(place, "profile", node.path("profile").asString("").matches("level[012]"));
            default -> {}
        }
        if (node.has("rights")) {
            must(
                    place,
                    "rights",
                    node.path("rights")
                            .asString()
                            .matches(
                                    "http://(creativecommons\\.org/(licenses|publicdomain)|rightsstatements\\.org/vocab)/.+"));
        }
    }

    private void canvas(String place, JsonNode node) {
        boolean space = node.path("width").asInt(0) > 0 && node.path("height").asInt(0) > 0;
        must(place, "both edges or none", node.has("width") == node.has("height"));
        must(place, "space or time", space || node.path("duration").asDouble(0) > 0);
        must(place, "items", node.path("items").isArray());
        node.path("items")
                .forEach(page -> page.path("items").forEach(painting -> {
                    must(
                            place,
                            "painting",
                            painting.path("motivation").asString("").equals("painting"));
                    must(
                            place,
                            "its own canvas",
                            painting.path("target")
                                    .asString("")
                                    .equals(node.path("id").asString()));
                    must(place, "a format", painting.path("body").has("format"));
                }));
        // A canvas that lasts holds what lasts.
        boolean lasting =
                node.path("items").path(0).path("items").path(0).path("body").has("duration");
        must(place, "duration of both", lasting == node.has("duration"));
    }

    private void annotation(String place, JsonNode node) {
        must(place, "a target", node.has("target"));
        must(place, "a motivation", node.has("motivation"));
        JsonNode body = node.path("body");
        if (body.path("type").asString("").equals("TextualBody")) {
            must(place, "a text", body.path("value").isString());
        }
    }

    private void languageMap(String place, JsonNode map) {
        must(place, "a map", map.isObject() && map.size() > 0);
        map.properties().forEach(entry -> {
            must(place, "a language: " + entry.getKey(), LANGUAGES.contains(entry.getKey()));
            must(place, "values", entry.getValue().isArray() && entry.getValue().size() > 0);
            entry.getValue().forEach(value -> {
                must(place, "text", value.isString() && !value.asString().isBlank());
                must(place, "no HTML", !value.asString().matches("(?s)<.*>"));
            });
        });
    }

    private void must(String place, String what, boolean holds) {
        if (!holds) {
            wrong.add(place + ": " + what);
        }
    }
}
