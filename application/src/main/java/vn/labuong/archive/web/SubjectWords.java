package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.DescriptionCheck;
import vn.labuong.archive.term.Concept;
import vn.labuong.archive.term.ConceptScheme;
import vn.labuong.archive.term.Thesaurus;
import vn.labuong.archive.web.DescriptionLines.Link;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.text.ViCollator;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Option;

/** What items are about, in the reader's words, and read back from them. */
@Component
class SubjectWords {

    /** A label with its code, as the lists of choices write it. */
    private static final Pattern WITH_CODE = Pattern.compile(".*\\[([^\\[\\]]+)\\]");

    private final Thesaurus thesaurus = Thesaurus.shipped();
    private final ArchiveWords words;
    private final ViCollator order = new ViCollator();

    SubjectWords(ArchiveWords words) {
        this.words = words;
    }

    /** Its label; a code that the thesaurus does not know stands as it is, and is said to be unknown. */
    String label(AboutWhat about, Locale locale) {
        String lang = Languages.code(locale);
        Optional<Concept> concept = concept(about);
        if (concept.isPresent()) {
            return concept.get().label(lang);
        }
        return numbered(about)
                .map(cycle -> words.text("archive.term.numbered", locale, cycle.label(lang), numberOf(about)))
                .orElseGet(() -> words.text("archive.term.unknown", locale, about.code()));
    }

    /** All that the item is about, by scheme and label. */
    List<Link> links(Description said, Locale locale) {
        return said.subjects().stream()
                .sorted(Comparator.comparing(AboutWhat::scheme))
                .map(about -> new Link(
                        label(about, locale),
                        concept(about)
                                .or(() -> numbered(about))
                                .map(SubjectWords::address)
                                .orElse(null)))
                .sorted(Comparator.comparing(Link::text, order))
                .toList();
    }

    /** The pages of what a search names, by a label in any of the languages. */
    List<Link> named(String text, Locale locale) {
        return thesaurus.named(text).stream()
                .map(concept -> new Link(concept.label(Languages.code(locale)), address(concept)))
                .toList();
    }

    /** The value of a facet of the index in words. */
    String facet(String facet, String value, Locale locale) {
        return label(new AboutWhat(AboutWhat.Scheme.of(facet), value), locale);
    }

    static String address(Concept concept) {
        return UriComponentsBuilder.fromPath(ArchivePaths.TERMS)
                .pathSegment(concept.scheme().code(), concept.notation())
                .build()
                .toUriString();
    }

    /** What the field of a form holds for it. */
    String written(AboutWhat about, Locale locale) {
        return concept(about)
                .map(concept -> choice(concept, Languages.code(locale)))
                .orElse(about.code());
    }

    private static String choice(Concept concept, String lang) {
        return concept.label(lang) + " [" + concept.notation() + "]";
    }

    /** All there is to choose from: what is sent, and other words for it by which a browser finds it too. */
    List<Option> choices(Locale locale) {
        String lang = Languages.code(locale);
        List<Option> options = new ArrayList<>();
        for (ConceptScheme scheme : ConceptScheme.values()) {
            for (Concept concept : thesaurus.of(scheme)) {
                List<String> more = new ArrayList<>(List.of(words.text(scheme.messageKey(), locale)));
                concept.altLabel().values().forEach(more::addAll);
                options.add(new Option(choice(concept, lang), String.join(" · ", more)));
            }
        }
        return options;
    }

    /**
     * What somebody wrote into such a field: a choice of the list, a code, or a label in any language. What is none of
     * them stays as it is written, for the check to refuse.
     */
    AboutWhat read(String written, AboutWhat.Scheme otherwise) {
        String text = Texts.clean(written);
        Matcher choice = WITH_CODE.matcher(text);
        String code = choice.matches() ? choice.group(1) : text;
        return Stream.concat(Stream.of(otherwise), Stream.of(AboutWhat.Scheme.values()))
                .filter(scheme -> thesaurus.allows(scheme.code(), code))
                .findFirst()
                .map(scheme -> new AboutWhat(scheme, code))
                .or(() -> named(text))
                .orElse(new AboutWhat(otherwise, code));
    }

    private Optional<AboutWhat> named(String text) {
        List<Concept> named = thesaurus.named(text);
        return named.size() == 1
                ? Optional.of(new AboutWhat(
                        AboutWhat.Scheme.of(named.get(0).scheme().subjects()),
                        named.get(0).notation()))
                : Optional.empty();
    }

    /** What is wrong with a code that the thesaurus does not know, with those that might have been meant. */
    String problem(AboutWhat unknown, Locale locale) {
        List<String> near = DescriptionCheck.near(unknown);
        return words.text(
                "archive.term.problem", locale, unknown.code(), near.isEmpty() ? "–" : String.join(", ", near));
    }

    private Optional<Concept> concept(AboutWhat about) {
        return thesaurus.held(about.scheme().code(), about.code());
    }

    private Optional<Concept> numbered(AboutWhat about) {
        return thesaurus.numbered(about.scheme().code(), about.code());
    }

    private static String numberOf(AboutWhat about) {
        return about.code().substring(about.code().indexOf('.') + 1);
    }
}
