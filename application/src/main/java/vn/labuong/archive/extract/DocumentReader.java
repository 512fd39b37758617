package vn.labuong.archive.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a document of any kind that is known, by its content and not by its name, and hands over page after
 * page; memory grows with a page and with the tables of fonts and strings, not with the document.
 */
public final class DocumentReader {

    private static final int HEAD = 4096;
    private static final double MOST_CONTROL = 0.02;

    private final Path file;
    private final Handing sink;

    /** Keeps what the receiver itself throws apart from what a broken document makes a parser throw. */
    private static final class Handing implements Consumer<ExtractedPage> {

        private final Consumer<ExtractedPage> sink;
        private @Nullable RuntimeException failure;

        private Handing(Consumer<ExtractedPage> sink) {
            this.sink = sink;
        }

        @Override
        public void accept(ExtractedPage page) {
            try {
                sink.accept(page);
            } catch (RuntimeException own) {
                failure = own;
                throw own;
            }
        }
    }

    private DocumentReader(Path file, Handing sink) {
        this.file = file;
        this.sink = sink;
    }

    /**
     * Reads the whole document or refuses it; nothing is cut. Pages handed over before a refusal do not stand for the
     * document. What the receiver throws comes through.
     *
     * @throws UncheckedIOException where the file cannot be read from the disk
     */
    public static Extraction read(Path file, Consumer<ExtractedPage> sink) {
        var handing = new Handing(sink);
        try {
            return new DocumentReader(file, handing).read();
        } catch (Refusal refused) {
            return refused.value();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            if (handing.failure != null) {
                throw handing.failure;
            }
            if (!Files.isReadable(file)) {
                throw new UncheckedIOException(new IOException(file.toString(), broken));
            }
            return new Extraction.Refused(Extraction.Reason.BROKEN, "");
        }
    }

    private Extraction read() throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw Refusal.because(Extraction.Reason.EMPTY, "");
        }
        var begin = new String(head, StandardCharsets.ISO_8859_1);
        if (begin.contains("%PDF-")) {
            return PdfText.read(file, sink);
        }
        var parts = new Parts(sink);
        return parts.done(readParts(begin, parts));
    }

    private DocumentKind readParts(String begin, Parts parts) throws IOException {
        if (begin.startsWith("PK\u0003\u0004")) {
            return readPackage(parts);
        }
        if (begin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            DocText.read(file, parts);
            return DocumentKind.DOC;
        }
        if (begin.startsWith("{\\rt")) {
            RtfText.read(file, parts);
            return DocumentKind.RTF;
        }
        if (isWebPage(begin)) {
            HtmlText.read(file, parts);
            return DocumentKind.HTML;
        }
        return readText(begin, parts);
    }

    private DocumentKind readText(String begin, Parts parts) throws IOException {
        boolean wide = begin.startsWith("\u00FF\u00FE")
                || begin.startsWith("\u00FE\u00FF")
                || BytesEvidence.isWide(begin.getBytes(StandardCharsets.ISO_8859_1));
        // VPS keeps a few letters among the control characters.
        long control =
                begin.chars().filter(c -> c < ' ' && "\t\r\n\f".indexOf(c) < 0).count();
        if (!wide && (begin.indexOf(0) >= 0 || control > begin.length() * MOST_CONTROL)) {
            throw Refusal.because(Extraction.Reason.UNKNOWN_KIND, "");
        }
        try {
            PlainText.read(file, parts);
        } catch (CharacterCodingException other) {
            throw Refusal.because(Extraction.Reason.UNKNOWN_KIND, "");
        }
        return DocumentKind.TEXT;
    }

    private static boolean isWebPage(String begin) {
        var plain = begin.replaceAll("[\u0000\u00EF\u00BB\u00BF\u00FF\u00FE]", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return plain.startsWith("<!doctype html")
                || (plain.startsWith("<") && (plain.contains("<html") || plain.contains("<body")));
    }

    private DocumentKind readPackage(Parts parts) throws IOException {
        try (var zip = GuardedZip.open(file)) {
            if (zip.has("mimetype") && zip.head("mimetype").startsWith("application/vnd.oasis.opendocument")) {
                OdfText.read(zip, parts);
                return DocumentKind.ODF;
            }
            if (!zip.has("[Content_Types].xml")) {
                throw Refusal.because(Extraction.Reason.UNKNOWN_KIND, "zip");
            }
            var types = zip.head("[Content_Types].xml");
            if (types.contains("wordprocessingml") || types.contains("ms-word")) {
                DocxText.read(zip, parts);
                return DocumentKind.DOCX;
            }
            if (zip.has("xl/workbook.xml")) {
                SheetsText.read(zip, parts);
                return DocumentKind.XLSX;
            }
            if (zip.has("ppt/presentation.xml")) {
                SlidesText.read(zip, parts);
                return DocumentKind.PPTX;
            }
            throw Refusal.because(Extraction.Reason.UNKNOWN_KIND, "zip");
        }
    }
}
