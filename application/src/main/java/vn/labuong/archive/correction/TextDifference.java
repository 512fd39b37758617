package vn.labuong.archive.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of a text, word by word, as a person would mark it on paper. */
public final class TextDifference {

    private static final Pattern PIECE = Pattern.compile("\\S+|\\s+");

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
        List<String> old = pieces(before);
        List<String> young = pieces(after);
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
        return all;
    }

    private static void put(List<Piece> all, Fate fate, List<String> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        String text = String.join("", pieces);
        Piece last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last != null && last.fate() == fate) {
            all.set(all.size() - 1, new Piece(fate, last.text() + text));
        } else {
            all.add(new Piece(fate, text));
        }
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            pieces.add(piece.group());
        }
        return pieces;
    }
}
