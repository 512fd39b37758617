package vn.labuong.shared.search.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.shared.search.Audience;
import vn.labuong.shared.search.SearchDocument;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchRequest.Order;
import vn.labuong.shared.search.SearchResult.FacetCount;
import vn.labuong.shared.search.SearchResult.ItemHit;
import vn.labuong.shared.search.YearRange;

/** Counting, filtering, ordering and paging of items. */
class SearchListsTests {

    private static final SearchRequest ALL = SearchRequest.of("", Audience.PUBLIC);

    @TempDir
    Path folder;

    private EmbeddedSearchIndex index;

    @BeforeEach
    void open() {
        index = EmbeddedSearchIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private List<String> found(SearchRequest request) {
        return index.search(request).items().stream().map(ItemHit::item).toList();
    }

    private static List<SearchDocument> pages(String item, int count, String body) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> SearchDocument.page(item, number, "vi", body + " " + number, "public"))
                .toList();
    }

    private void put(String item, String title, YearRange years, String... kinds) {
        index.put(
                SearchDocument.item(item, Map.of("vi", title), "public")
                        .facet("kind", Set.of(kinds))
                        .facet("language", Set.of("vi"))
                        .years(years),
                pages(item, 5, "lời"));
    }

    @Test
    void countsItemsAndNotTheirPages() {
        put("a", "Một", new YearRange(2024, 2024), "sách");
        put("b", "Hai", new YearRange(2023, 2025), "sách", "ảnh");
        put("c", "Ba", new YearRange(2020, 2020), "phim");

        var result = index.search(SearchRequest.of("lời", Audience.PUBLIC).facets("kind", "language", "none"));

        assertThat(result.total()).isEqualTo(3);
        assertThat(result.items()).allSatisfy(hit -> assertThat(hit.pageCount()).isEqualTo(5));
        assertThat(result.facets().get("kind"))
                .containsExactly(new FacetCount("sách", 2), new FacetCount("phim", 1), new FacetCount("ảnh", 1));
        assertThat(result.facets().get("language")).containsExactly(new FacetCount("vi", 3));
        assertThat(result.facets().get("none")).isEmpty();
    }

    @Test
    void filtersByFacetsYearsAndLanguages() {
        put("a", "Một", new YearRange(2024, 2024), "sách");
        put("b", "Hai", new YearRange(2023, 2025), "sách", "ảnh");
        put("c", "Ba", new YearRange(2020, 2020), "phim");

        assertThat(found(ALL.filter("kind", Set.of("ảnh", "phim")))).containsExactly("b", "c");
        assertThat(found(ALL.filter("kind", Set.of("sách")).filter("language", Set.of("km"))))
                .isEmpty();
        assertThat(found(ALL.filter("kind", Set.of()))).hasSize(3);
        assertThat(found(ALL.years(new YearRange(2021, 2023)))).containsExactly("b");
        assertThat(index.search(SearchRequest.of("lời", Audience.PUBLIC).languages(Set.of("vi")))
                        .total())
                .isEqualTo(3);
        assertThat(index.search(SearchRequest.of("lời", Audience.PUBLIC).languages(Set.of("km")))
                        .total())
                .isZero();
        assertThat(found(ALL.filter("kind", Set.of("sách")).facets("kind").page(0, 0)))
                .isEmpty();
    }

    @Test
    void ordersByVietnameseAndByKhmerTitles() {
        var vietnamese = List.of("An toàn", "Ăn uống", "Ấm no", "Dân chủ", "Đoàn kết", "Ơn", "Ủy ban");
        var khmer = List.of("កុមារ", "ខ្មែរ", "គ្រួសារ", "មនុស្ស", "ស្ត្រី", "អាហារ");
        for (int at = vietnamese.size() - 1; at >= 0; at--) {
            index.put(SearchDocument.item("v" + at, Map.of("vi", vietnamese.get(at)), "public"), List.of());
        }
        for (int at = 0; at < khmer.size(); at++) {
            index.put(SearchDocument.item("k" + at, Map.of("km", khmer.get(at)), "public"), pages("k" + at, 2, "x"));
            if (at % 2 == 0) {
                index.commit();
                assertThat(found(ALL)).isNotEmpty();
            }
        }
        assertThat(found(ALL.order(Order.TITLE, "vi")))
                .startsWith("v0", "v1", "v2", "v3", "v4", "v5", "v6", "k0", "k1")
                .hasSize(13);
        assertThat(found(ALL.order(Order.TITLE, "km"))).startsWith("k0", "k1", "k2", "k3", "k4", "k5", "v0");
    }

    @Test
    void ordersByYearsWithTheUndatedLast() {
        put("old", "A", new YearRange(-200, 1900), "x");
        put("new", "B", new YearRange(2025, 2025), "x");
        put("mid", "C", new YearRange(1999, 2030), "x");
        index.put(SearchDocument.item("undated", Map.of(), "public"), List.of());

        assertThat(found(ALL.order(Order.NEWEST, "vi"))).containsExactly("new", "mid", "old", "undated");
        assertThat(found(ALL.order(Order.OLDEST, "vi"))).containsExactly("old", "mid", "new", "undated");
    }

    @Test
    void showsEachItemOnOnePageInEveryOrder() {
        var ids = new ArrayList<String>();
        for (int at = 0; at < 57; at++) {
            var id = String.format("i%02d", (at * 23) % 57);
            ids.add(id);
            index.put(SearchDocument.item(id, Map.of("vi", "Tập " + at % 3), "public"), pages(id, at % 4, "lời"));
            if (at % 9 == 0) {
                assertThat(found(ALL.page(0, 1))).hasSize(1);
            }
        }
        for (var order : Order.values()) {
            for (var text : List.of("", "tập")) {
                var seen = new ArrayList<String>();
                for (int page = 0; page < 9; page++) {
                    seen.addAll(found(SearchRequest.of(text, Audience.PUBLIC)
                            .order(order, "vi")
                            .page(page, 7)));
                }
                assertThat(seen).as(order + text).containsExactlyInAnyOrderElementsOf(ids);
                assertThat(found(SearchRequest.of(text, Audience.PUBLIC)
                                .order(order, "vi")
                                .page(0, 57)))
                        .isEqualTo(seen);
            }
        }
        assertThat(found(ALL.page(50, 20))).isEmpty();
    }

    @Test
    void replacesAnItemAsAWhole() {
        put("a", "Cũ", new YearRange(2000, 2000), "sách");
        index.put(SearchDocument.item("a", Map.of("vi", "Mới"), "public"), pages("a", 2, "khác"));

        assertThat(found(SearchRequest.of("cũ", Audience.PUBLIC))).isEmpty();
        assertThat(found(SearchRequest.of("lời", Audience.PUBLIC))).isEmpty();
        assertThat(index.search(SearchRequest.of("khác", Audience.PUBLIC))
                        .items()
                        .get(0)
                        .pageCount())
                .isEqualTo(2);
        index.remove("a");
        assertThat(index.search(ALL).total()).isZero();
    }

    @Test
    void takesAnItemOfManyPagesWithoutKeepingThem() {
        Iterable<SearchDocument> many = () -> IntStream.rangeClosed(1, 20_000)
                .mapToObj(number -> SearchDocument.page(
                        "a", number, "vi", number % 2 == 0 ? "chẵn " + number : "lẻ", number == 2 ? "staff" : "public"))
                .iterator();
        index.put(SearchDocument.item("a", Map.of("vi", "Bộ lớn"), "public"), many);

        assertThat(index.search(SearchRequest.of("chẵn", Audience.PUBLIC))
                        .items()
                        .get(0)
                        .pageCount())
                .isEqualTo(9_999);
        assertThat(index.search(SearchRequest.of("bộ 19998", Audience.PUBLIC))
                        .items()
                        .get(0)
                        .pages())
                .hasSize(1)
                .allSatisfy(page -> assertThat(page.number()).isEqualTo(19_998));
    }
}
