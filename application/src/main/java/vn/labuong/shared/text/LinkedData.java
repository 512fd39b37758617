package vn.labuong.shared.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things and what is said of them, written as Turtle and as JSON-LD; both say the same and need nothing from elsewhere. */
public final class LinkedData {

    private final Map<String, String> prefixes;
    private final List<Thing> things = new ArrayList<>();

    public LinkedData(Map<String, String> prefixes) {
        this.prefixes = new LinkedHashMap<>(prefixes);
    }

    /** A text with its language or its type, either empty, or the address of something. */
    private record Value(String text, String language, String type, boolean address) {}

    /** Something that has an address. */
    public static final class Thing {

        private final String uri;
        private final String type;
        private final Map<String, List<Value>> said = new LinkedHashMap<>();

        private Thing(String uri, String type) {
            this.uri = uri;
            this.type = type;
        }

        public String uri() {
            return uri;
        }

        /** Says the address of something. */
        public Thing address(String term, String of) {
            return say(term, new Value(of, "", "", true));
        }

        /** Says a text; the language is empty where it has none. */
        public Thing text(String term, String text, String language) {
            return say(term, new Value(text, language, "", false));
        }

        /** Says a value of a type such as {@code xsd:date}. */
        public Thing typed(String term, String value, String ofType) {
            return say(term, new Value(value, "", ofType, false));
        }

        private Thing say(String term, Value value) {
            said.computeIfAbsent(term, any -> new ArrayList<>()).add(value);
            return this;
        }
    }

    /** Something of that type; what is said of it follows. */
    public Thing thing(String uri, String type) {
        Thing thing = new Thing(uri, type);
        things.add(thing);
        return thing;
    }

    public String turtle() {
        StringBuilder out = new StringBuilder();
        prefixes.forEach((prefix, uri) ->
                out.append("@prefix ").append(prefix).append(": <").append(uri).append("> .\n"));
        for (Thing thing : things) {
            out.append("\n<").append(iri(thing.uri)).append("> a ").append(thing.type);
            thing.said.forEach((term, values) -> out.append(" ;\n    ")
                    .append(term)
                    .append(' ')
                    .append(String.join(
                            ", ", values.stream().map(LinkedData::turtle).toList())));
            out.append(" .\n");
        }
        return out.toString();
    }

    /** As a tree whose context stands in it, so that a reader needs nothing from elsewhere. */
    public Map<String, Object> jsonLd() {
        List<Map<String, Object>> graph = new ArrayList<>();
        for (Thing thing : things) {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("@id", iri(thing.uri));
            node.put("@type", thing.type);
            thing.said.forEach((term, values) ->
                    node.put(term, values.stream().map(LinkedData::jsonLd).toList()));
            graph.add(node);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", prefixes);
        document.put("@graph", graph);
        return document;
    }

    private static Object jsonLd(Value value) {
        if (value.address()) {
            return Map.of("@id", iri(value.text()));
        }
        if (!value.type().isEmpty()) {
            return Map.of("@value", value.text(), "@type", value.type());
        }
        return value.language().isEmpty()
                ? value.text()
                : Map.of("@value", value.text(), "@language", value.language());
    }

    private static String turtle(Value value) {
        if (value.address()) {
            return "<" + iri(value.text()) + ">";
        }
        String text = '"' + escaped(value.text()) + '"';
        if (!value.type().isEmpty()) {
            return text + "^^" + value.type();
        }
        return value.language().isEmpty() ? text : text + "@" + value.language();
    }

    /** The characters that Turtle does not let stand in a quoted text. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    /** The characters that no address holds, as percent signs. */
    private static String iri(String uri) {
        StringBuilder out = new StringBuilder();
        uri.codePoints().forEach(c -> {
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                out.append("%%%02X".formatted(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
