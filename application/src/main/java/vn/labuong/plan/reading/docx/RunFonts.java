package vn.labuong.plan.reading.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.text.LegacyVietnamese;

/** Follows the cursor through paragraphs and runs and knows in which legacy encoding the text there is stored. */
final class RunFonts {

    private final StyleFonts styles;

    /** The paragraph at the cursor, above those that hold it (a text box stands in a run of another paragraph). */
    private final Deque<Scope> paragraphs = new ArrayDeque<>();

    RunFonts(StyleFonts styles) {
        this.styles = styles;
    }

    void openParagraph() {
        paragraphs.push(new Scope());
    }

    void closeParagraph() {
        paragraphs.pop();
    }

    void paragraphStyle(@Nullable String style) {
        here().paragraphStyle = style;
    }

    /** Handles what opens, closes or describes a run; true when the element at the cursor did. */
    boolean pass(WordXml xml) {
        if (xml.opens("r") || xml.closes("r")) {
            here().enter(xml.isStart());
            return true;
        }
        if (xml.opens("rPr") && here().inRun) {
            readProperties(xml, here());
            return true;
        }
        return false;
    }

    /** The encoding of the run at the cursor, or null when its text is Unicode. */
    @Nullable LegacyVietnamese encoding() {
        var run = here();
        var font = run.font == null ? styles.inherited(run.style, run.paragraphStyle) : run.font;
        return LegacyVietnamese.ofFont(font).orElse(null);
    }

    private static void readProperties(WordXml xml, Scope run) {
        while (xml.advance() && !xml.closes("rPr")) {
            if (xml.opens("rFonts")) {
                run.font = StyleFonts.named(xml);
            } else if (xml.opens("rStyle")) {
                run.style = xml.attribute("val");
            } else if (xml.opens("rPrChange")) {
                xml.skip();
            }
        }
    }

    private Scope here() {
        return paragraphs.element();
    }

    private static final class Scope {
        private @Nullable String paragraphStyle;
        private @Nullable String style;
        private @Nullable String font;
        private boolean inRun;

        private void enter(boolean run) {
            inRun = run;
            style = null;
            font = null;
        }
    }
}
