package vn.labuong.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes that order as the lists of each language do. */
class SortKeyTests {

    private static List<String> sorted(String language, String... texts) {
        return Arrays.stream(texts)
                .sorted(Comparator.comparing(text -> SortKey.of(language, text), Arrays::compareUnsigned))
                .toList();
    }

    @Test
    void putsVietnameseLettersAfterTheirPlainOnes() {
        assertThat(sorted("vi", "Đồng", "ơn", "âu", "Dân", "ăn", "an", "eo", "ôm", "on"))
                .containsExactly("an", "ăn", "âu", "Dân", "Đồng", "eo", "on", "ôm", "ơn");
    }

    @Test
    void goesSyllableBySyllableAsTheListsOfPagesDo() {
        var names = new String[] {"bạ Lan", "bà Mai", "ba Nam", "Huyện 10", "Huyện 9", "Huyện", "bà  An", "Đồng Tháp"};
        var inLists = Arrays.stream(names).sorted(new ViCollator()).toList();
        assertThat(sorted("vi", names)).isEqualTo(inLists).startsWith("ba Nam", "bà  An", "bà Mai");
    }

    @Test
    void ordersKhmerByItsConsonants() {
        assertThat(sorted("km", "ស្ត្រី", "កុមារ", "អាហារ", "ខ្មែរ", "មនុស្ស", "គ្រួសារ"))
                .containsExactly("កុមារ", "ខ្មែរ", "គ្រួសារ", "មនុស្ស", "ស្ត្រី", "អាហារ");
    }

    @Test
    void givesEqualKhmerWordsEqualPlaces() {
        assertThat(SortKey.of("km", "\u179F\u17D2\u179A\u17D2\u178F\u17B8"))
                .isEqualTo(SortKey.of("km", "ស្ត្\u200Bរី"));
    }

    @Test
    void ordersEnglishWithoutRegardToCase() {
        assertThat(sorted("en", "zebra", "Apple", "apple 10", "apple 9", "Banana"))
                .containsExactly("Apple", "apple 9", "apple 10", "Banana", "zebra");
    }
}
