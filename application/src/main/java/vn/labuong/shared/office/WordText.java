package vn.labuong.shared.office;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import vn.labuong.shared.text.Texts;

/** Text as a Word file may hold it: NFC, without what XML forbids, divided where the script changes. */
final class WordText {

    /** A stretch of one script. Line breaks are {@code \n}, tabs {@code \t}. */
    record Piece(String text, boolean khmer) {}

    private WordText() {}

    /**
     * Drops control characters, halves of surrogate pairs, non-characters and the marks that reverse the direction of
     * what follows (a figure could be made to read backwards); every kind of line break becomes {@code \n}.
     */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int c;
        for (int at = 0; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                continue;
            }
            if (isBreak(c)) {
                out.append('\n');
            } else if (isKept(c)) {
                out.appendCodePoint(c);
            }
        }
        return Texts.nfc(out.toString());
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isKept(int c) {
        boolean control = Character.isISOControl(c) && c != '\t';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !control && !surrogate && !nonCharacter && !turning && c != 0xFEFF;
    }

    /** Spaces, digits and signs between two Khmer stretches are Khmer; at its edges they belong to the other script. */
    static List<Piece> pieces(String cleaned) {
        List<Piece> pieces = new ArrayList<>();
        boolean khmer = false;
        int begin = 0;
        int settled = 0;
        int c;
        for (int at = 0; at < cleaned.length(); at += Character.charCount(c)) {
            c = cleaned.codePointAt(at);
            UnicodeScript script = UnicodeScript.of(c);
            if (script == UnicodeScript.COMMON || (script == UnicodeScript.INHERITED && !khmer)) {
                continue;
            }
            boolean now = script == UnicodeScript.KHMER || script == UnicodeScript.INHERITED;
            if (now != khmer) {
                int cut = khmer ? settled : at;
                add(pieces, cleaned.substring(begin, cut), khmer);
                begin = cut;
                khmer = now;
            }
            settled = at + Character.charCount(c);
        }
        int cut = khmer ? settled : cleaned.length();
        add(pieces, cleaned.substring(begin, cut), khmer);
        add(pieces, cleaned.substring(cut), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean khmer) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, khmer));
        }
    }
}
