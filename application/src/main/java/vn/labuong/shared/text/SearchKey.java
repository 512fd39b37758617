package vn.labuong.shared.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The key for searching without marks: "quyen con nguoi" finds "quyền con người". Marks of the Latin script go, đ is d;
 * Khmer vowels and coeng signs, which are marks too, stay, and its confusable spellings fold together.
 */
public final class SearchKey {

    private static final Pattern LATIN_MARKS = Pattern.compile("[\\u0300-\\u036F]");

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF]");

    private SearchKey() {}

    /** Lower-case text without Latin marks; equal texts by {@link MatchKey} have equal search keys. */
    public static String of(String text) {
        var marks = Normalizer.normalize(MatchKey.of(text), Normalizer.Form.NFD);
        var bare = LATIN_MARKS.matcher(marks).replaceAll("").replace('đ', 'd');
        return Texts.nfc(khmer(INVISIBLE.matcher(bare).replaceAll("")));
    }

    /** Two-part vowels typed as one, and coeng da (17D2 178A), which looks exactly like coeng ta (17D2 178F). */
    private static String khmer(String text) {
        return text.replace("\u17C1\u17B8", "\u17BE")
                .replace("\u17C1\u17B6", "\u17C4")
                .replace("\u17D2\u178A", "\u17D2\u178F");
    }
}
