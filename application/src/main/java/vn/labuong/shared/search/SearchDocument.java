package vn.labuong.shared.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of an item, or of one page of its text. What is said of an item as a whole (titles, facets, years,
 * order) stands in its own document and holds for its pages.
 *
 * @param item to which it belongs; results are grouped by it
 * @param part 0 for the item itself, n for its page n
 * @param language of the body: vi, en, km; empty when not known
 * @param titles by language; none for a page
 * @param body the text to find, as it is; empty for none
 * @param texts more text of the item; none for a page
 * @param facets name to values; none for a page
 * @param audience the one token of those who may read this text: "public", "staff", "agency:dost", "sealed"
 * @param sort what stands in lists ordered by title, by language; none for a page
 * @param years it is about or from; null when undated, and for a page
 */
public record SearchDocument(
        String item,
        int part,
        String language,
        Map<String, String> titles,
        String body,
        List<SearchText> texts,
        Map<String, Set<String>> facets,
        String audience,
        Map<String, String> sort,
        @Nullable YearRange years) {

    private static final int LONGEST_NAME = 500;

    public SearchDocument {
        titles = Map.copyOf(titles);
        texts = List.copyOf(texts);
        facets = Map.copyOf(facets);
        sort = Map.copyOf(sort);
        check(item, "item");
        check(audience, "audience");
        facets.values().forEach(values -> values.forEach(value -> check(value, "facet")));
        boolean ofItem = !titles.isEmpty() || !texts.isEmpty() || !facets.isEmpty() || !sort.isEmpty() || years != null;
        if (part < 0 || (part > 0 && ofItem)) {
            throw new IllegalArgumentException("Part " + part + " of " + item + " holds what only the item may");
        }
    }

    private static void check(String name, String what) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A search document has no such " + what + ": " + name);
        }
    }

    /** One page of an item's text. */
    public static SearchDocument page(String item, int number, String language, String body, String audience) {
        if (number < 1) {
            throw new IllegalArgumentException("Pages are counted from 1, not " + number);
        }
        return new SearchDocument(
                item, number, language, Map.of(), body, List.of(), Map.of(), audience, Map.of(), null);
    }

    /** An item with its titles, which also give its place in lists; more is added by the methods below. */
    public static SearchDocument item(String item, Map<String, String> titles, String audience) {
        return new SearchDocument(item, 0, "", titles, "", List.of(), Map.of(), audience, titles, null);
    }

    /** With text of its own. */
    public SearchDocument body(String ofLanguage, String text) {
        return new SearchDocument(item, part, ofLanguage, titles, text, texts, facets, audience, sort, years);
    }

    public SearchDocument texts(List<SearchText> more) {
        return new SearchDocument(item, part, language, titles, body, more, facets, audience, sort, years);
    }

    public SearchDocument facet(String name, Set<String> values) {
        var all = new LinkedHashMap<>(facets);
        all.put(name, Set.copyOf(values));
        return new SearchDocument(item, part, language, titles, body, texts, all, audience, sort, years);
    }

    public SearchDocument sort(Map<String, String> byLanguage) {
        return new SearchDocument(item, part, language, titles, body, texts, facets, audience, byLanguage, years);
    }

    public SearchDocument years(@Nullable YearRange range) {
        return new SearchDocument(item, part, language, titles, body, texts, facets, audience, sort, range);
    }
}
