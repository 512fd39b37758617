package vn.labuong.plan.reading.docx;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one paragraph: its visible text with its automatic number, and apart from it what was struck out. */
final class ParagraphReader {

    /** Properties and former properties: no text in them, but elements named like those that carry text. */
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "rPr",
            "sectPr",
            "pPrChange",
            "numberingChange",
            "instrText",
            "delInstrText",
            "tblPr",
            "tblPrEx",
            "tblGrid",
            "sdtPr",
            "sdtEndPr");

    private static final String SOFT_HYPHEN = "\u00AD";

    private final WordXml xml;
    private final Numbering numbering;
    private final RunFonts fonts;

    /** Inside how many tracked deletions the cursor stands. */
    private int deletions;

    /** An alternate content whose first choice was read; its other forms repeat the same text. */
    private boolean choiceRead;

    ParagraphReader(WordXml xml, Numbering numbering, RunFonts fonts) {
        this.xml = xml;
        this.numbering = numbering;
        this.fonts = fonts;
    }

    /** The paragraph at whose start the cursor stands; {@code numbered} is false where Word shows no number. */
    Paragraph read(boolean numbered) {
        var text = new RunText();
        var deleted = new RunText();
        var number = new NumberRef();
        fonts.openParagraph();
        for (int depth = 1; depth > 0 && xml.advance(); ) {
            if (xml.opens("p")) {
                depth++;
                fonts.openParagraph();
                text.append("\n");
            } else if (xml.closes("p")) {
                depth--;
                fonts.closeParagraph();
            } else if (!fonts.pass(xml) && !passWrapper() && xml.isStart()) {
                piece(text, deleted, depth == 1 ? number : new NumberRef());
            }
        }
        var label = numbered && deletions == 0 ? numbering.label(number.numId, number.level, number.style) : "";
        var before = label.isEmpty() ? "" : label + " ";
        return new Paragraph(before + text.drawn(), before + text.stored(), deleted.drawn());
    }

    private void piece(RunText text, RunText deleted, NumberRef number) {
        switch (xml.name()) {
            case "t" -> (deletions > 0 ? deleted : text).append(xml.text(), fonts.encoding());
            case "delText" -> deleted.append(xml.text(), fonts.encoding());
            case "tab", "ptab" -> text.append(" ");
            case "br", "cr" -> text.append("\n");
            case "noBreakHyphen" -> text.append("-");
            case "softHyphen" -> softHyphen(deletions > 0 ? deleted : text);
            case "numId" -> number.numId = xml.number("val", -1);
            case "ilvl" -> number.level = xml.number("val", 0);
            case "pStyle" -> {
                number.style = xml.attribute("val");
                fonts.paragraphStyle(number.style);
            }
            default -> {}
        }
    }

    /** Word processors save U+00AD as this element; in TCVN3 that is a letter, elsewhere nothing that is read. */
    private void softHyphen(RunText text) {
        var encoding = fonts.encoding();
        if (encoding != null) {
            text.append(SOFT_HYPHEN, encoding);
        }
    }

    /** Handles an element that only wraps others, or has no text; true when it was one. */
    boolean passWrapper() {
        var name = xml.name();
        if (name.equals("del") || name.equals("moveFrom")) {
            deletions += xml.isStart() ? 1 : -1;
            return true;
        }
        if (xml.isStart() && WITHOUT_TEXT.contains(name)) {
            xml.skip();
            return true;
        }
        if (xml.isStart() && name.equals("AlternateContent")) {
            choiceRead = false;
            return true;
        }
        if (xml.isStart() && (name.equals("Choice") || name.equals("Fallback"))) {
            if (choiceRead) {
                xml.skip();
            }
            choiceRead = true;
            return true;
        }
        return false;
    }

    void enterDeletion() {
        deletions++;
    }

    void leaveDeletion() {
        deletions--;
    }

    /**
     * Visible text, and text struck out under change tracking.
     *
     * @param stored the visible text as it is in the file, which differs where a legacy font draws other letters
     */
    record Paragraph(String text, String stored, String deleted) {}

    private static final class NumberRef {
        private int numId = Numbering.NONE;
        private int level = Numbering.NONE;
        private @Nullable String style;
    }
}
