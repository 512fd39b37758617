package vn.labuong.archive.term;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One concept of the thesaurus.
 *
 * @param notation by which items name it; it never changes
 * @param broader the one above it, null at the top
 * @param prefLabel in each of the three languages
 * @param altLabel other words for it, by language
 * @param scopeNote by language, none where there is nothing to say
 * @param forReview the languages whose words no sure source gave
 * @param source where the words come from
 * @param tasks of a plan that it serves, as "plan/task"
 * @param numbers how many numbered members it has beyond those that stand here, 0 for none: a cycle's recommendations
 */
public record Concept(
        ConceptScheme scheme,
        String notation,
        @Nullable Key broader,
        List<Key> related,
        List<Match> matches,
        Map<String, String> prefLabel,
        Map<String, List<String>> altLabel,
        Map<String, String> scopeNote,
        Set<String> forReview,
        String source,
        List<String> tasks,
        int numbers) {

    /** A concept by its scheme and notation. */
    public record Key(ConceptScheme scheme, String notation) {

        /** Scheme and notation as a path. */
        public String path() {
            return scheme.code() + "/" + notation;
        }
    }

    /** How a concept of somebody else relates to one of ours. */
    public enum Relation {
        EXACT("skos:exactMatch"),
        RELATED("skos:relatedMatch"),
        /** A page about it, no concept. */
        SEE("rdfs:seeAlso");

        private final String term;

        Relation(String term) {
            this.term = term;
        }

        String term() {
            return term;
        }
    }

    /** A concept or page elsewhere. */
    public record Match(Relation relation, String uri) {}

    public Concept {
        related = List.copyOf(related);
        matches = List.copyOf(matches);
        prefLabel = Map.copyOf(prefLabel);
        altLabel = Map.copyOf(altLabel);
        scopeNote = Map.copyOf(scopeNote);
        forReview = Set.copyOf(forReview);
        tasks = List.copyOf(tasks);
    }

    public Key key() {
        return new Key(scheme, notation);
    }

    /** Its label in a language of the product. */
    public String label(String lang) {
        String label = prefLabel.get(lang);
        return label == null ? notation : label;
    }
}
