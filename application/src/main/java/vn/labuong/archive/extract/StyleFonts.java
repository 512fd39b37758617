package vn.labuong.archive.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The font that a style sets, or the style it is built on, or the document's own. */
final class StyleFonts {

    private final Map<String, String> fonts = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private String usual = "";

    void font(String style, String font) {
        fonts.put(style, font);
    }

    void parent(String style, String parent) {
        parents.put(style, parent);
    }

    void usual(String font) {
        usual = font;
    }

    /** Null where neither the style nor one under it names a font. */
    @Nullable String named(@Nullable String style) {
        var seen = new HashSet<String>();
        for (var at = style; at != null && seen.add(at); at = parents.get(at)) {
            var font = fonts.get(at);
            if (font != null) {
                return font;
            }
        }
        return null;
    }

    String usual() {
        return usual;
    }
}
