package vn.labuong.archive.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Collects runs into paragraphs and hands paragraphs over in parts; memory grows with a part, not with the document. */
final class Parts {

    private static final int PART = 20_000;

    /** A run of characters without an end would be a paragraph without an end. */
    private static final int LONGEST_PARAGRAPH = 1_000_000;

    private final Consumer<ExtractedPage> sink;
    private final List<LegacyText.Run> paragraph = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final List<ConvertedRun> converted = new ArrayList<>();
    private final Set<Extraction.Note> notes = EnumSet.noneOf(Extraction.Note.class);
    private int length;
    private int khmer;
    private int characters;
    private int parts;
    private int withText;
    private int forOcr;

    Parts(Consumer<ExtractedPage> sink) {
        this.sink = sink;
    }

    /** The next text of the paragraph; the font's name is empty where none is known. */
    void run(String text, String font) {
        if (text.isEmpty()) {
            return;
        }
        int last = paragraph.size() - 1;
        if (last >= 0 && paragraph.get(last).font().equals(font) && length < PART) {
            paragraph.set(last, new LegacyText.Run(paragraph.get(last).text() + text, font));
        } else {
            paragraph.add(new LegacyText.Run(text, font));
        }
        length += text.length();
        if (length > LONGEST_PARAGRAPH) {
            endParagraph();
        }
    }

    void endParagraph() {
        var done = LegacyText.convert(paragraph);
        if (done.legacyKhmer()) {
            notes.add(Extraction.Note.LEGACY_KHMER_NOT_CONVERTED);
            khmer += length;
        }
        characters += length;
        part.append(done.text()).append('\n');
        converted.addAll(done.runs());
        paragraph.clear();
        length = 0;
        if (part.length() >= PART) {
            endPart();
        }
    }

    /** Ends the part where something was added to it. */
    void endPart() {
        if (!paragraph.isEmpty()) {
            endParagraph();
        }
        if (part.toString().isBlank()) {
            part.setLength(0);
            return;
        }
        var text = part.toString().strip();
        parts++;
        boolean legacyKhmer = khmer * 2 > characters;
        Verdict verdict = legacyKhmer
                ? new Verdict.NeedsOcr(Verdict.Reason.LEGACY_KHMER, (double) khmer / characters)
                : new Verdict.Good();
        withText += legacyKhmer ? 0 : 1;
        forOcr += legacyKhmer ? 1 : 0;
        sink.accept(new ExtractedPage(parts, text, Optional.empty(), verdict, converted));
        part.setLength(0);
        converted.clear();
        khmer = 0;
        characters = 0;
    }

    void note(Extraction.Note note) {
        notes.add(note);
    }

    Extraction done(DocumentKind kind) {
        endPart();
        return parts == 0
                ? new Extraction.Refused(Extraction.Reason.EMPTY, "")
                : new Extraction.Read(kind, parts, withText, forOcr, notes);
    }
}
