package vn.labuong.archive.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text of OpenDocument files (.odt, .ods, .odp) with the font of each span; deleted text is left out. */
final class OdfText implements MixedXml.Handler {

    private static final Set<String> LEFT_OUT = Set.of("tracked-changes", "binary-data");

    private final Parts parts;
    private final StyleFonts styles = new StyleFonts();
    private final Map<String, String> faces = new HashMap<>();
    private final Deque<String> spans = new ArrayDeque<>();
    private String style = "";
    private int paragraphs;
    private int leftOut;

    private OdfText(Parts parts) {
        this.parts = parts;
    }

    static void read(GuardedZip zip, Parts parts) throws IOException {
        if (zip.has("META-INF/manifest.xml")
                && zip.head("META-INF/manifest.xml").contains("encryption-data")) {
            throw Refusal.because(Extraction.Reason.ENCRYPTED, "");
        }
        var text = new OdfText(parts);
        if (zip.has("styles.xml")) {
            MixedXml.walk(zip, "styles.xml", text);
        }
        MixedXml.walk(zip, "content.xml", text);
    }

    @Override
    public void open(String name, MixedXml at) {
        if (leftOut > 0 || LEFT_OUT.contains(name)) {
            leftOut++;
            return;
        }
        switch (name) {
            case "font-face" -> faces.put(at.attribute("name", ""), at.attribute("font-family", ""));
            case "style" -> {
                style = at.attribute("name", "");
                styles.parent(style, at.attribute("parent-style-name", ""));
            }
            case "text-properties" -> font(at);
            case "p", "h" -> {
                paragraphs++;
                spans.push(at.attribute("style-name", ""));
            }
            case "span" -> spans.push(at.attribute("style-name", ""));
            case "s" -> add(" ".repeat(Math.max(1, Math.min(100, count(at.attribute("c"))))));
            case "tab" -> add("\t");
            case "line-break" -> add("\n");
            default -> {}
        }
    }

    private static int count(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }

    private void font(MixedXml at) {
        var face = at.attribute("font-name");
        var family = face == null ? at.attribute("font-family") : faces.getOrDefault(face, face);
        if (family != null && !style.isEmpty()) {
            styles.font(style, family.replace("'", ""));
        }
    }

    private void add(String text) {
        if (paragraphs > 0) {
            parts.run(text, font());
        }
    }

    private String font() {
        for (var span : spans) {
            var font = styles.named(span);
            if (font != null) {
                return font;
            }
        }
        return styles.usual();
    }

    @Override
    public void text(String text) {
        if (leftOut == 0) {
            add(text);
        }
    }

    @Override
    public void close(String name) {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        switch (name) {
            case "style" -> style = "";
            case "span" -> spans.pollFirst();
            case "p", "h" -> {
                paragraphs--;
                spans.pollFirst();
                parts.endParagraph();
            }
            case "page", "table" -> {
                if (paragraphs == 0) {
                    parts.endPart();
                }
            }
            default -> {}
        }
    }
}
