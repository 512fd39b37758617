package vn.labuong.archive.extract;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Text of a .doc of Word 97 to 2003 with the font of each run: body, notes, headers and footers, text boxes. */
final class DocText {

    /** Word's own marks for fields, drawings and notes; 13, 11 and 7 end a paragraph, a line and a cell. */
    private static final char FIELD_BEGIN = 19;

    private static final char FIELD_SEPARATOR = 20;
    private static final char FIELD_END = 21;

    private final Parts parts;
    private int inInstruction;

    private DocText(Parts parts) {
        this.parts = parts;
    }

    static void read(Path file, Parts parts) throws IOException {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Refusal.because(Extraction.Reason.ENCRYPTED, "");
            }
            if (!container.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                throw Refusal.because(Extraction.Reason.UNKNOWN_KIND, "");
            }
            try (var document = new HWPFDocument(container.getRoot())) {
                var text = new DocText(parts);
                text.range(document.getRange());
                text.range(document.getFootnoteRange());
                text.range(document.getEndnoteRange());
                text.range(document.getHeaderStoryRange());
                text.range(document.getMainTextboxRange());
            }
        } catch (EncryptedDocumentException locked) {
            throw Refusal.because(Extraction.Reason.ENCRYPTED, "");
        }
    }

    private void range(Range range) {
        for (int at = 0; at < range.numCharacterRuns(); at++) {
            run(range.getCharacterRun(at));
        }
        parts.endParagraph();
    }

    private void run(CharacterRun run) {
        if (run.isMarkedDeleted()) {
            return;
        }
        var font = run.getFontName() == null ? "" : run.getFontName();
        var kept = new StringBuilder();
        for (char c : run.text().toCharArray()) {
            if (c == FIELD_BEGIN) {
                inInstruction++;
            } else if (c == FIELD_SEPARATOR || c == FIELD_END) {
                inInstruction = Math.max(0, inInstruction - (c == FIELD_SEPARATOR || inInstruction > 0 ? 1 : 0));
            } else if (inInstruction == 0) {
                character(c, kept, font);
            }
        }
        parts.run(kept.toString(), font);
    }

    private void character(char c, StringBuilder kept, String font) {
        if (c == '\r' || c == 12) {
            parts.run(kept.toString(), font);
            kept.setLength(0);
            parts.endParagraph();
        } else if (c == 7 || c == '\t') {
            kept.append('\t');
        } else if (c == 11) {
            kept.append('\n');
        } else if (c >= ' ') {
            kept.append(c);
        }
    }
}
