package vn.labuong.archive.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.labuong.shared.web.Languages;

/** The whole thesaurus in SKOS (W3C, 2009), as Turtle and as JSON-LD; both say the same. */
public final class SkosWriter {

    private static final Map<String, String> PREFIXES = prefixes();

    private final Thesaurus thesaurus;
    private final String base;

    /** @param base address below which each concept has its page, without a slash at its end */
    public SkosWriter(Thesaurus thesaurus, String base) {
        this.thesaurus = thesaurus;
        this.base = base;
    }

    /** A value: a text with its language, empty where it has none, or the address of something. */
    private record Value(String text, String language, boolean address) {}

    /** What is said of one thing: terms with their values. */
    private record Thing(String uri, String type, Map<String, List<Value>> said) {

        void say(String term, Value value) {
            said.computeIfAbsent(term, any -> new ArrayList<>()).add(value);
        }
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        return prefixes;
    }

    /**
     * As Turtle.
     *
     * @param titles name of each scheme by scheme and language, see {@link Titles}
     */
    public String turtle(Titles titles) {
        StringBuilder out = new StringBuilder();
        PREFIXES.forEach((prefix, uri) -> out.append("@prefix %s: <%s> .%n".formatted(prefix, uri)));
        for (Thing thing : things(titles)) {
            out.append("\n<").append(iri(thing.uri())).append("> a ").append(thing.type());
            thing.said()
                    .forEach((term, values) -> out.append(" ;\n    ")
                            .append(term)
                            .append(' ')
                            .append(String.join(
                                    ", ",
                                    values.stream().map(SkosWriter::turtle).toList())));
            out.append(" .\n");
        }
        return out.toString().replace("\r\n", "\n");
    }

    /** As a tree for JSON-LD, whose context stands in it, so that a reader needs nothing from elsewhere. */
    public Map<String, Object> jsonLd(Titles titles) {
        List<Map<String, Object>> graph = new ArrayList<>();
        for (Thing thing : things(titles)) {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("@id", thing.uri());
            node.put("@type", thing.type());
            thing.said()
                    .forEach((term, values) -> node.put(
                            term, values.stream().map(SkosWriter::jsonLd).toList()));
            graph.add(node);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", PREFIXES);
        document.put("@graph", graph);
        return document;
    }

    /** The names of the schemes and of the state of a label, which stand in the message bundles. */
    public interface Titles {

        String scheme(ConceptScheme scheme, String lang);

        /** Says that the label in that language awaits review, in English. */
        String forReview(String lang);
    }

    private List<Thing> things(Titles titles) {
        List<Thing> things = new ArrayList<>();
        for (ConceptScheme scheme : ConceptScheme.values()) {
            Thing thing = new Thing(base + "/" + scheme.code(), "skos:ConceptScheme", new LinkedHashMap<>());
            Languages.CODES.forEach(
                    lang -> thing.say("dcterms:title", new Value(titles.scheme(scheme, lang), lang, false)));
            thesaurus.of(scheme).stream()
                    .filter(concept -> concept.broader() == null)
                    .forEach(concept -> thing.say("skos:hasTopConcept", address(concept.key())));
            things.add(thing);
        }
        thesaurus.all().forEach(concept -> things.add(thing(concept, titles)));
        return things;
    }

    private Thing thing(Concept concept, Titles titles) {
        Thing thing = new Thing(address(concept.key()).text(), "skos:Concept", new LinkedHashMap<>());
        Value scheme = new Value(base + "/" + concept.scheme().code(), "", true);
        thing.say("skos:inScheme", scheme);
        thing.say("skos:notation", new Value(concept.notation(), "", false));
        for (String lang : Languages.CODES) {
            thing.say("skos:prefLabel", new Value(concept.label(lang), lang, false));
            concept.altLabel()
                    .getOrDefault(lang, List.of())
                    .forEach(label -> thing.say("skos:altLabel", new Value(label, lang, false)));
            Stream.ofNullable(concept.scopeNote().get(lang))
                    .forEach(note -> thing.say("skos:scopeNote", new Value(note, lang, false)));
            if (concept.forReview().contains(lang)) {
                thing.say("skos:editorialNote", new Value(titles.forReview(lang), "en", false));
            }
        }
        if (concept.broader() == null) {
            thing.say("skos:topConceptOf", scheme);
        } else {
            thing.say("skos:broader", address(concept.broader()));
        }
        thesaurus.narrower(concept).forEach(below -> thing.say("skos:narrower", address(below.key())));
        concept.related().forEach(key -> thing.say("skos:related", address(key)));
        concept.matches().forEach(match -> thing.say(match.relation().term(), new Value(match.uri(), "", true)));
        thing.say("dcterms:source", new Value(concept.source(), "", false));
        return thing;
    }

    private Value address(Concept.Key key) {
        return new Value(base + "/" + key.path(), "", true);
    }

    private static Object jsonLd(Value value) {
        return value.address()
                ? Map.of("@id", value.text())
                : value.language().isEmpty()
                        ? value.text()
                        : Map.of("@value", value.text(), "@language", value.language());
    }

    private static String turtle(Value value) {
        if (value.address()) {
            return "<" + iri(value.text()) + ">";
        }
        String text = '"' + escaped(value.text()) + '"';
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
