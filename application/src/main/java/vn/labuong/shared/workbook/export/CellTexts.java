package vn.labuong.shared.workbook.export;

import java.util.regex.Pattern;

/** Texts as a cell can hold them. */
final class CellTexts {

    /** Excel keeps no more in one cell. */
    static final int LONGEST = 32_767;

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellTexts() {}

    /** Lines end in a line feed; characters that XML cannot carry, none of them visible, are left out. */
    static String clean(String text) {
        var kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CellTexts::isAllowed)
                .forEach(kept::appendCodePoint);
        if (kept.length() > LONGEST) {
            throw new IllegalArgumentException("Text of " + kept.length() + " characters, a cell holds " + LONGEST);
        }
        return kept.toString();
    }

    /** As the file has it: a text such as {@code _x000D_} would else be read as the character it names. */
    static String stored(String text) {
        return LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
    }

    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || (letter >= ' ' && letter < 0xD800)
                || (letter >= 0xE000 && letter < 0xFFFE)
                || letter >= 0x10000;
    }
}
