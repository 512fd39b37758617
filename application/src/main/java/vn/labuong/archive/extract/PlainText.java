package vn.labuong.archive.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of nothing but text, in the encoding that its bytes show. */
final class PlainText {

    private static final int CHUNK = 1 << 14;

    private PlainText() {}

    static void read(Path file, Parts parts) throws IOException {
        var evidence = BytesEvidence.of(file);
        note(evidence, parts);
        try (var in = Files.newInputStream(file);
                var text = new BufferedReader(evidence.reader(in))) {
            var chunk = new char[CHUNK];
            for (int count = text.read(chunk); count >= 0; count = text.read(chunk)) {
                lines(new String(chunk, 0, count), evidence.font(), parts);
            }
        }
    }

    static void note(BytesEvidence evidence, Parts parts) {
        if (!evidence.told()) {
            parts.note(evidence.known() ? Extraction.Note.ENCODING_BY_EVIDENCE : Extraction.Note.ENCODING_UNKNOWN);
        }
    }

    /** A line may be as long as the file: what has come of it is added to the paragraph. */
    private static void lines(String text, String font, Parts parts) {
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            parts.run(text.substring(from, to).replace("\r", "").replace("\uFEFF", ""), font);
            parts.endParagraph();
            from = to + 1;
        }
        parts.run(text.substring(from).replace("\r", "").replace("\uFEFF", ""), font);
    }
}
