package vn.labuong.shared.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index.
 *
 * @param text as typed; blank lists everything. Words must all be found, in a document or in its item's titles; words in
 *     quotes follow each other. No other sign means anything, and none can make the search fail
 * @param audience who asks
 * @param filters facet name to values, of which an item has at least one; of each named facet. No values, no filter
 * @param languages of documents that may answer; empty for all
 * @param years that an item's years must touch; null for all and the undated
 * @param facets to count, by name
 * @param order of the items
 * @param language whose order of titles is meant
 * @param page from 0
 * @param size items on a page; 0 for counts only
 */
public record SearchRequest(
        String text,
        Audience audience,
        Map<String, Set<String>> filters,
        Set<String> languages,
        @Nullable YearRange years,
        List<String> facets,
        Order order,
        String language,
        int page,
        int size) {

    /** The furthest that pages reach; whoever needs more exports. */
    public static final int FURTHEST = 10_000;

    private static final int USUAL_SIZE = 20;

    /** The order of items; what is equal in it stands by item id, so that pages never shift. */
    public enum Order {
        /** Best first: words with their very marks above words without, titles above bodies. */
        RELEVANCE,
        TITLE,
        NEWEST,
        OLDEST
    }

    public SearchRequest {
        filters = Map.copyOf(filters);
        languages = Set.copyOf(languages);
        facets = List.copyOf(facets);
        if (page < 0 || size < 0 || (page + 1L) * size > FURTHEST) {
            throw new IllegalArgumentException("No page " + page + " of " + size + " items");
        }
    }

    /** The first twenty items by relevance. */
    public static SearchRequest of(String text, Audience audience) {
        return new SearchRequest(
                text, audience, Map.of(), Set.of(), null, List.of(), Order.RELEVANCE, "vi", 0, USUAL_SIZE);
    }

    public SearchRequest filter(String facet, Set<String> anyOf) {
        var all = new LinkedHashMap<>(filters);
        all.put(facet, Set.copyOf(anyOf));
        return new SearchRequest(text, audience, all, languages, years, facets, order, language, page, size);
    }

    public SearchRequest languages(Set<String> anyOf) {
        return new SearchRequest(text, audience, filters, anyOf, years, facets, order, language, page, size);
    }

    public SearchRequest years(@Nullable YearRange range) {
        return new SearchRequest(text, audience, filters, languages, range, facets, order, language, page, size);
    }

    public SearchRequest facets(String... names) {
        return new SearchRequest(
                text, audience, filters, languages, years, List.of(names), order, language, page, size);
    }

    public SearchRequest order(Order by, String ofLanguage) {
        return new SearchRequest(text, audience, filters, languages, years, facets, by, ofLanguage, page, size);
    }

    public SearchRequest page(int number, int ofSize) {
        return new SearchRequest(text, audience, filters, languages, years, facets, order, language, number, ofSize);
    }
}
