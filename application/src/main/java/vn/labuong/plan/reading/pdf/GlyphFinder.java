package vn.labuong.plan.reading.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds the characters of a page, marks drawn apart put together with their letters. */
final class GlyphFinder extends PDFTextStripper {

    private final List<Glyph> glyphs = new ArrayList<>();

    private GlyphFinder(int page) {
        setStartPage(page);
        setEndPage(page);
        setSuppressDuplicateOverlappingText(true);
    }

    static List<Glyph> find(PDDocument document, int page) throws IOException {
        var finder = new GlyphFinder(page);
        finder.writeText(document, Writer.nullWriter());
        return finder.glyphs;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        positions.forEach(position -> glyphs.add(Glyph.of(position)));
    }
}
