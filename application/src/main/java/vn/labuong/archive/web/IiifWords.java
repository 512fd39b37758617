package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.iiif.ItemWords;
import vn.labuong.archive.iiif.ItemWords.Holder;
import vn.labuong.archive.iiif.ItemWords.Home;
import vn.labuong.archive.iiif.ItemWords.Pair;
import vn.labuong.archive.iiif.LanguageMap;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.RightsStatement;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.web.HeadLinks;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.SiteAddress;

/**
 * What a manifest says of an item, in all three languages at once, from what its page tells everybody. Persons are left out,
 * as in all that is made for machines.
 */
@Component
class IiifWords {

    /** Lines of the description whose values cannot name a person, in the order of the page. */
    private static final List<String> LINES =
            List.of("kind", "dated", "places", "agency", "task", "subjects", "language", "rights");

    private static final Set<ItemKind> PICTURES = Set.of(ItemKind.IMAGE, ItemKind.OBJECT);

    private final DescriptionLines lines;
    private final ArchiveWords words;
    private final SiteAddress site;

    IiifWords(DescriptionLines lines, ArchiveWords words, SiteAddress site) {
        this.lines = lines;
        this.words = words;
        this.site = site;
    }

    ItemWords of(Item item) {
        Description said = item.description();
        String number = PICTURES.contains(said.kind()) ? "archive.iiif.picture" : "archive.iiif.page";
        return new ItemWords(
                item.code(),
                label(item),
                summary(said),
                metadata(said),
                new Pair(each("archive.iiif.required"), LanguageMap.each(locale -> required(said, locale))),
                rights(said.rights()),
                holder(said.agency()),
                homes(ArchivePaths.publicItem(item.code()), each("archive.iiif.home")),
                said.kind() == ItemKind.BOOK,
                place -> LanguageMap.each(locale -> words.text(number, locale, String.valueOf(place))));
    }

    /** Its titles; its code where it has none. */
    static Map<String, List<String>> label(Item item) {
        Map<String, List<String>> titles = LanguageMap.of(item.description().texts(), TextField.TITLE);
        return titles.isEmpty() ? LanguageMap.none(item.code()) : titles;
    }

    private static Map<String, List<String>> summary(Description said) {
        return Stream.of(TextField.ABSTRACT, TextField.DESCRIPTION, TextField.CAPTION)
                .map(field -> LanguageMap.of(said.texts(), field))
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    private Map<String, List<String>> each(String key) {
        return LanguageMap.each(locale -> words.text(key, locale));
    }

    private List<Pair> metadata(Description said) {
        Map<Locale, Map<String, String>> values = new HashMap<>();
        for (String code : Languages.CODES) {
            Locale locale = Languages.locale(code).orElse(Languages.VIETNAMESE);
            values.put(
                    locale,
                    lines.facts(said, locale).stream()
                            .filter(line -> LINES.contains(line.key()))
                            .collect(Collectors.toMap(DescriptionLines.Line::key, DescriptionLines.Line::value)));
        }
        List<Pair> pairs = new ArrayList<>();
        for (String line : LINES) {
            add(
                    pairs,
                    "archive.line." + line,
                    LanguageMap.each(
                            locale -> values.getOrDefault(locale, Map.of()).getOrDefault(line, "")));
        }
        for (TextField field : List.of(TextField.EVENT, TextField.KEYWORD)) {
            add(pairs, "archive.field." + field.code(), LanguageMap.of(said.texts(), field));
        }
        add(pairs, "archive.iiif.machine", LanguageMap.each(locale -> byMachine(said, locale)));
        return pairs;
    }

    private void add(List<Pair> pairs, String label, Map<String, List<String>> value) {
        if (!value.isEmpty()) {
            pairs.add(new Pair(each(label), value));
        }
    }

    /** The languages in which nobody has read yet what a program wrote. */
    private String byMachine(Description said, Locale locale) {
        Set<String> languages = said.texts().stream()
                .filter(text -> text.status() == TaggedText.Status.MACHINE)
                .map(TaggedText::language)
                .collect(Collectors.toCollection(TreeSet::new));
        return languages.stream()
                .map(language -> words.text("archive.web.language." + language, locale))
                .collect(Collectors.joining(", "));
    }

    private String required(Description said, Locale locale) {
        return Stream.of(
                        said.demonstration() ? words.text("archive.web.demonstration", locale) : "",
                        words.agency(said.agency(), locale),
                        words.noted(RightsStatement.messageKey(said.rights()), locale))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** The standard knows the statements of two houses, by the addresses that these give them: with http. */
    private static @Nullable String rights(String address) {
        String written = address.replaceFirst("^https://(?=(creativecommons|rightsstatements)\\.org/)", "http://");
        boolean known = written.matches(
                "http://(creativecommons\\.org/(licenses|publicdomain)|rightsstatements\\.org/vocab)/[\\w./-]+");
        return known ? written : null;
    }

    private @Nullable Holder holder(@Nullable AgencyId agency) {
        if (agency == null) {
            return null;
        }
        Map<String, List<String>> name = LanguageMap.each(locale -> words.agency(agency, locale));
        return new Holder(name, homes("/co-quan/" + agency.value(), name));
    }

    private List<Home> homes(String path, Map<String, List<String>> label) {
        return Languages.CODES.stream()
                .map(code -> new Home(HeadLinks.in(site.of(path), code), code, label))
                .toList();
    }
}
