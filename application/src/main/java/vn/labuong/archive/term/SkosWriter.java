package vn.labuong.archive.term;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.labuong.shared.text.LinkedData;
import vn.labuong.shared.text.LinkedData.Thing;
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
        return said(titles).turtle();
    }

    /** As a tree for JSON-LD. */
    public Map<String, Object> jsonLd(Titles titles) {
        return said(titles).jsonLd();
    }

    /** The names of the schemes and of the state of a label, which stand in the message bundles. */
    public interface Titles {

        String scheme(ConceptScheme scheme, String lang);

        /** Says that the label in that language awaits review, in English. */
        String forReview(String lang);
    }

    private LinkedData said(Titles titles) {
        LinkedData data = new LinkedData(PREFIXES);
        for (ConceptScheme scheme : ConceptScheme.values()) {
            Thing thing = data.thing(address(scheme), "skos:ConceptScheme");
            Languages.CODES.forEach(lang -> thing.text("dcterms:title", titles.scheme(scheme, lang), lang));
            thesaurus.of(scheme).stream()
                    .filter(concept -> concept.broader() == null)
                    .forEach(concept -> thing.address("skos:hasTopConcept", address(concept.key())));
        }
        thesaurus.all().forEach(concept -> say(data, concept, titles));
        return data;
    }

    private void say(LinkedData data, Concept concept, Titles titles) {
        Thing thing = data.thing(address(concept.key()), "skos:Concept");
        thing.address("skos:inScheme", address(concept.scheme()));
        thing.text("skos:notation", concept.notation(), "");
        Languages.CODES.forEach(lang -> label(thing, concept, lang, titles));
        if (concept.broader() == null) {
            thing.address("skos:topConceptOf", address(concept.scheme()));
        } else {
            thing.address("skos:broader", address(concept.broader()));
        }
        thesaurus.narrower(concept).forEach(below -> thing.address("skos:narrower", address(below.key())));
        concept.related().forEach(key -> thing.address("skos:related", address(key)));
        concept.matches().forEach(match -> thing.address(match.relation().term(), match.uri()));
        thing.text("dcterms:source", concept.source(), "");
    }

    private static void label(Thing thing, Concept concept, String lang, Titles titles) {
        thing.text("skos:prefLabel", concept.label(lang), lang);
        concept.altLabel().getOrDefault(lang, List.of()).forEach(label -> thing.text("skos:altLabel", label, lang));
        String note = concept.scopeNote().get(lang);
        if (note != null) {
            thing.text("skos:scopeNote", note, lang);
        }
        if (concept.forReview().contains(lang)) {
            thing.text("skos:editorialNote", titles.forReview(lang), "en");
        }
    }

    private String address(ConceptScheme scheme) {
        return base + "/" + scheme.code();
    }

    private String address(Concept.Key key) {
        return base + "/" + key.path();
    }
}
