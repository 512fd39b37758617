package vn.labuong.shared.search;

import java.util.List;
import java.util.Map;

/**
 * The answer to one request, made in one pass.
 *
 * @param total items found
 * @param items of the page asked for
 * @param facets of each facet asked for, its values by count, then by value
 * @param shortened the text held more words than a search takes, and the last ones were not looked for
 */
public record SearchResult(int total, List<ItemHit> items, Map<String, List<FacetCount>> facets, boolean shortened) {

    /**
     * An item found.
     *
     * @param score of its best document; 0 where everything is listed
     * @param pages at most three whose own text holds words of the search, best first
     * @param pageCount of all such pages
     */
    public record ItemHit(String item, float score, List<PageHit> pages, int pageCount) {}

    /** A page that holds words of the search. */
    public record PageHit(int number, float score) {}

    /** How many of the items found have the value. */
    public record FacetCount(String value, int items) {}
}
