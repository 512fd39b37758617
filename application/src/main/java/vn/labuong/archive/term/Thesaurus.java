package vn.labuong.archive.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import vn.labuong.shared.text.SearchToken;
import vn.labuong.shared.text.SearchToken.Kind;
import vn.labuong.shared.text.SearchTokens;
import vn.labuong.shared.web.Languages;

/** The concepts by which items are described, with the ways to find one. Never changes while the product runs. */
public final class Thesaurus {

    private static final Pattern NUMBERED = Pattern.compile("(\\d+)\\.([1-9]\\d{0,3})");
    private static final int NEAR = 5;
    private static final int TYPING_FAULTS = 2;

    private final Map<Concept.Key, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, Concept> stored = new HashMap<>();
    private final Map<String, List<Concept>> byWords = new HashMap<>();
    private final Map<Concept.Key, List<Concept>> narrower = new HashMap<>();

    Thesaurus(List<Concept> all) {
        for (Concept concept : all) {
            if (concepts.put(concept.key(), concept) != null
                    || stored.put(stored(concept.scheme().subjects(), concept.notation()), concept) != null) {
                throw new IllegalStateException("Twice in the thesaurus: " + concept.key());
            }
            words(concept)
                    .map(Thesaurus::words)
                    .distinct()
                    .forEach(key -> byWords.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(concept));
            if (concept.broader() != null) {
                narrower.computeIfAbsent(concept.broader(), any -> new ArrayList<>())
                        .add(concept);
            }
        }
        concepts.values().forEach(this::check);
    }

    /** The thesaurus that the product ships. */
    public static Thesaurus shipped() {
        return Shipped.THESAURUS;
    }

    private static final class Shipped {
        private static final Thesaurus THESAURUS = new Thesaurus(ThesaurusFile.read());
    }

    private void check(Concept concept) {
        if (concept.prefLabel().size() < Languages.CODES.size()) {
            throw new IllegalStateException("Without a label: " + concept.key());
        }
        if (concept.broader() != null
                && (!concepts.containsKey(concept.broader()) || below(concept).contains(concept))) {
            throw new IllegalStateException("Below what is not there, or below itself: " + concept.key());
        }
        for (Concept.Key key : concept.related()) {
            Concept other = concepts.get(key);
            if (other == null || !other.related().contains(concept.key()) || key.equals(concept.broader())) {
                throw new IllegalStateException("Related by one side only: " + concept.key() + " and " + key);
            }
        }
    }

    /** All concepts of a scheme, in its order. */
    public List<Concept> of(ConceptScheme scheme) {
        return concepts.values().stream()
                .filter(concept -> concept.scheme() == scheme)
                .toList();
    }

    /** All concepts. */
    public List<Concept> all() {
        return List.copyOf(concepts.values());
    }

    public Optional<Concept> find(ConceptScheme scheme, String notation) {
        return find(new Concept.Key(scheme, notation));
    }

    public Optional<Concept> find(Concept.Key key) {
        return Optional.ofNullable(concepts.get(key));
    }

    /** The concept behind a code as items hold it. */
    public Optional<Concept> held(String subjects, String code) {
        return Optional.ofNullable(stored.get(stored(subjects, code)));
    }

    /** Whether items may hold that code: a concept, or a number that a concept such as a cycle of UPR allows for. */
    public boolean allows(String subjects, String code) {
        return held(subjects, code).isPresent() || numbered(subjects, code).isPresent();
    }

    /** The concept that a code is a mere number of: the cycle of a recommendation that has no entry of its own. */
    public Optional<Concept> numbered(String subjects, String code) {
        Matcher parts = NUMBERED.matcher(code);
        return parts.matches()
                ? held(subjects, parts.group(1)).filter(one -> Integer.parseInt(parts.group(2)) <= one.numbers())
                : Optional.empty();
    }

    /**
     * The code with those of all broader concepts of the same scheme of subjects, the narrowest first: whoever asks for a
     * broad theme means what is about a narrower one too.
     */
    public List<String> withBroader(String subjects, String code) {
        List<String> codes = new ArrayList<>(List.of(code));
        Optional<Concept> next = held(subjects, code).or(() -> numbered(subjects, code));
        while (next.isPresent()) {
            Concept concept = next.get();
            if (!codes.contains(concept.notation())) {
                codes.add(concept.notation());
            }
            next = Optional.ofNullable(concept.broader())
                    .map(concepts::get)
                    .filter(broader -> broader.scheme().subjects().equals(subjects));
        }
        return codes;
    }

    /** The concepts right below, in their order. */
    public List<Concept> narrower(Concept concept) {
        return narrower.getOrDefault(concept.key(), List.of());
    }

    /** All concepts below, at any depth. */
    public List<Concept> below(Concept concept) {
        List<Concept> below = new ArrayList<>(narrower(concept));
        for (int at = 0; at < below.size() && below.size() <= concepts.size(); at++) {
            below.addAll(narrower(below.get(at)));
        }
        return below;
    }

    /** The concepts that a text is a label of, in any language, with or without marks. One look-up. */
    public List<Concept> named(String text) {
        String key = words(text);
        return key.isEmpty() ? List.of() : byWords.getOrDefault(key, List.of());
    }

    /** Codes that might have been meant by one that is not there: by a typing fault, or by its words. */
    public List<String> near(String subjects, String code) {
        String typed = words(code);
        CharacterRunAutomaton faults = new CharacterRunAutomaton(
                new LevenshteinAutomata(lower(code), true).toAutomaton(Math.min(TYPING_FAULTS, code.length() / 2)));
        return concepts.values().stream()
                .filter(one -> one.scheme().subjects().equals(subjects))
                .filter(one -> faults.run(lower(one.notation())) || isPart(typed, one))
                .sorted(Comparator.comparing((Concept one) -> !faults.run(lower(one.notation()))))
                .map(Concept::notation)
                .limit(NEAR)
                .toList();
    }

    private static boolean isPart(String typed, Concept concept) {
        return typed.length() > 2
                && (words(concept.notation()).contains(typed)
                        || words(concept).map(Thesaurus::words).anyMatch(words -> words.contains(typed)));
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private static Stream<String> words(Concept concept) {
        return Stream.concat(
                concept.prefLabel().values().stream(),
                concept.altLabel().values().stream().flatMap(List::stream));
    }

    /** The words of a text as the search knows them, without marks. */
    private static String words(String text) {
        return SearchTokens.of(text).stream()
                .filter(token -> token.kind() == Kind.WORD || token.kind() == Kind.SYLLABLE)
                .map(SearchToken::folded)
                .collect(Collectors.joining(" "));
    }

    private static String stored(String subjects, String code) {
        return subjects + "|" + code;
    }
}
