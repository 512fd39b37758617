package vn.labuong.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.shared.text.SearchToken.Kind;

/** The search key, tried on what people and programs really store. */
class SearchTokensTests {

    private static final int RANDOM_TEXTS = 40_000;

    private static final int[] PIECES = Stream.of(
                    "aăâeêioôơuưyAĐdđqukhminhsSxyz".codePoints(),
                    "àảãáạấệộựỹ0127².,-/:_'’\"“”".codePoints(),
                    "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B\u0340\u0341\u0344\u0305\u20DD".codePoints(),
                    " \t\n\u00A0\u00AD\u200B\u200C\u200D\u2060\uFEFF\u0003\u0000\u202E\u034F\uFE0F".codePoints(),
                    "កខគងរសតដអ\u17A3\u17A4\u17B4\u17B5ិីុោះំាេើៅ់័៉៊\u17D2\u17D2\u17D2\u17D3\u17CCៗ។១២\u17DD"
                            .codePoints(),
                    "\u00D0\u00F0\u0189\u0256ßæøłıİςΣйё한国語ไทยลาว\uFB01Ａ\uFF07\u02BC\uFFFE\uFFFD".codePoints(),
                    Stream.of(0xD800, 0xDC00, 0xDBFF, 0x1F600, 0x1D400, 0x20000, 0xE0100)
                            .mapToInt(Integer::intValue))
            .flatMapToInt(pieces -> pieces)
            .toArray();

    private static Stream<SearchCases.Case> cases() {
        return Stream.concat(SearchCases.measured().stream(), SearchCases.more().stream());
    }

    /** Every word of the query stands in the text, syllables one after the other. */
    @ParameterizedTest
    @MethodSource("cases")
    void meetsWhatAReaderTakesForTheSame(SearchCases.Case one) {
        var text = SearchTokens.of(one.text());
        var row = row(text);
        var wholes = text.stream().filter(token -> token.kind() == Kind.WHOLE).map(SearchToken::folded);
        var all = Stream.concat(row.stream(), wholes).toList();
        var query = SearchTokens.of(one.query());
        boolean number = query.stream().anyMatch(token -> token.kind() == Kind.WHOLE);
        boolean syllables = query.stream().allMatch(token -> token.kind() != Kind.WORD);
        boolean found = (number || syllables)
                ? runs(query).allMatch(run -> Collections.indexOfSubList(row, run) >= 0)
                : all.containsAll(row(query));
        assertThat(found).isEqualTo(one.found());
    }

    private static Stream<List<String>> runs(List<SearchToken> query) {
        boolean segments = query.stream().anyMatch(token -> token.kind() == Kind.SEGMENT);
        return segments
                ? query.stream()
                        .filter(token -> token.kind() == Kind.SEGMENT)
                        .map(token -> row(SearchTokens.of(token.exact())))
                : Stream.of(row(query));
    }

    private static List<String> row(List<SearchToken> tokens) {
        return tokens.stream()
                .filter(SearchToken::isBase)
                .map(SearchToken::folded)
                .toList();
    }

    @Test
    void triesNineteenCases() {
        assertThat(SearchCases.measured()).hasSize(19);
    }

    @Test
    void keepsTheMarksInTheExactForm() {
        assertThat(exact("Hoà bình, HOÀ BÌNH, hoa binh, Mỹ, mĩ"))
                .containsExactly("hòa", "bình", "hòa", "bình", "hoa", "binh", "mĩ", "mĩ");
    }

    @Test
    void leavesYWhereItIsNoOtherSpelling() {
        assertThat(exact("tây thuý y tế huynh city day"))
                .containsExactly("tây", "thúy", "y", "tế", "huynh", "city", "day");
        assertThat(SearchTokens.usual("quí")).isEqualTo("quý");
        assertThat(SearchTokens.usual("quí nhân")).isEqualTo("quí nhân");
    }

    @Test
    void takesAwayNoMoreThanThePlural() {
        assertThat(
                        SearchTokens.of(
                                        "rights countries boxes churches classes laws photos Paris bus pass UBNDs rights'")
                                .stream()
                                .map(SearchToken::folded))
                .containsExactly(
                        "right", "country", "box", "church", "class", "law", "photo", "paris", "bus", "pass", "ubnd",
                        "right");
    }

