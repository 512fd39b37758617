package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.labuong.archive.search.ArchiveSearch.Found;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.search.SearchResult.FacetCount;
import vn.labuong.shared.search.YearRange;

/** The choices by which a search is narrowed, each with how many items it would leave. */
@Component
class SearchFacets {

    private static final String DECADE = "decade";
    private static final int LAST = 3;

    /** A province has some hundred communes: those with most items, and the one that is chosen. */
    private static final int PLACES = 15;

    /** What the index is to count. */
    static final String[] COUNTED = Stream.concat(SearchAsked.FACETS.stream(), Stream.of(DECADE, SearchAsked.YEAR))
            .toArray(String[]::new);

    private static final List<String> ORDER = List.of(
            "kind", "concept", "convention", "recommendation", "language", DECADE, SearchAsked.YEAR, "place", "agency");

    private final ArchiveWords words;
    private final SubjectWords terms;

    SearchFacets(ArchiveWords words, SubjectWords terms) {
        this.words = words;
        this.terms = terms;
    }

    /** A value of a facet with its count; {@code here} where it is chosen. */
    record Choice(String text, int count, String href, boolean here) {}

    /** The choices of one facet. */
    record Facet(String title, List<Choice> choices) {}

    List<Facet> of(Found found, SearchAsked asked, String path, Locale locale) {
        List<Facet> facets = new ArrayList<>();
        for (String facet : ORDER) {
            String parameter = facet.equals(DECADE) ? SearchAsked.YEAR : facet;
            String chosen = asked.filters().getOrDefault(parameter, "");
            List<Choice> choices = new ArrayList<>();
            for (FacetCount count : offered(facet, found.facets().getOrDefault(facet, List.of()), chosen, asked)) {
                boolean here = count.value().equals(chosen);
                String href = asked.address(path)
                        .replaceQueryParam(parameter, here ? new Object[0] : new Object[] {count.value()})
                        .encode()
                        .toUriString();
                choices.add(new Choice(name(facet, count.value(), locale), count.items(), href, here));
            }
            if (!choices.isEmpty()) {
                facets.add(new Facet(words.text("archive.search.facet." + facet, locale), choices));
            }
        }
        return facets;
    }

    /** Times stand in their order, and single years only within the decade that is chosen. */
    private static List<FacetCount> offered(String facet, List<FacetCount> counted, String chosen, SearchAsked asked) {
        YearRange years = asked.years();
        return switch (facet) {
            case DECADE ->
                counted.stream().sorted(Comparator.comparing(FacetCount::value)).toList();
            case SearchAsked.YEAR ->
                years == null
                        ? List.of()
                        : counted.stream()
                                .filter(count -> count.value().startsWith(chosen.substring(0, LAST)))
                                .sorted(Comparator.comparing(FacetCount::value))
                                .toList();
            case "place" ->
                Stream.concat(
                                counted.stream().limit(PLACES),
                                counted.stream()
                                        .skip(PLACES)
                                        .filter(count -> count.value().equals(chosen)))
                        .toList();
            default -> counted;
        };
    }

    private String name(String facet, String value, Locale locale) {
        return switch (facet) {
            case "kind" -> words.noted("archive.kind." + value, locale);
            case "concept", "convention", "recommendation" -> terms.facet(facet, value, locale);
            case "language" -> words.noted("archive.web.language." + value, locale);
            case DECADE -> words.text("archive.search.decade", locale, value.replace('X', '0'));
            case SearchAsked.YEAR -> value;
            case "place" ->
                AgencyId.isWellFormed(value) ? words.place(AgencyId.of(value), words.today(), locale) : value;
            default -> AgencyId.isWellFormed(value) ? words.agency(AgencyId.of(value), locale) : value;
        };
    }
}
