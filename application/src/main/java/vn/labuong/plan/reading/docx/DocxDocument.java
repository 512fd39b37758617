package vn.labuong.plan.reading.docx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.labuong.plan.reading.document.Block;

/** A Word document as lines and tables. */
public final class DocxDocument {

    private DocxDocument() {}

    /** The blocks of the body; headers, footers, notes and comments are not part of it. */
    public static List<Block> read(Path file) throws IOException {
        try (var docx = DocxPackage.open(file)) {
            var numbering = Numbering.read(docx);
            return new BodyReader(docx.main(), numbering, StyleFonts.read(docx)).read();
        }
    }
}
