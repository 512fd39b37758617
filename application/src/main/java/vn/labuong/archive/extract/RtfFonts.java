package vn.labuong.archive.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The table of fonts of an .rtf: their names, and the code page of the bytes typed in them. */
final class RtfFonts {

    private static final Charset LATIN = Charset.forName("windows-1252");

    /** Windows' numbers of character sets that have a code page of their own. */
    private static final Map<Integer, String> CODE_PAGES = Map.of(
            128,
            "windows-31j",
            134,
            "GBK",
            136,
            "Big5",
            161,
            "windows-1253",
            163,
            "windows-1258",
            177,
            "windows-1255",
            204,
            "windows-1251",
            222,
            "x-windows-874",
            238,
            "windows-1250");

    private final Map<Integer, StringBuilder> names = new HashMap<>();
    private final Map<Integer, Charset> charsets = new HashMap<>();
    private Charset usualCharset = LATIN;
    private int usual;
    private int begun = -1;
    private boolean ended;

    void begin(int number) {
        begun = number;
        ended = false;
        names.put(number, new StringBuilder());
    }

    void name(int c) {
        var name = names.get(begun);
        ended |= c == ';';
        if (name != null && !ended && name.length() < 100) {
            name.append((char) c);
        }
    }

    void charset(int number) {
        var codePage = CODE_PAGES.get(number);
        if (codePage != null && Charset.isSupported(codePage)) {
            charsets.put(begun, Charset.forName(codePage));
        } else if (number == 0) {
            charsets.put(begun, LATIN);
        }
    }

    void codePage(int number) {
        var name = "windows-" + number;
        usualCharset = Charset.isSupported(name) ? Charset.forName(name) : LATIN;
    }

    void usual(int font) {
        usual = font;
    }

    int usual() {
        return usual;
    }

    String name(int font, String otherwise) {
        var name = names.get(font);
        return name == null ? otherwise : name.toString().strip();
    }

    /** Bytes that a code page has no letter for keep their number: fonts from before Unicode draw letters there. */
    String decode(byte[] bytes, int font) {
        var charset = charsets.getOrDefault(font, usualCharset);
        var text = new String(bytes, charset);
        return text.indexOf('\uFFFD') >= 0 ? new String(bytes, StandardCharsets.ISO_8859_1) : text;
    }
}
