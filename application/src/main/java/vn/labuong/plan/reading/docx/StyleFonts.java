package vn.labuong.plan.reading.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that styles.xml gives to runs that name none: by the style, the style it is based on, and the defaults.
 * Table styles and the font scheme of the theme are not followed; no legacy font comes from them in practice.
 */
final class StyleFonts {

    private static final int DEEPEST = 20;

    /** A font of the theme: some font of this century. */
    private static final String OF_THEME = "";

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String defaultStyle;
    private @Nullable String defaultFont;

    private StyleFonts() {}

    static StyleFonts read(DocxPackage docx) throws IOException {
        var fonts = new StyleFonts();
        var xml = docx.beside("styles.xml");
        if (xml != null) {
            fonts.read(xml);
        }
        return fonts;
    }

    /** The font of a run that names none, empty when nothing names one. */
    String inherited(@Nullable String runStyle, @Nullable String paragraphStyle) {
        var font = of(runStyle);
        if (font == null) {
            font = of(paragraphStyle == null ? defaultStyle : paragraphStyle);
        }
        if (font == null) {
            font = defaultFont;
        }
        return font == null ? "" : font;
    }

    /** The font an rFonts element names for Latin characters beyond ASCII, or null when it names none. */
    static @Nullable String named(WordXml rFonts) {
        for (var range : List.of("hAnsi", "ascii")) {
            if (rFonts.attribute(range + "Theme") != null) {
                return OF_THEME;
            }
            var font = rFonts.attribute(range);
            if (font != null) {
                return font;
            }
        }
        return null;
    }

    private @Nullable String of(@Nullable String id) {
        var style = id == null ? null : styles.get(id);
        for (int steps = 0; style != null && style.font == null && style.basedOn != null && steps < DEEPEST; steps++) {
            style = styles.get(style.basedOn);
        }
        return style == null ? null : style.font;
    }

    private void read(WordXml xml) {
        while (xml.advance()) {
            if (xml.opens("style")) {
                readStyle(xml);
            } else if (xml.opens("rFonts")) {
                defaultFont = named(xml);
            }
        }
    }

    private void readStyle(WordXml xml) {
        var id = xml.attribute("styleId", "");
        if ("paragraph".equals(xml.attribute("type"))
                && xml.attribute("default", "0").matches("1|true|on")) {
            defaultStyle = id;
        }
        String font = null;
        String basedOn = null;
        while (xml.advance() && !xml.closes("style")) {
            if (xml.opens("tblStylePr")) {
                xml.skip();
            } else if (xml.opens("basedOn")) {
                basedOn = xml.attribute("val");
            } else if (xml.opens("rFonts")) {
                font = named(xml);
            }
        }
        styles.put(id, new Style(font, basedOn));
    }

    private record Style(@Nullable String font, @Nullable String basedOn) {}
}
