package vn.labuong.shared.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a text, word by word, as a person would mark it on paper. Scripts that put no spaces between words, Khmer
 * first of all, are divided by the dictionary, and never within a syllable.
 */
public final class TextDifference {

    private TextDifference() {}

    /** What became of a piece. */
    public enum Fate {
        SAME,
        GONE,
        ADDED
    }

    /** A piece of either text; spaces belong to the pieces. */
    public record Piece(Fate fate, String text) {}

    /** All pieces: those that are the same or gone make the text before, those that are the same or added the one after. */
    public static List<Piece> of(String before, String after) {
        List<String> old = words(before);
        List<String> young = words(after);
        var all = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        for (Alignment.Pair pair : Alignment.of(old, young, String::equals)) {
            put(all, Fate.GONE, old.subList(i, pair.before()));
            put(all, Fate.ADDED, young.subList(j, pair.after()));
            put(all, Fate.SAME, old.subList(pair.before(), pair.before() + 1));
            i = pair.before() + 1;
            j = pair.after() + 1;
        }
        put(all, Fate.GONE, old.subList(i, old.size()));
        put(all, Fate.ADDED, young.subList(j, young.size()));
        return joined(all);
    }

    private static void put(List<Piece> all, Fate fate, List<String> pieces) {
        if (!pieces.isEmpty()) {
            add(all, fate, String.join("", pieces));
        }
    }

    private static void add(List<Piece> all, Fate fate, String text) {
        Piece last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last != null && last.fate() == fate) {
            all.set(all.size() - 1, new Piece(fate, last.text() + text));
        } else if (!text.isEmpty()) {
            all.add(new Piece(fate, text));
        }
    }

    /** A phrase that was put in another's place is one change: that both have a space there says nothing. */
    private static List<Piece> joined(List<Piece> all) {
        var joined = new ArrayList<Piece>();
        var gone = new StringBuilder();
        var added = new StringBuilder();
        for (int at = 0; at < all.size(); at++) {
            Piece piece = all.get(at);
            boolean bridge = piece.fate() == Fate.SAME
                    && piece.text().equals(" ")
                    && !gone.isEmpty()
                    && !added.isEmpty()
                    && at + 1 < all.size();
            if (piece.fate() == Fate.GONE || bridge) {
                gone.append(piece.text());
            }
            if (piece.fate() == Fate.ADDED || bridge) {
                added.append(piece.text());
            }
            if (piece.fate() == Fate.SAME && !bridge) {
                flush(joined, gone, added);
                add(joined, Fate.SAME, piece.text());
            }
        }
        flush(joined, gone, added);
        return joined;
    }

    private static void flush(List<Piece> joined, StringBuilder gone, StringBuilder added) {
        add(joined, Fate.GONE, gone.toString());
        add(joined, Fate.ADDED, added.toString());
        gone.setLength(0);
        added.setLength(0);
    }

    /** The words of a text and what stands between them, which make the text again. */
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = at;
            if (Texts.isSpace(c)) {
                while (end < text.length() && Texts.isSpace(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                words.add(text.substring(at, end));
            } else if (Syllables.isUnspaced(c)) {
                while (end < text.length() && belongs(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                unspaced(text, at, end, words);
            } else {
                while (end < text.length()
                        && !Texts.isSpace(text.codePointAt(end))
                        && !Syllables.isUnspaced(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                words.add(text.substring(at, end));
            }
            at = end;
        }
        return words;
    }

    private static boolean belongs(int c) {
        return Syllables.isUnspaced(c) || (Texts.isInvisible(c) && !Texts.isSpace(c));
    }

    private static void unspaced(String text, int from, int to, List<String> words) {
        List<Syllables.Syllable> syllables = Syllables.of(text, from, to);
        int start = from;
        for (int begin : Syllables.words(syllables)) {
            int cut = syllables.get(begin).start();
            if (cut > start) {
                words.add(text.substring(start, cut));
                start = cut;
            }
        }
        words.add(text.substring(start, to));
    }
}
