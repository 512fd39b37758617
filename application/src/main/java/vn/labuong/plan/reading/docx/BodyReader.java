package vn.labuong.plan.reading.docx;

import java.util.ArrayList;
import java.util.List;
import vn.labuong.plan.reading.document.Block;
import vn.labuong.plan.reading.document.Source;
import vn.labuong.shared.text.Texts;

/**
 * Walks the body of a document. Wrappers (content controls, tracked insertions, smart tags, hyperlinks, alternate
 * content) are transparent: what counts is the paragraph, table, row or cell inside.
 */
final class BodyReader {

    private final WordXml xml;
    private final ParagraphReader paragraphs;
    private int tables;
    private int lines;

    BodyReader(WordXml xml, Numbering numbering, StyleFonts fonts) {
        this.xml = xml;
        this.paragraphs = new ParagraphReader(xml, numbering, new RunFonts(fonts));
    }

    List<Block> read() {
        var blocks = new ArrayList<Block>();
        while (xml.advance()) {
            if (xml.opens("p")) {
                lines++;
                var text = Texts.clean(paragraphs.read(true).text());
                if (!text.isEmpty()) {
                    blocks.add(new Block.Line(text, Source.line(lines)));
                }
            } else if (xml.opens("tbl")) {
                blocks.add(new TableReader(xml, paragraphs, ++tables).read());
            } else {
                paragraphs.passWrapper();
            }
        }
        return blocks;
    }
}