    @Test
    void dividesKhmerByTheDictionaryAndBySyllables() {
        var tokens = SearchTokens.of("សិទ្ធិមនុស្ស និង\u200Bកុមារ");
        assertThat(tokens.stream().filter(token -> token.kind() == Kind.SEGMENT).map(SearchToken::exact))
                .containsExactly("សិទ្ធិមនុស្ស", "និង", "កុមារ");
        assertThat(row(tokens)).containsExactly("សិ", "ទ្ធិ", "ម", "នុ", "ស្ស", "និ", "ង", "កុ", "មា", "រ");
    }

    @Test
    void makesOneOfAllOrdersOfASyllable() {
        var parts = List.of("\u17D2\u178F", "\u17D2\u179A", "\u17B8");
        var orders = new ArrayList<String>();
        for (var first : parts) {
            for (var second : parts) {
                for (var third : parts) {
                    if (!first.equals(second) && !second.equals(third) && !first.equals(third)) {
                        orders.addAll(row(SearchTokens.of("ស" + first + second + third)));
                    }
                }
            }
        }
        assertThat(orders).hasSize(6).containsOnly("ស្ត្រី");
    }

    @Test
    void tellsWhereATokenStandsInTheTextAsGiven() {
        var text = "X\u00ADin Quye\u0302\u0300n 27-NQ/TW; women\u2019s";
        assertThat(SearchTokens.of(text).stream()
                        .map(token -> token.exact() + "=" + text.substring(token.start(), token.end())))
                .containsExactly(
                        "xin=X\u00ADin",
                        "quyền=Quye\u0302\u0300n",
                        "27=27",
                        "27nqtw=27-NQ/TW",
                        "nq=NQ",
                        "tw=TW",
                        "women=women\u2019s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \u00A0\u200B\n", "…—“”។៕", "\u0301", "\uD800", "]]>", "\uFFFE"})
    void findsNoTokenWhereThereIsNoLetter(String text) {
        assertThat(SearchTokens.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qu\u0003yền", "quyền\u0003", "quyền\uD800", "]]>quyền<li>\n</li>", "\u202Equyền\uFFFE"})
    void readsWordsBesideWhatNoXmlMayHold(String text) {
        assertThat(exact(text)).contains("quyền");
    }

    @Test
    void holdsItsPromisesOnAnyText() {
        var random = new Random(20_260_101);
        for (int text = 0; text < RANDOM_TEXTS; text++) {
            holdsItsPromises(random.ints(random.nextInt(30), 0, PIECES.length)
                    .mapToObj(piece -> Character.toString(PIECES[piece]))
                    .collect(Collectors.joining()));
        }
    }

    private static void holdsItsPromises(String text) {
        var shown = text.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
        int covered = 0;
        int position = 0;
        for (var token : SearchTokens.of(text)) {
            assertThat(token.folded()).as(shown).isNotEmpty();
            assertThat(again(token.exact(), SearchToken::exact)).as(shown).isEqualTo(token.exact());
            assertThat(again(token.exact(), SearchToken::folded)).as(shown).isEqualTo(token.folded());
            assertThat(again(token.folded(), SearchToken::folded)).as(shown).isEqualTo(token.folded());
            if (token.isBase()) {
                assertThat(again(text.substring(token.start(), token.end()), SearchToken::exact))
                        .as(shown)
                        .isEqualTo(token.exact());
                assertThat(token.position()).as(shown).isEqualTo(position++);
                assertThat(token.start()).as(shown).isGreaterThanOrEqualTo(covered);
                assertThat(letters(text.substring(covered, token.start())))
                        .as(shown)
                        .isZero();
                covered = token.end();
            }
        }
        assertThat(letters(text.substring(covered))).as(shown).isZero();
    }

    private static String again(String form, Function<SearchToken, String> which) {
        return SearchTokens.of(form).stream()
                .filter(SearchToken::isBase)
                .map(which)
                .collect(Collectors.joining());
    }

    private static long letters(String text) {
        return text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) && c != 0x02BC)
                .count();
    }

    private static List<String> exact(String text) {
        return SearchTokens.of(text).stream().map(SearchToken::exact).toList();
    }

    @Test
    void cutsNothingOfALongRun() {
        assertThat(SearchTokens.of("a".repeat(100_000))).hasSize(1_000);
        assertThat(row(SearchTokens.of("ក".repeat(100_000)))).hasSize(100_000);
        assertThat(SearchTokens.of("1-2/".repeat(50_000))).hasSize(100_000);
    }
}
