package vn.labuong.shared.search.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.shared.search.Audience;
import vn.labuong.shared.search.SearchDocument;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchRequest.Order;
import vn.labuong.shared.search.SearchResult.ItemHit;
import vn.labuong.shared.search.YearRange;

/** DNH-17: a word that only some may read is not found, suggested, counted or stored for the others. */
class SearchAudienceTests {

    private static final String CANARY = "kanaria";
    private static final String NEAR = "kanarja";
    private static final Audience STAFF = new Audience(Set.of("public", "staff"));
    private static final Audience AGENCY = new Audience(Set.of("public", "staff", "agency:dost"));
    private static final List<String> HIDDEN = List.of("staff", "agency:dost", "sealed");

    @TempDir
    Path folder;

    private EmbeddedSearchIndex index;

    @BeforeEach
    void open() {
        index = EmbeddedSearchIndex.open(folder);
        index.put(item("open", "Tập mở", "public"), List.of(page("open", 1, "lời chung", "public")));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static SearchDocument item(String id, String title, String audience) {
        return SearchDocument.item(id, Map.of("vi", title), audience)
                .facet("kind", Set.of("sách"))
                .years(new YearRange(2024, 2024));
    }

    private static SearchDocument page(String item, int number, String body, String audience) {
        return SearchDocument.page(item, number, "vi", body, audience);
    }

    private int total(String text, Audience audience) {
        return index.search(SearchRequest.of(text, audience)).total();
    }

    /** Every way in which a word may be told: items, pages, facets, orders, suggestions, the bytes of the files. */
    private void assertUnknownToThePublic() throws IOException {
        for (var order : Order.values()) {
            var request = SearchRequest.of(CANARY, Audience.PUBLIC)
                    .facets("kind", "secret")
                    .order(order, "vi");
            var result = index.search(request);
            assertThat(result.total()).isZero();
            assertThat(result.facets().get("kind")).isEmpty();
            assertThat(result.facets().get("secret")).isEmpty();
        }
        assertThat(total("\"" + CANARY + "\" lời", Audience.PUBLIC)).isZero();
        assertThat(index.search(SearchRequest.of("", Audience.PUBLIC).facets("secret"))
                        .facets()
                        .get("secret"))
                .isEmpty();
        assertThat(index.search(SearchRequest.of("", Audience.PUBLIC).filter("secret", Set.of(CANARY)))
                        .total())
                .isZero();
        assertThat(index.suggestion(NEAR, Audience.PUBLIC)).isEmpty();
        index.commit();
        assertThat(bytes("public")).doesNotContain(CANARY);
    }

    private String bytes(String shelf) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder.resolve(shelf))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void keepsHiddenItemsFromThePublic() throws IOException {
        for (var audience : HIDDEN) {
            index.put(
                    item(audience, "Mật " + CANARY, audience).facet("secret", Set.of(CANARY)),
                    List.of(page(audience, 1, CANARY, audience)));
        }
        assertUnknownToThePublic();
        assertThat(total("", Audience.PUBLIC)).isEqualTo(1);
        assertThat(bytes("staff")).contains(CANARY);
    }

    @Test
    void keepsHiddenPagesOfAPublicBookFromThePublic() throws IOException {
        var pages = new ArrayList<SearchDocument>();
        for (var audience : HIDDEN) {
            pages.add(page("book", pages.size() + 1, "lời " + CANARY, audience));
        }
        pages.add(page("book", 4, "lời chung", "public"));
        index.put(item("book", "Sách", "public"), pages);

        assertUnknownToThePublic();
        assertThat(index.search(SearchRequest.of("lời", Audience.PUBLIC)).items())
                .filteredOn(hit -> hit.item().equals("book"))
                .allSatisfy(hit -> assertThat(hit.pageCount()).isEqualTo(1));
    }

    @Test
    void hidesPublicPagesOfAHiddenItem() throws IOException {
        index.put(item("box", "Hộp", "sealed"), List.of(page("box", 1, CANARY, "public")));

        assertUnknownToThePublic();
        assertThat(total(CANARY, STAFF)).isZero();
        assertThat(total(CANARY, new Audience(Set.of("public", "sealed")))).isEqualTo(1);
    }

    @Test
    void showsStaffWhatTheyMayReadAndNoMore() {
        index.put(item("own", CANARY, "agency:dost").facet("secret", Set.of("x")), List.of());
        index.put(item("mixed", "Tập", "staff"), List.of(page("mixed", 1, CANARY + " s", "agency:dost")));

        assertThat(total(CANARY, STAFF)).isZero();
        assertThat(index.suggestion(NEAR, STAFF)).isEmpty();
        assertThat(index.search(SearchRequest.of("", STAFF).facets("secret"))
                        .facets()
                        .get("secret"))
                .isEmpty();
        assertThat(total(CANARY, AGENCY)).isEqualTo(2);
        assertThat(index.suggestion(NEAR, AGENCY)).contains(CANARY);
        assertThat(total("", STAFF)).isEqualTo(2);
    }

    @Test
    void forgetsWhatIsWithdrawn() throws IOException {
        var said = item("said", "Lời " + CANARY, "public").facet("secret", Set.of(CANARY));
        index.put(said, List.of(page("said", 1, CANARY, "public")));
        assertThat(total(CANARY, Audience.PUBLIC)).isEqualTo(1);
        index.commit();

        index.remove("said");
        index.purge();

        assertUnknownToThePublic();
        assertThat(bytes("staff")).doesNotContain(CANARY);
    }

    @Test
    void forgetsWhatIsSealedLater() throws IOException {
        var pages = List.of(page("said", 1, CANARY, "public"), page("said", 2, "lời chung", "public"));
        index.put(item("said", "Sách", "public"), pages);
        index.commit();
        assertThat(total(CANARY, Audience.PUBLIC)).isEqualTo(1);

        index.put(item("said", "Sách", "public"), List.of(page("said", 1, CANARY, "sealed"), pages.get(1)));
        assertThat(total(CANARY, Audience.PUBLIC)).isZero();
        index.purge();

        assertUnknownToThePublic();
        assertThat(index.search(SearchRequest.of("lời", Audience.PUBLIC)).items())
                .extracting(ItemHit::item)
                .contains("said");
    }
}
