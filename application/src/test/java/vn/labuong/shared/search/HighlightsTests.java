package vn.labuong.shared.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.labuong.shared.search.Highlights.Range;
import vn.labuong.shared.search.Highlights.WordHit;
import vn.labuong.shared.text.SearchCases;

/** Marks stand on what was found, in the text as it was given. */
class HighlightsTests {

    private static Stream<SearchCases.Case> cases() {
        return Stream.concat(SearchCases.measured().stream(), SearchCases.more().stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void marksWhatASearchFinds(SearchCases.Case one) {
        assertThat(Highlights.marks(one.text(), one.query()).isEmpty()).isEqualTo(!one.found());
    }

    private static List<String> marked(String text, String query) {
        return Highlights.marks(text, query).stream()
                .map(mark -> text.substring(mark.start(), mark.end()))
                .toList();
    }

    @Test
    void marksWordsAsTheyStand() {
        assertThat(marked("Hoà bình! HÒA BI\u0300NH, hoa", "\"hòa bình\""))
                .containsExactly("Hoà bình", "HÒA BI\u0300NH");
        assertThat(marked("số 27-NQ/TW và 27NQTW, 27", "27/nq/tw")).containsExactly("27-NQ/TW", "27NQTW");
        assertThat(marked("women\u2019s right", "woman women rights")).containsExactly("women\u2019s", "right");
        assertThat(marked("ការការពារសិទ្ធិ\u200Bមនុស្សនិង", "សិទ្ធិមនុស្ស")).containsExactly("សិទ្ធិ\u200Bមនុស្ស");
        assertThat(marked("một hai", "")).isEmpty();
    }

    @Test
    void cutsASnippetBetweenWordsAroundMostOfWhatIsSought() {
        var text = "đầu trang nói đến quyền. " + "lời khác ".repeat(100) + "ở đây quyền của trẻ em được bảo vệ. "
                + "lời sau ".repeat(100);

        var snippet = Highlights.snippet(text, "quyền trẻ em", 80);

        assertThat(snippet.text().length()).isBetween(60, 80);
        assertThat(snippet.cutBefore()).isTrue();
        assertThat(snippet.cutAfter()).isTrue();
        assertThat(snippet.marks().stream().map(mark -> snippet.text().substring(mark.start(), mark.end())))
                .containsExactly("quyền", "trẻ", "em");
        assertThat(text).contains(" " + snippet.text() + " ");
    }

    @Test
    void cutsKhmerBetweenWordsOfTheDictionary() {
        var text = "ការការពារសិទ្ធិមនុស្សនិងសន្តិភាព".repeat(10);

        var snippet = Highlights.snippet(text, "សន្តិភាព", 60);

        assertThat(snippet.text()).contains("សន្តិភាព").doesNotStartWith("\u17D2");
        assertThat(snippet.marks()).isNotEmpty();
    }

    @Test
    void givesTheBeginningWhereNothingIsFound() {
        assertThat(Highlights.snippet("một hai ba bốn", "năm", 9))
                .isEqualTo(new Highlights.Snippet("một hai", List.of(), false, true));
        assertThat(Highlights.snippet("", "năm", 9)).isEqualTo(new Highlights.Snippet("", List.of(), false, false));
        assertThat(Highlights.snippet("một", "một", 2).text()).isEqualTo("một");
    }

    @Test
    void findsTheWordsOfAPage() {
        var words = List.of("Quyền", "của", "trẻ", "em,", "quyền", "em");
        assertThat(Highlights.matches("\"quyen cua\" em", words))
                .containsExactly(
                        new WordHit(0, new Range(0, 5)),
                        new WordHit(1, new Range(0, 3)),
                        new WordHit(3, new Range(0, 2)),
                        new WordHit(5, new Range(0, 2)));
        assertThat(Highlights.matches("em", List.of())).isEmpty();
    }

    @Test
    void findsAKhmerWordInsideAPhraseAndOverTwo() {
        var words = List.of("ការការពារសិទ្ធិ", "មនុស្សនិង", "កុមារ");
        assertThat(Highlights.matches("សិទ្ធិមនុស្ស", words))
                .containsExactly(new WordHit(0, new Range(9, 15)), new WordHit(1, new Range(0, 6)));
        assertThat(Highlights.matches("កុមារ", words)).containsExactly(new WordHit(2, new Range(0, 5)));
        assertThat(Highlights.matches("សរី", List.of("ស្រី"))).isEmpty();
    }
}
