package vn.labuong.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key under which two spellings of one Vietnamese name are equal. It keeps every mark and never unifies i and y
 * (Lục Sĩ Thành and Lục Sỹ Thành may be two places); it unifies case, NFC and NFD, the place of the tone
 * (hoà and hòa, thuỷ and thủy), kinds of dash, quote and space.
 */
public final class MatchKey {

    private static final String TONE = "([\\u0300\\u0301\\u0303\\u0309\\u0323])";

    private static final Pattern TONE_ON_SECOND_VOWEL =
            Pattern.compile("(?:(?<!q)(u)(y)|(o)([ae]))" + TONE + "(?![\\p{L}\\p{M}])");

    private static final Pattern TONE_ON_GLIDE_OF_QU = Pattern.compile("(qu)" + TONE + "([aeiouy])");

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]");

    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”„‟«»″＂]");

    private static final Pattern SINGLE_QUOTES = Pattern.compile("[‘’‚‛′`´]");

    private MatchKey() {}

    /** Equal for equal names, empty for blank text; for comparing only, never for display. */
    public static String of(String text) {
        var plain = DASHES.matcher(Texts.clean(text)).replaceAll("-");
        plain = DOUBLE_QUOTES.matcher(plain).replaceAll("\"");
        plain = SINGLE_QUOTES.matcher(plain).replaceAll("'");
        return tonePlaced(plain.toLowerCase(Locale.ROOT));
    }

    /** Open syllables in oa, oe, uy carry the tone on the first vowel; qu is a consonant, so quý keeps it on the y. */
    static String tonePlaced(String lowerCase) {
        var marks = Normalizer.normalize(lowerCase, Normalizer.Form.NFD);
        marks = TONE_ON_SECOND_VOWEL
                .matcher(marks)
                .replaceAll(found -> found.group(1) != null
                        ? found.group(1) + found.group(5) + found.group(2)
                        : found.group(3) + found.group(5) + found.group(4));
        marks = TONE_ON_GLIDE_OF_QU.matcher(marks).replaceAll("$1$3$2");
        return Texts.nfc(marks);
    }
}
