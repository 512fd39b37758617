package vn.labuong.shared.search.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.shared.search.Audience;
import vn.labuong.shared.search.SearchDocument;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchRequest.Order;
import vn.labuong.shared.search.SearchResult;
import vn.labuong.shared.search.SearchResult.FacetCount;
import vn.labuong.shared.search.SearchResult.ItemHit;
import vn.labuong.shared.search.YearRange;
import vn.labuong.shared.search.made.MadeTexts;

/**
 * Ten thousand documents, put, replaced and removed in any order, against a list that is read from end to end. The list
 * knows words by their letters without marks and finds Khmer by its characters, without any of our tokens.
 */
class SearchOracleTests {

    private static final int ITEMS = 2_000;
    private static final int MOST_PAGES = 8;
    private static final int QUERIES = 400;
    private static final List<Order> ORDERS = List.of(Order.values());
    private static final List<String> AUDIENCES = List.of("public", "public", "public", "staff", "agency:a", "sealed");
    private static final List<Audience> ASKING = List.of(
            Audience.PUBLIC,
            new Audience(Set.of("public", "staff")),
            new Audience(Set.of("agency:a")),
            new Audience(Set.of("public", "staff", "agency:a", "sealed")));

    @TempDir
    Path folder;

    private final MadeTexts made = new MadeTexts(7);
    private final Map<String, Kept> kept = new HashMap<>();

    private record Kept(SearchDocument item, List<SearchDocument> pages) {

        boolean isShownTo(Audience audience) {
            return audience.tokens().contains(item.audience());
        }

        Stream<String> texts(Audience audience) {
            return pages.stream()
                    .filter(page -> audience.tokens().contains(page.audience()))
                    .map(SearchDocument::body);
        }

        String title() {
            return String.join(" | ", item.titles().values());
        }
    }

    @Test
    void findsAndCountsWhatIsThere() {
        try (var index = EmbeddedSearchIndex.open(folder)) {
            int documents = 0;
            while (documents < 10_000) {
                documents += change(index);
            }
            for (int query = 0; query < QUERIES; query++) {
                compare(index, words(), ASKING.get(query % ASKING.size()), query);
            }
        }
    }

    private int change(EmbeddedSearchIndex index) {
        var id = "i" + made.below(ITEMS);
        if (made.below(20) == 0) {
            index.remove(id);
            kept.remove(id);
            return 0;
        }
        var language = made.language();
        var item = SearchDocument.item(id, Map.of("vi", made.text("vi", 4), "x", made.text(language, 3)), audience())
                .facet("kind", new HashSet<>(made.some("k", 5, made.below(3))))
                .facet("place", Set.of("p" + made.below(40)))
                .years(made.below(4) == 0 ? null : new YearRange(1990 + made.below(20), 2010 + made.below(20)));
        var pages = new ArrayList<SearchDocument>();
        for (int page = 1; page <= made.below(MOST_PAGES); page++) {
            pages.add(SearchDocument.page(id, page, language, made.text(language, 12), audience()));
        }
        index.put(item, pages);
        kept.put(id, new Kept(item, pages));
        return 1 + pages.size();
    }

    private String audience() {
        return AUDIENCES.get(made.below(AUDIENCES.size()));
    }

    private List<String> words() {
        var language = made.language();
        return Stream.generate(() -> made.word(language))
                .limit(1L + made.below(3))
                .toList();
    }

    private void compare(EmbeddedSearchIndex index, List<String> words, Audience audience, int number) {
        var kind = "k" + made.below(5);
        var years = new YearRange(2000 + made.below(10), 2012);
        var text = words.stream()
                .map(word -> isKhmer(word) ? "\"" + word + "\"" : word)
                .collect(Collectors.joining(" "));
        var request = SearchRequest.of(text, audience)
                .facets("kind", "place")
                .page(0, ITEMS)
                .order(ORDERS.get(number % ORDERS.size()), "vi");
        Predicate<Kept> taken = one -> true;
        if (number % 3 == 1) {
            request = request.filter("kind", Set.of(kind, "none"));
            taken = one -> one.item().facets().getOrDefault("kind", Set.of()).contains(kind);
        } else if (number % 3 == 2) {
            request = request.years(years);
            taken = one -> touches(one.item().years(), years);
        }
        var expected = kept.values().stream()
                .filter(one -> one.isShownTo(audience))
                .filter(taken)
                .filter(one -> isFound(one, words, audience))
                .toList();
        var result = index.search(request);
        var shown = words + " for " + audience;
        assertThat(result.total()).as(shown).isEqualTo(expected.size());
        assertThat(result.items().stream().map(ItemHit::item))
                .as(shown)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(one -> one.item().item()).toList());
        for (var facet : List.of("kind", "place")) {
            assertThat(counts(result, facet)).as(shown).isEqualTo(counted(expected, facet));
        }
        var pages = result.items().stream().collect(Collectors.toMap(ItemHit::item, ItemHit::pageCount));
        assertThat(pages)
                .as(shown)
                .isEqualTo(expected.stream()
                        .collect(Collectors.toMap(one -> one.item().item(), one -> pages(one, words, audience))));
    }

    private static boolean touches(@Nullable YearRange years, YearRange asked) {
        return years != null && years.from() <= asked.to() && years.to() >= asked.from();
    }

    private static boolean isFound(Kept one, List<String> words, Audience audience) {
        return Stream.concat(Stream.of(""), one.texts(audience))
                .anyMatch(text -> words.stream().allMatch(word -> holds(text, word) || holds(one.title(), word)));
    }

    private static int pages(Kept one, List<String> words, Audience audience) {
        return (int) one.texts(audience)
                .filter(text -> words.stream().allMatch(word -> holds(text, word) || holds(one.title(), word)))
                .filter(text -> words.stream().anyMatch(word -> holds(text, word)))
                .count();
    }

    /** A Khmer word anywhere between syllables, another word between spaces, without marks and plural. */
    private static boolean holds(String text, String word) {
        if (!isKhmer(word)) {
            return Arrays.asList(plain(text).split("[ |]+", -1)).contains(plain(word));
        }
        var run = text.replace(" ", "");
        for (int at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || run.charAt(at - 1) != '\u17D2';
            boolean ends = end == run.length() || run.charAt(end) < '\u17B6' || run.charAt(end) > '\u17D3';
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKhmer(String word) {
        return word.charAt(0) >= '\u1780' && word.charAt(0) <= '\u17FF';
    }

    private static String plain(String text) {
        return MadeTexts.bare(text).replaceAll("(?<=[^s ])s(?= |$)", "");
    }

    private static Map<String, Integer> counts(SearchResult result, String facet) {
        return result.facets().getOrDefault(facet, List.of()).stream()
                .collect(Collectors.toMap(FacetCount::value, FacetCount::items));
    }

    private static Map<String, Integer> counted(List<Kept> items, String facet) {
        return items.stream()
                .flatMap(one -> one.item().facets().getOrDefault(facet, Set.of()).stream())
                .collect(Collectors.toMap(value -> value, value -> 1, Integer::sum));
    }
}
