package vn.labuong.archive.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What we write of the thesaurus is SKOS to somebody else's reader, and the same in both forms. */
class SkosWriterTests {

    private static final String BASE = "https://example.org/tu-lieu/chu-de";

    private static final SkosWriter.Titles TITLES = new SkosWriter.Titles() {
        @Override
        public String scheme(ConceptScheme scheme, String lang) {
            return scheme + " " + lang;
        }

        @Override
        public String forReview(String lang) {
            return lang + " \"awaits\"\\\n\treview";
        }
    };

    private final SkosWriter shipped = new SkosWriter(Thesaurus.shipped(), BASE);

    private static Model turtle(SkosWriter writer) throws IOException {
        return Rio.parse(new StringReader(writer.turtle(TITLES)), "", RDFFormat.TURTLE);
    }

    private static Model jsonLd(SkosWriter writer) throws IOException {
        String text = JsonMapper.shared().writeValueAsString(writer.jsonLd(TITLES));
        return Rio.parse(new StringReader(text), "", RDFFormat.JSONLD);
    }

    @Test
    void saysTheSameInBothForms() throws IOException {
        Model turtle = turtle(shipped);
        assertThat(turtle.size()).isGreaterThan(1000);
        assertThat(Models.isomorphic(turtle, jsonLd(shipped))).isTrue();
    }

    @Test
    void escapesWhatWouldEndATextOrAnAddress() throws IOException {
        Concept nasty = new Concept(
                ConceptScheme.THEME,
                "a>b\"\\",
                null,
                List.of(),
                List.of(),
                Map.of("vi", "\"\"\" ' \\ \\u0041 \n\r\t. @en", "en", "x", "km", "ក\u200Bខ 💥"),
                Map.of(),
                Map.of(),
                Set.of("vi"),
                "\"",
                List.of(),
                0);
        Model model = turtle(new SkosWriter(new Thesaurus(List.of(nasty)), BASE));
        assertThat(model.filter(null, SKOS.PREF_LABEL, null).objects().stream().map(Value::stringValue))
                .containsExactlyInAnyOrderElementsOf(nasty.prefLabel().values());
        assertThat(model.filter(null, SKOS.NOTATION, null).objects())
                .extracting(Value::stringValue)
                .containsExactly("a>b\"\\");
    }

    /** The integrity conditions of SKOS (S9, S13, S14, S27), and that each relation has its other side. */
    @Test
    void keepsTheConditionsOfSkos() throws IOException {
        Model model = turtle(shipped);
        Set<Resource> concepts = model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects();
        assertThat(concepts).hasSize(Thesaurus.shipped().all().size());
        for (Resource concept : concepts) {
            List<String> langs = model.filter(concept, SKOS.PREF_LABEL, null).objects().stream()
                    .map(label -> ((Literal) label).getLanguage().orElseThrow())
                    .toList();
            assertThat(langs).as(concept.stringValue()).containsExactlyInAnyOrder("vi", "en", "km");
            assertThat(Collections.disjoint(
                            model.filter(concept, SKOS.PREF_LABEL, null).objects(),
                            model.filter(concept, SKOS.ALT_LABEL, null).objects()))
                    .as(concept.stringValue())
                    .isTrue();
            assertThat(model.filter(concept, SKOS.IN_SCHEME, null).objects()).hasSize(1);
            for (Value broader : model.filter(concept, SKOS.BROADER, null).objects()) {
                assertThat(model.contains((IRI) broader, SKOS.NARROWER, concept))
                        .isTrue();
                assertThat(model.contains(concept, SKOS.RELATED, broader)).isFalse();
            }
            for (Value related : model.filter(concept, SKOS.RELATED, null).objects()) {
                assertThat(model.contains((IRI) related, SKOS.RELATED, concept))
                        .as(concept + " and " + related)
                        .isTrue();
            }
        }
        Resource children = Values.iri(BASE + "/theme/children");
        assertThat(model.contains(children, SKOS.RELATED, Values.iri(BASE + "/convention/CRC")))
                .isTrue();
        assertThat(model.contains(Values.iri(BASE + "/convention/CRC"), SKOS.RELATED, children))
                .isTrue();
        assertThat(model.contains(children, SKOS.ALT_LABEL, Values.literal("កុមារ", "km")))
                .isTrue();
    }
}
