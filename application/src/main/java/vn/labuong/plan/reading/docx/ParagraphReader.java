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

    private final WordXml xml;
    private final Numbering numbering;

    /** Inside how many tracked deletions the cursor stands. */
    private int deletions;

    /** An alternate content whose first choice was read; its other forms repeat the same text. */
    private boolean choiceRead;

    ParagraphReader(WordXml xml, Numbering numbering) {
        this.xml = xml;
        this.numbering = numbering;
    }

    /** The paragraph at whose start the cursor stands; {@code numbered} is false where Word shows no number. */
    Paragraph read(boolean numbered) {
        var text = new StringBuilder();
        var deleted = new StringBuilder();
        var number = new NumberRef();
        for (int depth = 1; depth > 0 && xml.advance(); ) {
            if (xml.opens("p")) {
                depth++;
                text.append('\n');
            } else if (xml.closes("p")) {
                depth--;
            } else if (!passWrapper() && xml.isStart()) {
                piece(text, deleted, depth == 1 ? number : new NumberRef());
            }
        }
        var label = numbered && deletions == 0 ? numbering.label(number.numId, number.level, number.style) : "";
        var shown = label.isEmpty() ? text.toString() : label + " " + text;
        return new Paragraph(shown, deleted.toString());
    }

    private void piece(StringBuilder text, StringBuilder deleted, NumberRef number) {
        switch (xml.name()) {
            case "t" -> (deletions > 0 ? deleted : text).append(xml.text());
            case "delText" -> deleted.append(xml.text());
            case "tab", "ptab" -> text.append(' ');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "numId" -> number.numId = xml.number("val", -1);
            case "ilvl" -> number.level = xml.number("val", 0);
            case "pStyle" -> number.style = xml.attribute("val");
            default -> {}
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

    /** Visible text, and text struck out under change tracking. */
    record Paragraph(String text, String deleted) {}

    private static final class NumberRef {
        private int numId = Numbering.NONE;
        private int level = Numbering.NONE;
        private @Nullable String style;
    }
}
