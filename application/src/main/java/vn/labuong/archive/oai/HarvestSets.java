package vn.labuong.archive.oai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.term.Concept;
import vn.labuong.archive.term.ConceptScheme;
import vn.labuong.archive.term.Thesaurus;
import vn.labuong.organisation.AgencyId;

/**
 * The sets by which part of the archive can be asked for: {@code theme:…} and {@code convention:…} with all the
 * concepts above in the name, {@code agency:…}, {@code language:…}; and each of the four words alone. A set holds what
 * is in the sets below it.
 */
public final class HarvestSets {

    static final String AGENCY = "agency:";
    private static final String LANGUAGE = "language:";
    private static final List<String> LANGUAGES = List.of("vi", "en", "km", "other", "none");
    private static final List<ConceptScheme> SCHEMES = List.of(ConceptScheme.THEME, ConceptScheme.CONVENTION);
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9\\-_.!~*'()]{1,100}(:[A-Za-z0-9\\-_.!~*'()]{1,100}){0,12}");

    private final Thesaurus thesaurus = Thesaurus.shipped();

    /** Gives each set its name in a language of the product. */
    public interface Names {

        /** The name of what all sets that begin with this word are: theme, convention, agency or language. */
        String root(String root, String lang);

        String agency(AgencyId id, String lang);

        String language(String code, String lang);
    }

    /** Whether the text could name a set at all. */
    static boolean isWellFormed(String spec) {
        return FORM.matcher(spec).matches();
    }

    /** The tags of the rows that the set holds; empty where there is no such set. */
    Optional<List<String>> tags(String spec) {
        for (ConceptScheme scheme : SCHEMES) {
            if (spec.equals(scheme.code())) {
                return Optional.of(
                        thesaurus.of(scheme).stream().map(HarvestSets::tag).toList());
            }
            if (spec.startsWith(scheme.code() + ":")) {
                return thesaurus
                        .find(scheme, spec.substring(spec.lastIndexOf(':') + 1))
                        .filter(concept -> spec(concept).equals(spec))
                        .map(this::withBelow);
            }
        }
        boolean known = spec.equals("agency")
                || spec.equals("language")
                || (spec.startsWith(AGENCY) && AgencyId.isWellFormed(spec.substring(AGENCY.length())))
                || (spec.startsWith(LANGUAGE) && LANGUAGES.contains(spec.substring(LANGUAGE.length())));
        return known ? Optional.of(List.of(spec)) : Optional.empty();
    }

    private List<String> withBelow(Concept concept) {
        return Stream.concat(Stream.of(concept), thesaurus.below(concept).stream())
                .map(HarvestSets::tag)
                .toList();
    }

    private static String tag(Concept concept) {
        return concept.scheme().subjects() + ":" + concept.notation();
    }

    /** The narrowest sets in which an item with these tags stands. */
    List<String> of(List<String> tags) {
        return tags.stream().map(this::spec).filter(Objects::nonNull).sorted().toList();
    }

    private @Nullable String spec(String tag) {
        int colon = tag.indexOf(':');
        if (colon < 0) {
            return null;
        }
        return tag.startsWith(AGENCY) || tag.startsWith(LANGUAGE)
                ? tag
                : thesaurus
                        .held(tag.substring(0, colon), tag.substring(colon + 1))
                        .filter(concept -> SCHEMES.contains(concept.scheme()))
                        .map(this::spec)
                        .orElse(null);
    }

    private String spec(Concept concept) {
        List<String> path = new ArrayList<>();
        Optional<Concept> next = Optional.of(concept);
        while (next.isPresent()) {
            path.add(0, next.get().notation());
            next = Optional.ofNullable(next.get().broader())
                    .flatMap(thesaurus::find)
                    .filter(above -> above.scheme() == concept.scheme());
        }
        return concept.scheme().code() + ":" + String.join(":", path);
    }

    /** All sets with their names in a language, in an order that stays; of agencies those whose items were given. */
    Map<String, String> all(SortedSet<String> agencies, Names names, String lang) {
        Map<String, String> all = new LinkedHashMap<>();
        for (ConceptScheme scheme : SCHEMES) {
            all.put(scheme.code(), names.root(scheme.code(), lang));
            thesaurus.of(scheme).forEach(concept -> all.put(spec(concept), concept.label(lang)));
        }
        all.put("agency", names.root("agency", lang));
        agencies.forEach(tag -> all.put(tag, names.agency(AgencyId.of(tag.substring(AGENCY.length())), lang)));
        all.put("language", names.root("language", lang));
        LANGUAGES.forEach(code -> all.put(LANGUAGE + code, names.language(code, lang)));
        return all;
    }
}
