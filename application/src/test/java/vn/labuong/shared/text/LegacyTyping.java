package vn.labuong.shared.text;

import java.text.Normalizer;
import java.util.Locale;

/** Types Vietnamese as keyboards did for the fonts before Unicode; a table of its own, to check the product's. */
public final class LegacyTyping {

    /** Grave, acute, hook, tilde, dot below. */
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

    private static final String CIRCUMFLEX = "\u0302";
    private static final String BREVE = "\u0306";
    private static final String HORN = "\u031B";

    private static final String LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

    private static final String TCVN3 =
            "\u00B5\u00B8\u00B6\u00B7\u00B9\u00A8\u00BB\u00BE\u00BC\u00BD\u00C6\u00A9\u00C7\u00CA\u00C8\u00C9\u00CB"
                    + "\u00AE\u00CC\u00D0\u00CE\u00CF\u00D1\u00AA\u00D2\u00D5\u00D3\u00D4\u00D6\u00D7\u00DD\u00D8\u00DC\u00DE"
                    + "\u00DF\u00E3\u00E1\u00E2\u00E4\u00AB\u00E5\u00E8\u00E6\u00E7\u00E9\u00AC\u00EA\u00ED\u00EB\u00EC\u00EE"
                    + "\u00EF\u00F3\u00F1\u00F2\u00F4\u00AD\u00F5\u00F8\u00F6\u00F7\u00F9\u00FA\u00FD\u00FB\u00FC\u00FE"
                    + "\u00A1\u00A2\u00A7\u00A3\u00A4\u00A5\u00A6";

    private LegacyTyping() {}

    /** As typed for .VnTime; a capital with a tone has no place there and becomes a small letter. */
    public static String tcvn3(String text) {
        var typed = new StringBuilder();
        text.codePoints().forEach(c -> {
            int at = LETTERS.indexOf(c);
            int small = LETTERS.indexOf(Character.toLowerCase(c));
            typed.appendCodePoint(at >= 0 ? TCVN3.charAt(at) : small >= 0 ? TCVN3.charAt(small) : c);
        });
        return typed.toString();
    }

    /** The letter has a place in .VnTime itself, so that nobody had to change to .VnTimeH for it. */
    public static boolean isInTcvn3(int letter) {
        return LETTERS.indexOf(letter) >= 0 || LETTERS.indexOf(Character.toLowerCase(letter)) < 0;
    }

    /** As typed for VNI-Times; the marks of capitals are capital, or small as some keyboards wrote them. */
    public static String vni(String text, boolean capitalMarks) {
        var typed = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> typed.append(vniLetter(letter, capitalMarks)));
        return typed.toString();
    }

    private static String vniLetter(String letter, boolean capitalMarks) {
        var small = letter.toLowerCase(Locale.ROOT);
        boolean capital = !small.equals(letter);
        var parts = Normalizer.normalize(small, Normalizer.Form.NFD);
        int tone = -1;
        for (int at = 0; at < TONES.length(); at++) {
            tone = parts.indexOf(TONES.charAt(at)) > 0 ? at : tone;
        }
        var base = vniBase(parts);
        var mark = vniMark(parts, tone);
        if (base.equals("i") && tone >= 0) {
            base = String.valueOf("ìíæóò".charAt(tone));
            mark = "";
        } else if (base.equals("y") && tone == 4) {
            base = "î";
            mark = "";
        }
        return (capital ? base.toUpperCase(Locale.ROOT) : base)
                + (capital && capitalMarks ? mark.toUpperCase(Locale.ROOT) : mark);
    }

    private static String vniBase(String parts) {
        if (parts.startsWith("đ")) {
            return "ñ";
        }
        var base = parts.substring(0, Character.charCount(parts.codePointAt(0)));
        return !parts.contains(HORN) ? base : base.equals("o") ? "ô" : "ö";
    }

    private static String vniMark(String parts, int tone) {
        var marks = parts.contains(CIRCUMFLEX) ? "àáåãäâ" : parts.contains(BREVE) ? "èéúüëê" : "øùûõï";
        int at = tone < 0 ? 5 : tone;
        return at < marks.length() ? String.valueOf(marks.charAt(at)) : "";
    }
}
