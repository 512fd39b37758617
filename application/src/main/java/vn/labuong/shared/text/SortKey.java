package vn.labuong.shared.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/** The place of a text in the order of a language, as bytes: compared without sign, they order as the texts do. */
public final class SortKey {

    private static final RuleBasedCollator VIETNAMESE = order("vi");

    private static final Map<String, RuleBasedCollator> OTHERS = Map.of("en", order("en"), "km", order("km"));

    private SortKey() {}

    /**
     * The bytes for one text; never empty. Numbers stand by value; Vietnamese goes syllable by syllable as
     * {@link ViCollator} does; Khmer by its signs in one order, without invisible characters.
     *
     * @param language vi, en or km; any other has the order of vi
     */
    public static byte[] of(String language, String text) {
        var clean = SearchKey.khmerInOrder(Texts.clean(text));
        var other = OTHERS.get(language);
        if (other != null) {
            return other.getCollationKey(clean).toByteArray();
        }
        var bytes = new ByteArrayOutputStream();
        for (var syllable : ViCollator.syllables(clean)) {
            bytes.writeBytes(VIETNAMESE.getCollationKey(syllable).toByteArray());
        }
        return bytes.toByteArray();
    }

    private static RuleBasedCollator order(String language) {
        var rules = (RuleBasedCollator) Collator.getInstance(new ULocale(language));
        rules.setNumericCollation(true);
        return (RuleBasedCollator) rules.freeze();
    }
}
