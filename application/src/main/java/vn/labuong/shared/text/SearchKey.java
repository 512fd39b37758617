package vn.labuong.shared.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The key for searching without marks: "quyen con nguoi" finds "quyền con người". Marks of the Latin script go, đ is d;
 * Khmer vowels and coeng signs, which are marks too, stay, and its confusable spellings fold together.
 */
public final class SearchKey {

    private static final Pattern LATIN_MARKS = Pattern.compile("[\\u0300-\\u036F]");

    private SearchKey() {}

    /** Lower-case text without Latin marks; equal texts by {@link MatchKey} have equal search keys. */
    public static String of(String text) {
        var marks = Normalizer.normalize(MatchKey.of(text), Normalizer.Form.NFD);
        var bare = LATIN_MARKS.matcher(marks).replaceAll("").replace('đ', 'd');
        return Texts.nfc(khmer(bare, true));
    }

    /** The text with the signs of each Khmer syllable in one order, the invisible characters among them gone. */
    static String khmerInOrder(String text) {
        return khmer(text, false);
    }

    private static String khmer(String text, boolean folded) {
        var out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && isKhmerOrIgnored(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            Syllables.of(text, at, end).forEach(one -> out.append(folded ? one.folded() : one.exact()));
            at = end;
            if (at < text.length()) {
                out.appendCodePoint(text.codePointAt(at));
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return out.toString();
    }

    private static boolean isKhmerOrIgnored(int c) {
        return Syllables.isUnspaced(c) || SearchTokens.isIgnored(c);
    }
}
