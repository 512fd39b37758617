package vn.labuong.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is equal, what is not, and what never changes. */
class TextKeysTests {

    private static final String[] SYLLABLES = {
        "quyền", "hoà", "hòa", "thuỷ", "thủy", "khoẻ", "khỏe", "quý", "Đường", "ệ", "ngoài", "uỷ", "ỡ", "Sĩ", "Sỹ",
        "huỳnh", "Quảng", "nghiệp", "ă", "ậ", "TT&TT", "–", "“", "1.1", "ក្រុង"
    };

    private static String madeUp(Random random) {
        var words = new ArrayList<String>();
        for (int at = random.nextInt(8); at >= 0; at--) {
            words.add(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return String.join(" ", words);
    }

    @Test
    void givesOneKeyForComposedAndDecomposedTextAndChangesNoKeyTwice() {
        var random = new Random(20240405);
        for (int round = 0; round < 2_000; round++) {
            var text = madeUp(random);
            for (var form : Normalizer.Form.values()) {
                var other = Normalizer.normalize(text, form);
                if (form == Normalizer.Form.NFC || form == Normalizer.Form.NFD) {
                    assertThat(MatchKey.of(other)).isEqualTo(MatchKey.of(text));
                    assertThat(SearchKey.of(other)).isEqualTo(SearchKey.of(text));
                }
            }
            assertThat(MatchKey.of(MatchKey.of(text))).isEqualTo(MatchKey.of(text));
            assertThat(SearchKey.of(SearchKey.of(text))).isEqualTo(SearchKey.of(text));
            assertThat(Texts.clean(Texts.clean(text))).isEqualTo(Texts.clean(text));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hoà,hòa",
        "HOÀ,Hòa",
        "thuỷ,thủy",
        "khoẻ,khỏe",
        "Uỷ ban,Ủy ban",
        "quý,qúy",
        "loé,lóe",
        "hoạ sĩ,họa sĩ",
        "2023–2028,2023-2028",
        "‘Bảo vệ’,`Bảo vệ´",
        "Ðà Nẵng,Đà Nẵng",
        "Ɖà Nẵng,Đà Nẵng"
    })
    void findsTheSameNameInTwoSpellings(String one, String other) {
        assertThat(MatchKey.of(one)).isEqualTo(MatchKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Lục Sĩ Thành,Lục Sỹ Thành", "quý,quí", "ma,mà", "do,đo", "cụ,cũ", "hóa,hoa", "thúy,thuý a", "tỉnh,tĩnh"
    })
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(MatchKey.of(one)).isNotEqualTo(MatchKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngoài", "huỳnh", "hoàng", "thuyền", "quà", "quỳ", "toán", "khoẻn"})
    void leavesTheToneWhereOnlyOnePlaceIsRight(String syllable) {
        assertThat(MatchKey.of(syllable)).isEqualTo(syllable);
    }

    @Test
    void takesTwoMarkLettersInAnyOrderOfTheirMarks() {
        assertThat(Texts.nfc("e\u0302\u0323")).isEqualTo("ệ").isEqualTo(Texts.nfc("\u00EA\u0323"));
        assertThat(Texts.nfc("e\u0323\u0302")).isEqualTo("ệ");
    }

    @Test
    void findsWithoutMarks() {
        assertThat(SearchKey.of("Quyền con người ở Đồng bằng")).isEqualTo("quyen con nguoi o dong bang");
        assertThat(SearchKey.of("ĐƯỜNG")).isEqualTo("duong");
    }

    @Test
    void keepsKhmerVowelsAndCoengInSearchKeys() {
        assertThat(SearchKey.of("សិទ្ធិ\u200Bមនុស្ស")).isEqualTo("សិទ្ធិមនុស្ស");
        assertThat(SearchKey.of("ស្ដ្រី")).isEqualTo(SearchKey.of("ស្ត្រី"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B", "\u200B \u00A0\uFEFF\u2003", "\u00AD"})
    void seesInvisibleTextAsBlank(String text) {
        assertThat(Texts.isBlank(text)).isTrue();
        assertThat(Texts.clean(text)).isEmpty();
    }

    @Test
    void cleansSpacesButKeepsTheDashAndTheKhmerWordBreak() {
        assertThat(Texts.clean("\u00A0 Sở\u200B  Tư\u00A0pháp –\r\n tỉnh ")).isEqualTo("Sở Tư pháp – tỉnh");
        assertThat(Texts.clean("ភាសា\u200Bខ្មែរ")).isEqualTo("ភាសា\u200Bខ្មែរ");
        assertThat(Texts.cleanLines(" một \r\n\n hai\u000Bba ")).isEqualTo("một\nhai\nba");
    }

    @Test
    void sortsSyllableBySyllableInTheOrderOfTheAlphabet() {
        var names = new ArrayList<>(List.of(
                "bạ Lan", "đa", "ba Nam", "da", "bà Mai", "Phường 10", "Phường 2", "ăn", "an", "ân", "ơn", "on", "ôn"));
        names.sort(new ViCollator());

        assertThat(names)
                .containsExactly(
                        "an",
                        "ăn",
                        "ân",
                        "ba Nam",
                        "bà Mai",
                        "bạ Lan",
                        "da",
                        "đa",
                        "on",
                        "ôn",
                        "ơn",
                        "Phường 2",
                        "Phường 10");
    }
}
