package vn.labuong.archive.demo;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.AttributedString;

/** The two fonts of all drawings and pages; both come with the program, so that no machine draws empty boxes. */
final class DemoFonts {

    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String KHMER = "NotoSansKhmer-Regular.ttf";

    private final Font latin;
    private final Font khmer;

    DemoFonts() {
        latin = font(latinBytes());
        khmer = font(khmerBytes());
    }

    static byte[] latinBytes() {
        return DemoResource.read(LATIN);
    }

    static byte[] khmerBytes() {
        return DemoResource.bytes(KHMER);
    }

    private static Font font(byte[] bytes) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (FontFormatException | IOException fault) {
            throw new IllegalStateException("A font of the program cannot be used", fault);
        }
    }

    static boolean isKhmer(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.KHMER;
    }

    /** The text with the right font for each stretch of it. */
    AttributedString set(String text, float size, boolean bold) {
        AttributedString set = new AttributedString(text);
        int style = bold ? Font.BOLD : Font.PLAIN;
        for (int at = 0; at < text.length(); ) {
            int from = at;
            boolean isKhmer = isKhmer(text.charAt(from));
            while (at < text.length() && isKhmer(text.charAt(at)) == isKhmer) {
                at++;
            }
            set.addAttribute(TextAttribute.FONT, (isKhmer ? khmer : latin).deriveFont(style, size), from, at);
        }
        return set;
    }
}
