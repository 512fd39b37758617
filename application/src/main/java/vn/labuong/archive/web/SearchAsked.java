package vn.labuong.archive.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.shared.search.YearRange;
import vn.labuong.shared.text.Texts;

/**
 * What the address of a search asks for; blank is no filter.
 *
 * @param year a year such as 1978, or a decade as EDTF writes it: 197X
 * @param place a unit of the register
 */
record SearchAsked(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String concept,
        @Nullable String convention,
        @Nullable String recommendation,
        @Nullable String language,
        @Nullable String year,
        @Nullable String place,
        @Nullable String agency) {

    /** What the index filters by the value itself. */
    static final List<String> FACETS =
            List.of("kind", "concept", "convention", "recommendation", "language", "place", "agency");

    static final String YEAR = "year";

    private static final int TEN = 10;

    /** The words sought, without what nobody sees. */
    public String text() {
        return q == null ? "" : Texts.clean(q);
    }

    /** Parameter to value, empty for no filter. */
    public Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("kind", typed(kind));
        filters.put("concept", typed(concept));
        filters.put("convention", typed(convention));
        filters.put("recommendation", typed(recommendation));
        filters.put("language", typed(language));
        filters.put(YEAR, years() == null ? "" : typed(year));
        filters.put("place", typed(place));
        filters.put("agency", typed(agency));
        return filters;
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** The years that an item must touch; null for any, and for what is no year. */
    @Nullable YearRange years() {
        String typed = typed(year);
        if (typed.matches("[0-9]{3}X")) {
            int first = Integer.parseInt(typed.substring(0, 3)) * TEN;
            return new YearRange(first, first + TEN - 1);
        }
        if (typed.matches("[0-9]{4}")) {
            int only = Integer.parseInt(typed);
            return new YearRange(only, only);
        }
        return null;
    }

    boolean isNarrowed() {
        return !text().isEmpty() || filters().values().stream().anyMatch(value -> !value.isEmpty());
    }

    UriComponentsBuilder address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("q", text());
        filters().forEach((parameter, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(parameter, value);
            }
        });
        return address;
    }
}
