package vn.labuong.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.labuong.shared.text.TextDifference.Fate;
import vn.labuong.shared.text.TextDifference.Piece;

/** Differences word by word, also where words have no spaces between them. */
class TextDifferenceTests {

    private static String joined(List<Piece> pieces, Fate without) {
        return pieces.stream()
                .filter(piece -> piece.fate() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void isOneChangeWhereAPhraseTookAnothersPlace() {
        assertThat(TextDifference.of("quyền của trẻ em", "quyền mọi con người em"))
                .containsExactly(
                        new Piece(Fate.SAME, "quyền "),
                        new Piece(Fate.GONE, "của trẻ"),
                        new Piece(Fate.ADDED, "mọi con người"),
                        new Piece(Fate.SAME, " em"));
    }

    @Test
    void isOneChangeWhereMoreWordsTookAWordsPlace() {
        assertThat(TextDifference.of("Mọi người đều", "Mọi trẻ em đều"))
                .containsExactly(
                        new Piece(Fate.SAME, "Mọi "),
                        new Piece(Fate.GONE, "người"),
                        new Piece(Fate.ADDED, "trẻ em"),
                        new Piece(Fate.SAME, " đều"));
    }

    @Test
    void dividesKhmerByItsWordsAndNeverWithinASyllable() {
        String before = "កុមារមានសិទ្ធិរៀន";
        String after = "កុមារមានសិទ្ធិលេង";
        List<Piece> pieces = TextDifference.of(before, after);
        assertThat(pieces.get(0)).isEqualTo(new Piece(Fate.SAME, "កុមារមានសិទ្ធិ"));
        assertThat(pieces).hasSize(3);
        assertThat(TextDifference.words(before)).hasSizeGreaterThan(2);
    }

    @Test
    void makesBothTextsAgainWhateverTheyAre() {
        List<String> words = List.of("quyền", " ", "  ", "\n", "ក", "សិទ្ធិ", "\u200B", "្", "em,", "🪁", "的", "");
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String before = random.ints(random.nextInt(12), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining());
            String after = random.ints(random.nextInt(12), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining());
            List<Piece> pieces = TextDifference.of(before, after);
            assertThat(joined(pieces, Fate.ADDED)).isEqualTo(before);
            assertThat(joined(pieces, Fate.GONE)).isEqualTo(after);
        }
    }
}
