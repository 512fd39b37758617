package vn.labuong.archive.extract;

import java.io.IOException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Text of a .docx: body, notes, headers and footers, with the font of each run. Text that was deleted under tracking, and
 * the second copy of a text box for old programs, are left out.
 */
final class DocxText implements MixedXml.Handler {

    private static final Set<String> LEFT_OUT = Set.of("moveFrom", "Fallback", "rPrChange", "pPrChange");

    private final Parts parts;
    private final StyleFonts styles;
    private @Nullable String paragraphStyle;
    private @Nullable String runStyle;
    private @Nullable String font;
    private boolean inText;
    private boolean inRun;
    private int leftOut;

    private DocxText(Parts parts, StyleFonts styles) {
        this.parts = parts;
        this.styles = styles;
    }

    static void read(GuardedZip zip, Parts parts) throws IOException {
        var main = main(zip);
        var folder = main.substring(0, main.lastIndexOf('/') + 1);
        var styles = new StyleFonts();
        if (zip.has(folder + "styles.xml")) {
            MixedXml.walk(zip, folder + "styles.xml", new Styles(styles));
        }
        MixedXml.walk(zip, main, new DocxText(parts, styles));
        for (var part : zip.parts(folder + "(footnotes|endnotes|comments|header\\d*|footer\\d*)\\.xml")) {
            MixedXml.walk(zip, part, new DocxText(parts, styles));
        }
    }

    private static String main(GuardedZip zip) throws IOException {
        var main = new String[] {"word/document.xml"};
        MixedXml.walk(zip, "[Content_Types].xml", new OnOpen((name, at) -> {
            if (at.attribute("ContentType", "")
                    .matches(".*wordprocessingml\\.(document|template)\\.main.*|.*ms-word.*main.*")) {
                main[0] = at.attribute("PartName", "").replaceFirst("^/", "");
            }
        }));
        return main[0];
    }

    @Override
    public void open(String name, MixedXml at) {
        if (leftOut > 0 || LEFT_OUT.contains(name)) {
            leftOut++;
            return;
        }
        switch (name) {
            case "p" -> beginParagraph();
            case "pStyle" -> paragraphStyle = at.attribute("val");
            case "r" -> {
                inRun = true;
                runStyle = null;
                font = null;
            }
            case "rStyle" -> runStyle = at.attribute("val");
            case "rFonts" -> font = inRun ? latin(at) : font;
            case "t" -> inText = true;
            case "tab", "ptab" -> separate("\t");
            case "br", "cr" -> separate("\n");
            case "noBreakHyphen" -> separate("-");
            default -> {}
        }
    }

    /** Tabs also stand among the properties of a paragraph. */
    private void separate(String text) {
        if (inRun) {
            parts.run(text, font());
        }
    }

    private void beginParagraph() {
        paragraphStyle = null;
        inRun = false;
    }

    static @Nullable String latin(MixedXml at) {
        var high = at.attribute("hAnsi");
        return high == null ? at.attribute("ascii") : high;
    }

    @Override
    public void text(String text) {
        if (inText && leftOut == 0) {
            parts.run(text, font());
        }
    }

    private String font() {
        if (font != null) {
            return font;
        }
        var ofRun = styles.named(runStyle);
        var named = ofRun == null ? styles.named(paragraphStyle) : ofRun;
        return named == null ? styles.usual() : named;
    }

    @Override
    public void close(String name) {
        if (leftOut > 0) {
            leftOut--;
        } else if (name.equals("t")) {
            inText = false;
        } else if (name.equals("r")) {
            inRun = false;
        } else if (name.equals("p")) {
            parts.endParagraph();
        }
    }

    /** Only what opens matters. */
    record OnOpen(BiConsumer<String, MixedXml> opened) implements MixedXml.Handler {

        @Override
        public void open(String name, MixedXml at) {
            opened.accept(name, at);
        }

        @Override
        public void text(String text) {
            // Only what opens matters.
        }

        @Override
        public void close(String name) {
            // As above.
        }
    }

    /** styles.xml. */
    private static final class Styles implements MixedXml.Handler {

        private final StyleFonts styles;
        private String style = "";
        private boolean normal;

        private Styles(StyleFonts styles) {
            this.styles = styles;
        }

        @Override
        public void open(String name, MixedXml at) {
            switch (name) {
                case "style" -> {
                    style = at.attribute("styleId", "");
                    normal = at.attribute("default", "0").matches("1|true")
                            && at.attribute("type", "").equals("paragraph");
                }
                case "basedOn" -> styles.parent(style, at.attribute("val", ""));
                case "rFonts" -> {
                    var font = latin(at);
                    if (font != null && !style.isEmpty()) {
                        styles.font(style, font);
                    }
                    if (font != null && (style.isEmpty() || normal)) {
                        styles.usual(font);
                    }
                }
                default -> {}
            }
        }

        @Override
        public void text(String text) {
            // Styles are told by attributes.
        }

        @Override
        public void close(String name) {
            if (name.equals("style")) {
                style = "";
                normal = false;
            }
        }
    }
}
