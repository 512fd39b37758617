package vn.labuong.shared.text;

import java.text.Normalizer;

/**
 * The form in which text enters the product: NFC, Vietnamese đ in place of its look-alikes, plain single spaces.
 * The author's spelling, dashes and quotes stay as typed; keys for comparing are made by {@link MatchKey}.
 */
public final class Texts {

    private Texts() {}

    /** Composed form; deprecated tone marks fold, two-mark letters compose in any order of their marks. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** NFC with Ð and Ɖ read as Đ: keyboards and fonts confuse them, their lower cases are not đ. */
    public static String letters(String text) {
        return nfc(text).replace('Ð', 'Đ').replace('Ɖ', 'Đ').replace('ð', 'đ').replace('ɖ', 'đ');
    }

    /** {@link #letters} on one line: every run of white space is one space, invisible characters are gone, ends are bare. */
    public static String clean(String text) {
        return squeeze(letters(text), false);
    }

    /** As {@link #clean}, but line breaks stay, one at most between two lines. */
    public static String cleanLines(String text) {
        return squeeze(letters(text), true);
    }

    /** Nothing but white space and invisible characters, among them U+00A0 and U+200B. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> isSpace(c) || isInvisible(c));
    }

    private static String squeeze(String text, boolean keepLines) {
        var out = new StringBuilder(text.length());
        char gap = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (isSpace(c)) {
                gap = gap == '\n' || (keepLines && isLineBreak(c)) ? '\n' : ' ';
            } else if (!isInvisible(c) || joinsKhmer(text, at)) {
                if (gap != 0 && !out.isEmpty()) {
                    out.append(gap);
                }
                gap = 0;
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || (Character.isISOControl(c) && !isSpace(c));
    }

    private static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Khmer words are divided by U+200B and its clusters use joiners: there they are part of the text. */
    private static boolean joinsKhmer(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.UnicodeScript.of(text.codePointBefore(at)) == Character.UnicodeScript.KHMER
                && Character.UnicodeScript.of(text.codePointAt(at + 1)) == Character.UnicodeScript.KHMER;
    }
}
