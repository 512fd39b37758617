package vn.labuong.shared.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The exact and the folded form of a word in a script that puts spaces between its words. */
final class LatinForms {

    private static final Pattern SHAPES_AND_TONES =
            Pattern.compile("[\\u0300\\u0301\\u0302\\u0303\\u0306\\u0309\\u031B\\u0323]{2,}");

    private static final String SHAPES = "\u0302\u0306\u031B";

    private static final Pattern VOWEL_Y =
            Pattern.compile("(b|ch?|d|đ|gh?|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x|h)([yỳýỷỹỵ])");

    private static final String TONES_ON_Y = "yỳýỷỹỵ";
    private static final String TONES_ON_I = "iìíỉĩị";

    private static final Map<Integer, String> WITHOUT_STROKE = Map.of(
            (int) 'đ', "d", (int) 'ø', "o", (int) 'ł', "l", (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe",
            (int) 'ı', "i");

    private static final int SHORTEST_PLURAL = 4;
    private static final int SHORTEST_PLURAL_IN_OS = 6;

    private LatinForms() {}

    /** Lower case, NFC, tone in its place, ASCII digits, mĩ for mỹ; invisible characters and look-alikes are gone. */
    static String exact(String raw) {
        if (isPlain(raw)) {
            return vowelI(raw.toLowerCase(Locale.ROOT));
        }
        var letters = Numbers.asciiDigits(visible(raw));
        letters = Texts.letters(shapesFirst(letters)).toLowerCase(Locale.ROOT);
        return vowelI(Texts.letters(shapesFirst(MatchKey.tonePlaced(Texts.letters(letters)))));
    }

    /** Without Latin marks and strokes and without the plural s of English; equal for equal exact forms. */
    static String fold(String exact) {
        return vowelI(singular(isPlain(exact) ? exact : bare(exact)));
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > 'z' || c < '0') {
                return false;
            }
        }
        return true;
    }

    private static String visible(String raw) {
        var out = new StringBuilder(raw.length());
        raw.codePoints().filter(c -> !SearchTokens.isIgnored(c)).forEach(c -> {
            if (isCompatible(c)) {
                out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Some keyboards store the tone before the circumflex: the order would make another letter of it. */
    private static String shapesFirst(String letters) {
        var marks = Normalizer.normalize(letters, Normalizer.Form.NFD);
        return SHAPES_AND_TONES
                .matcher(marks)
                .replaceAll(found -> found.group()
                        .chars()
                        .boxed()
                        .sorted(Comparator.comparing(mark -> SHAPES.indexOf(mark) < 0))
                        .map(Character::toString)
                        .collect(Collectors.joining()));
    }

    /** Ligatures that PDF texts hold, and letters of full width. */
    private static boolean isCompatible(int c) {
        return (c >= 0xFB00 && c <= 0xFB06) || (c >= 0xFF10 && c <= 0xFF5A);
    }

    private static String bare(String exact) {
        var marks = Normalizer.normalize(exact, Normalizer.Form.NFD);
        var out = new StringBuilder(marks.length());
        boolean latin = true;
        for (int at = 0; at < marks.length(); at += Character.charCount(marks.codePointAt(at))) {
            int c = marks.codePointAt(at);
            if (c >= 0x0300 && c <= 0x036F) {
                if (!latin) {
                    out.appendCodePoint(c);
                }
            } else {
                var script = Character.UnicodeScript.of(c);
                latin = script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.COMMON;
                out.append(WITHOUT_STROKE.getOrDefault(c, Character.toString(c)));
            }
        }
        return Texts.nfc(out.toString());
    }

    /** After a consonant or qu, at the end of a syllable, y and i are two spellings of one vowel. */
    private static String vowelI(String word) {
        if (word.isEmpty() || TONES_ON_Y.indexOf(word.charAt(word.length() - 1)) < 0) {
            return word;
        }
        var found = VOWEL_Y.matcher(word);
        return found.matches() ? found.group(1) + TONES_ON_I.charAt(TONES_ON_Y.indexOf(found.group(2))) : word;
    }

    /** With y after qu, as nearly all texts have it. */
    static String usual(String exact) {
        int last = exact.length() - 1;
        int tone = exact.length() == 3 && exact.startsWith("qu") ? TONES_ON_I.indexOf(exact.charAt(last)) : -1;
        return tone < 0 ? exact : exact.substring(0, last) + TONES_ON_Y.charAt(tone);
    }

    /**
     * The plural that is safe to take away: s after a consonant or e, es after ch, sh, ss and x, ies for y. Words of three
     * letters stay, and words in ss, us, is, as and (but for longer ones such as photos) os.
     */
    private static String singular(String word) {
        int length = word.length();
        if (length < SHORTEST_PLURAL
                || word.charAt(length - 1) != 's'
                || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        if (length > SHORTEST_PLURAL && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.matches(".+(ch|sh|ss|x)es")) {
            return word.substring(0, length - 2);
        }
        char before = word.charAt(length - 2);
        boolean kept = "suia".indexOf(before) >= 0 || (before == 'o' && length < SHORTEST_PLURAL_IN_OS);
        return kept ? word : word.substring(0, length - 1);
    }
}
