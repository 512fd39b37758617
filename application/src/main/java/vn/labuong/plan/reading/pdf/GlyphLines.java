package vn.labuong.plan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.labuong.shared.text.Texts;

/** Puts characters into lines, and lines into text with spaces where the page shows a gap. */
final class GlyphLines {

    private GlyphLines() {}

    /** The lines from top to bottom, each from left to right. */
    static List<List<Glyph>> of(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::base));
        var lines = new ArrayList<List<Glyph>>();
        for (var glyph : sorted) {
            var last = lines.isEmpty() ? List.<Glyph>of() : lines.get(lines.size() - 1);
            if (last.isEmpty() || glyph.base() - last.get(0).base() > glyph.height() / 2) {
                lines.add(new ArrayList<>(List.of(glyph)));
            } else {
                last.add(glyph);
            }
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::left)));
        return lines;
    }

    /** Clean text with a line feed between lines. */
    static String text(List<Glyph> glyphs) {
        return Texts.cleanLines(
                String.join("\n", of(glyphs).stream().map(GlyphLines::line).toList()));
    }

    static String line(List<Glyph> line) {
        var text = new StringBuilder();
        Glyph before = null;
        for (var glyph : line) {
            boolean gap = before != null && glyph.left() - before.right() > glyph.space() / 2;
            text.append(gap ? " " : "").append(glyph.text());
            before = glyph;
        }
        return text.toString();
    }
}
