package vn.labuong.archive.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.labuong.archive.recognise.Box;
import vn.labuong.archive.recognise.PageSource;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.recognise.TextLanguage;
import vn.labuong.archive.recognise.Word;
import vn.labuong.shared.text.Alignment;

/**
 * Gives the words of a corrected text their places on the page: a word that stayed keeps its box, words that took the
 * place of others share theirs, and words that came between two have the gap between them.
 */
final class WordPlaces {

    private static final String ZERO_WIDTH_SPACE = "\u200b";

    private final List<Token> before;
    private final List<Token> after;

    private WordPlaces(List<Token> before, List<Token> after) {
        this.before = before;
        this.after = after;
    }

    /** What stands between two spaces, in its line; the box of what is new is that of nothing. */
    private record Token(String text, int line, Box box) {

        boolean isSame(Token other) {
            return text.replace(ZERO_WIDTH_SPACE, "").equals(other.text.replace(ZERO_WIDTH_SPACE, ""));
        }
    }

    static PageText of(PageText page, String corrected, Optional<TextLanguage> language) {
        var places = new WordPlaces(tokens(page.words()), tokens(corrected));
        return new PageText(page.width(), page.height(), language, PageSource.CORRECTED, places.words());
    }

    private static List<Token> tokens(List<Word> words) {
        var tokens = new ArrayList<Token>();
        Word last = null;
        for (Word word : words) {
            boolean joined = last != null && last.line() == word.line() && !last.spaceAfter();
            Token before = joined ? tokens.remove(tokens.size() - 1) : new Token("", word.line(), word.box());
            tokens.add(new Token(
                    before.text() + word.text(), word.line(), before.box().with(word.box())));
            last = word;
        }
        return tokens;
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        int line = 0;
        for (String one : text.split("\n", -1)) {
            for (String piece : one.split("\\s+", -1)) {
                if (!Word.isBlank(piece)) {
                    tokens.add(new Token(piece, line, new Box(0, 0, 0, 0)));
                }
            }
            line++;
        }
        return tokens;
    }

    private List<Word> words() {
        var words = new ArrayList<Word>();
        int i = 0;
        int j = 0;
        for (Alignment.Pair pair : Alignment.of(before, after, Token::isSame)) {
            between(i, pair.before(), j, pair.after(), words);
            words.add(word(pair.after(), before.get(pair.before()).box()));
            i = pair.before() + 1;
            j = pair.after() + 1;
        }
        between(i, before.size(), j, after.size(), words);
        return words;
    }

    /** Words of the page from i to before k were replaced by those from j to before l. */
    private void between(int i, int k, int j, int l, List<Word> words) {
        for (int at = j; at < l; at++) {
            if (k - i == l - j) {
                words.add(word(at, before.get(i + at - j).box()));
            } else {
                words.add(word(at, k > i ? share(i, k, j, l, at) : gap(i)));
            }
        }
    }

    /** A part of what the words before covered, by the letters; over more than one line that of the word nearest by count. */
    private Box share(int i, int k, int j, int l, int at) {
        boolean oneLine = before.get(i).line() == before.get(k - 1).line();
        if (!oneLine) {
            return before.get(i + (int) ((long) (at - j) * (k - i) / (l - j))).box();
        }
        Box all =
                before.subList(i, k).stream().map(Token::box).reduce(Box::with).orElseThrow();
        long letters = after.subList(j, l).stream()
                .mapToLong(one -> one.text().length())
                .sum();
        long first = after.subList(j, at).stream()
                .mapToLong(one -> one.text().length())
                .sum();
        long last = first + after.get(at).text().length();
        int left = all.x() + (int) (all.width() * first / letters);
        return new Box(left, all.y(), all.x() + (int) (all.width() * last / letters) - left, all.height());
    }

    /** Where nothing stood: between its neighbours on one line, else at the nearer end of the word before. */
    private Box gap(int i) {
        if (before.isEmpty()) {
            return new Box(0, 0, 0, 0);
        }
        Box left = before.get(Math.max(0, i - 1)).box();
        boolean between = i > 0
                && i < before.size()
                && before.get(i).line() == before.get(i - 1).line();
        int right = between ? Math.max(left.right(), before.get(i).box().x()) : left.right();
        return i == 0
                ? new Box(left.x(), left.y(), 0, left.height())
                : new Box(left.right(), left.y(), right - left.right(), left.height());
    }

    /** A person has read it: nothing in it is unsure. */
    private Word word(int at, Box box) {
        return new Word(after.get(at).text(), box, 1, after.get(at).line(), true);
    }
}
