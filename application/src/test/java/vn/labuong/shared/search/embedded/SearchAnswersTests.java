package vn.labuong.shared.search.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.shared.search.Audience;
import vn.labuong.shared.search.SearchDocument;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchResult;
import vn.labuong.shared.search.SearchResult.ItemHit;
import vn.labuong.shared.search.SearchResult.PageHit;
import vn.labuong.shared.search.SearchText;
import vn.labuong.shared.text.SearchCases;

/** Words in, items and pages out, on a running index. */
class SearchAnswersTests {

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

    private static Stream<SearchCases.Case> cases() {
        return Stream.concat(SearchCases.measured().stream(), SearchCases.more().stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsInBodiesAndInTitlesWhatAReaderTakesForTheSame(SearchCases.Case one) {
        put("body", "", one.text());
        put("title", one.text(), "");
        assertThat(found(one.query())).hasSize(one.found() ? 2 : 0);
    }

    private void put(String item, String title, String... pages) {
        int[] number = {0};
        index.put(
                SearchDocument.item(item, title.isEmpty() ? Map.of() : Map.of("vi", title), "public"),
                Stream.of(pages)
                        .map(body -> SearchDocument.page(item, ++number[0], "vi", body, "public"))
                        .toList());
    }

    private SearchResult search(String text) {
        return index.search(SearchRequest.of(text, Audience.PUBLIC));
    }

    private List<String> found(String text) {
        return search(text).items().stream().map(ItemHit::item).toList();
    }

    @Test
    void namesThePagesOfOneItemWhoseOwnTextHoldsEveryWord() {
        put("book", "An Giang", "hoà bình", "An Giang hòa bình", "giang", "hoa binh o an giang");
        put("other", "", "An Giang hòa bình");
        assertThat(index.pages("book", "hoa binh an giang", Audience.PUBLIC)).containsExactly(2, 4);
        assertThat(index.pages("book", "\"giang hoà\"", Audience.PUBLIC)).containsExactly(2);
        assertThat(index.pages("book", "an giang", Audience.PUBLIC))
                .as("not by its title")
                .containsExactly(2, 4);
        for (String nothing : List.of("", "?!", "khong co")) {
            assertThat(index.pages("book", nothing, Audience.PUBLIC)).isEmpty();
        }
        put("book", "An Giang", "hòa");
        assertThat(index.pages("book", "hoa", Audience.PUBLIC))
                .as("as it stands now")
                .containsExactly(1);
        index.put(
                SearchDocument.item("half", Map.of("vi", "x"), "public"),
                List.of(
                        SearchDocument.page("half", 1, "vi", "sen trắng", "public"),
                        SearchDocument.page("half", 2, "vi", "sen hồng", "staff")));
        assertThat(index.pages("half", "sen", Audience.PUBLIC)).containsExactly(1);
        assertThat(index.pages("half", "sen", new Audience(Set.of("public", "staff"))))
                .containsExactly(1, 2);
    }

    @Test
    void wantsEveryWordInAPageOrItsTitle() {
        put("both", "Tập tranh An Giang", "chẳng có gì", "hòa bình cho trẻ em");
        put("apart", "Tập tranh", "An Giang", "hòa bình");
        put("page", "Tập tranh", "hoà bình ở An Giang");

        assertThat(found("hòa bình an giang")).containsExactlyInAnyOrder("both", "page");
        assertThat(search("hòa bình an giang").items())
                .filteredOn(hit -> hit.item().equals("both"))
                .allSatisfy(hit ->
                        assertThat(hit.pages()).extracting(PageHit::number).containsExactly(2));
    }

    @Test
    void tellsThreePagesAndHowManyThereAre() {
        put("book", "Quyền trẻ em", "quyền", "không", "quyền trẻ em, quyền trẻ em", "trẻ em", "quyền trẻ", "gì khác");

        var hit = search("quyền trẻ em").items().get(0);

        assertThat(hit.pageCount()).isEqualTo(4);
        assertThat(hit.pages())
                .hasSize(3)
                .extracting(PageHit::number)
                .startsWith(3)
                .doesNotContain(2, 6);
        assertThat(hit.score()).isPositive();
    }

    @Test
    void takesWordsInQuotesInTheirOrder() {
        put("order", "", "quyền của trẻ em và phụ nữ");
        put("other", "", "em trẻ, nữ phụ, quyền của");

        assertThat(found("trẻ em phụ nữ")).hasSize(2);
        assertThat(found("“tre em” \"phụ nữ\"")).containsExactly("order");
        assertThat(found("\"trẻ em phụ nữ\"")).isEmpty();
        assertThat(found("\"trẻ em")).hasSize(2);
    }

    @Test
    void findsKhmerPhrasesOverSpaces() {
        put("km", "", "សិទ្ធិមនុស្ស និង សិទ្ធិកុមារ");

        assertThat(found("\"សិទ្ធិមនុស្សនិងសិទ្ធិ\"")).containsExactly("km");
        assertThat(found("\"សិទ្ធិនិងមនុស្ស\"")).isEmpty();
        assertThat(found("កុមារសិទ្ធិ")).containsExactly("km");
    }

    @Test
    void putsVeryMarksAboveOtherMarksEvenWhereTheseStandInTitles() {
        put("hoa", "Hoa quyền quyến", "quyen quyển quyến");
        put("quyển", "Quyển quyển", "quyển quyển quyển");
        put("quyền", "Tập san", "một lần nói đến quyền của ai đó, trong rất nhiều lời khác nữa");

        assertThat(found("quyền").get(2)).isEqualTo("quyển");
        assertThat(found("quyển").get(2)).isEqualTo("quyền");
        assertThat(found("quyen")).hasSize(3);
    }

    @Test
    void putsTitlesAboveBodies() {
        put("body", "Một tập san", "người dân và nghị quyết");
        put("title", "Nghị quyết", "một tập san của người dân");
        index.put(
                SearchDocument.item("subject", Map.of("vi", "Một tập"), "public")
                        .body("vi", "san của người")
                        .texts(List.of(
                                new SearchText("nghị quyết", SearchText.Weight.TITLE),
                                new SearchText("dân chủ", SearchText.Weight.BODY))),
                List.of());

        assertThat(found("nghị quyết")).hasSize(3).last().isEqualTo("body");
        assertThat(found("dân chủ")).containsExactly("subject");
    }

    @Test
    void listsEverythingWhereNothingIsTyped() {
        put("a", "Một", "trang");
        put("b", "Hai");

        assertThat(search(" \u200B").total()).isEqualTo(2);
        assertThat(search("").items()).extracting(ItemHit::item).containsExactly("a", "b");
        assertThat(search("?! …").total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "a AND",
                "title:(",
                "*",
                "?",
                "+-&&||!(){}[]^\"~*?:\\/",
                "\uD800",
                "\u0000",
                "a\"b\"c\"",
                "''",
                "~1",
                "[* TO *]",
                "NOT",
                "\u17D2",
                "=\u0001"
            })
    void neverFailsOnWhatIsTyped(String text) {
        put("a", "NOT a title", "b c");
        assertThat(search(text).total()).isBetween(0, 1);
        assertThat(index.suggestion(text, Audience.PUBLIC)).isEmpty();
    }

    @Test
    void neverFailsOnRandomOrEndlessText() {
        put("a", "quyền", "trẻ em");
        var random = new Random(4);
        for (int time = 0; time < 500; time++) {
            var text = random.ints(random.nextInt(40), 0, 0x3000)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertThat(search(text).total()).isBetween(0, 2);
            put("random", text, text);
        }
        var endless = search(random.ints(20_000).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
        assertThat(endless.shortened()).isTrue();
        assertThat(search("ស".repeat(5_000)).total()).isZero();
        assertThat(search("quyền").shortened()).isFalse();
    }

    @Test
    void suggestsWordsThatOccur() {
        put("a", "Quyền con người", "quyển sách, quyền trẻ em, quí trọng");

        assertThat(index.suggestion("quyenn con ngừoii", Audience.PUBLIC)).contains("quyền con người");
        assertThat(index.suggestion("quy trọmg", Audience.PUBLIC)).contains("quy trọng");
        assertThat(index.suggestion("quyen con nguoi", Audience.PUBLIC)).isEmpty();
        assertThat(index.suggestion("xyzzyx", Audience.PUBLIC)).isEmpty();
    }

    @Test
    void refusesWhatNobodyMayAsk() {
        assertThatThrownBy(() -> new Audience(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SearchRequest.of("", Audience.PUBLIC).page(1_000, 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> put("", "Không tên")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index.put(
                        SearchDocument.item("a", Map.of(), "public"),
                        List.of(SearchDocument.page("b", 1, "vi", "của tập khác", "public"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(search("").total()).isZero();
    }
}
