package vn.labuong.portal.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.portal.publication.Edition;
import vn.labuong.portal.publication.Facet;
import vn.labuong.portal.publication.Facets;
import vn.labuong.portal.publication.Kind;
import vn.labuong.shared.text.Texts;

/**
 * What somebody asked of the catalogue, as far as it can be answered: unknown values are left out.
 *
 * @param text words that the title or the summary holds, empty for all
 * @param page from 0
 */
record CatalogueAsked(String text, Facets facets, int page) {

    private static final int LONGEST = 200;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern PAGE = Pattern.compile("\\d{1,6}");

    /** From the parameters of an address. */
    static CatalogueAsked of(MultiValueMap<String, String> sent, Set<String> audiences) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> known = new TreeSet<>();
            for (String value : sent.getOrDefault(facet.parameter(), List.of())) {
                if (isKnown(facet, value, audiences)) {
                    known.add(value);
                }
            }
            chosen.put(facet, known);
        }
        String text = Texts.clean(first(sent, "q"));
        String page = first(sent, "page");
        return new CatalogueAsked(
                text.length() > LONGEST ? "" : text,
                new Facets(chosen),
                PAGE.matcher(page).matches() ? Integer.parseInt(page) : 0);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static boolean isKnown(Facet facet, String value, Set<String> audiences) {
        return switch (facet) {
            case AUDIENCE -> audiences.contains(value);
            case LANGUAGE -> Edition.LANGUAGES.contains(value);
            case KIND -> Kind.of(value).isPresent();
            case YEAR -> YEAR.matcher(value).matches();
        };
    }

    /** An address with these words and other choices, at its first page. */
    UriComponentsBuilder address(String path, Facets others) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!text.isEmpty()) {
            address.queryParam("q", text);
        }
        others.chosen().forEach((facet, values) -> address.queryParam(facet.parameter(), values));
        return address;
    }

    boolean isEmpty() {
        return text.isEmpty() && facets.isEmpty();
    }
}
