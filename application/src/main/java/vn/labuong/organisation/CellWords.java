package vn.labuong.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.labuong.shared.text.MatchKey;
import vn.labuong.shared.text.Texts;

/**
 * A cell cut into words, each with what divides it from the word before. A semicolon always divides two names; a comma,
 * a dash, a line break or "và" may also stand inside one ("Sở Lao động - Thương binh và Xã hội").
 */
record CellWords(String text, List<Word> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    static CellWords of(String cell) {
        var text = Texts.cleanLines(cell);
        var words = new ArrayList<Word>();
        var found = WORD.matcher(text);
        int end = 0;
        var pending = Gap.NONE;
        while (found.find()) {
            var key = MatchKey.of(found.group());
            var gap = pending.or(Gap.between(text.substring(end, found.start())));
            end = found.end();
            if (key.equals("và")) {
                pending = gap.or(Gap.SOFT);
                continue;
            }
            words.add(new Word(key, found.start(), found.end(), gap));
            pending = Gap.NONE;
        }
        return new CellWords(text, words);
    }

    int size() {
        return words.size();
    }

    Word word(int at) {
        return words.get(at);
    }

    /** The cell's own words from one word up to, not including, another; brackets at the ends stay outside. */
    String raw(int from, int to) {
        return Texts.clean(
                text.substring(words.get(from).start(), words.get(to - 1).end()));
    }

    /** One word: its key for matching and its place in the text. */
    record Word(String key, int start, int end, Gap gap) {}

    /** How strongly two words are divided. */
    enum Gap {
        NONE,
        SOFT,
        HARD;

        static Gap between(String text) {
            if (text.indexOf(';') >= 0) {
                return HARD;
            }
            return text.chars().anyMatch(c -> ",\n-–—/&+():•*".indexOf(c) >= 0) ? SOFT : NONE;
        }

        Gap or(Gap other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
