package vn.labuong.shared.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The order of Vietnamese lists: syllable by syllable, as dictionaries go (ba Nam, bà Mai, bạ Lan), letters in the
 * order of the alphabet with đ after d, tones à ả ã á ạ, numbers by value. Safe for several threads.
 */
public final class ViCollator implements Comparator<String> {

    private static final Pattern BETWEEN_SYLLABLES = Pattern.compile("[\\s\\u00A0\\-–,.]+");

    private final RuleBasedCollator letters;

    public ViCollator() {
        var rules = (RuleBasedCollator) Collator.getInstance(new ULocale("vi"));
        rules.setNumericCollation(true);
        this.letters = (RuleBasedCollator) rules.freeze();
    }

    @Override
    public int compare(String left, String right) {
        var these = syllables(Texts.clean(left));
        var those = syllables(Texts.clean(right));
        for (int at = 0; at < Math.min(these.length, those.length); at++) {
            int order = letters.compare(these[at], those[at]);
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(these.length, those.length);
        return order != 0 ? order : left.compareTo(right);
    }

    static String[] syllables(String clean) {
        return BETWEEN_SYLLABLES.split(clean, -1);
    }
}
