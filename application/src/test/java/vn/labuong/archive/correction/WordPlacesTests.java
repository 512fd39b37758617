package vn.labuong.archive.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.labuong.archive.recognise.Box;
import vn.labuong.archive.recognise.PageSource;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.recognise.TextLanguage;
import vn.labuong.archive.recognise.Word;
import vn.labuong.shared.text.TextDifference;
import vn.labuong.shared.text.TextDifference.Fate;

/** Words of a corrected text stand where they stood, or where what they replace did. */
class WordPlacesTests {

    /** One line for each row of words, each word 100 wide with a gap of 20. */
    private static PageText page(boolean spaces, String... rows) {
        List<Word> words = new ArrayList<>();
        for (int line = 0; line < rows.length; line++) {
            String[] row = rows[line].split(" ", -1);
            for (int at = 0; at < row.length; at++) {
                words.add(new Word(row[at], new Box(at * 120, line * 50, 100, 40), 0.5, line, spaces));
            }
        }
        return new PageText(2000, 3000, Optional.empty(), PageSource.OCR, words);
    }

    private static PageText corrected(PageText page, String text) {
        return WordPlaces.of(page, text, Optional.of(TextLanguage.VI));
    }

    private static Box box(PageText page, String word) {
        int at = page.text().indexOf(word);
        return page.boxes(at, at + word.length()).get(0);
    }

    @Test
    void keepsWhatStayedAndReplacesWhatChanged() {
        PageText page = corrected(page(true, "tre em co", "quyen hoc"), "trẻ em có\nquyen học");
        assertThat(page.text()).isEqualTo("trẻ em có\nquyen học");
        assertThat(box(page, "em")).isEqualTo(new Box(120, 0, 100, 40));
        assertThat(box(page, "trẻ")).isEqualTo(new Box(0, 0, 100, 40));
        assertThat(box(page, "có")).isEqualTo(new Box(240, 0, 100, 40));
        assertThat(box(page, "học")).isEqualTo(new Box(120, 50, 100, 40));
        assertThat(page.words()).allMatch(word -> word.confidence() == 1);
    }

    @Test
    void sharesAndFillsGapsOnTheLine() {
        PageText parted = corrected(page(true, "a quyenhoc b"), "a quyền học b");
        assertThat(box(parted, "quyền").x()).isEqualTo(120);
        assertThat(box(parted, "học").right()).isEqualTo(220);
        assertThat(box(parted, "học").x()).isBetween(170, 190);
        PageText joined = corrected(page(true, "a quy en b"), "a quyền b");
        assertThat(box(joined, "quyền")).isEqualTo(new Box(120, 0, 220, 40));
        PageText between = corrected(page(true, "a b"), "a mới b");
        assertThat(box(between, "mới")).isEqualTo(new Box(100, 0, 20, 40));
        assertThat(corrected(page(true, "a b"), "").words()).isEmpty();
        assertThat(corrected(page(true), "x").text()).isEqualTo("x");
    }

    @Test
    void takesKhmerPhrasesAsOneWhateverBreaksThem() {
        PageText page = corrected(page(false, "សិទ្ធិ កុមារ"), "សិទ្ធិ\u200bកុមារ ថ្មី");
        assertThat(page.words().get(0).box()).isEqualTo(new Box(0, 0, 220, 40));
    }

    @Test
    void isQuickOverTextsThatHaveNothingInCommon() {
        String[] rows = new String[4000];
        java.util.Arrays.fill(rows, "a b c d e f");
        String other = java.util.stream.IntStream.range(0, 24_000)
                .mapToObj(at -> "w" + at)
                .collect(Collectors.joining(" "));
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(corrected(page(true, rows), other).words()).hasSize(24_000));
    }

    @Test
    void tellsADifferenceAsOnPaper() {
        assertThat(TextDifference.of("trẻ em thich học\nvui", "trẻ em thích học\nrất vui"))
                .containsExactly(
                        new TextDifference.Piece(Fate.SAME, "trẻ em "),
                        new TextDifference.Piece(Fate.GONE, "thich"),
                        new TextDifference.Piece(Fate.ADDED, "thích"),
                        new TextDifference.Piece(Fate.SAME, " học\n"),
                        new TextDifference.Piece(Fate.ADDED, "rất "),
                        new TextDifference.Piece(Fate.SAME, "vui"));
    }
}
