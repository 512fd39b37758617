package vn.labuong.archive.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.text.TextPosition;
import vn.labuong.archive.recognise.Box;
import vn.labuong.archive.recognise.PageSource;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.recognise.TextEvidence;
import vn.labuong.archive.recognise.Word;
import vn.labuong.shared.pdf.InflatedStreams;
import vn.labuong.shared.text.LegacyVietnamese;

/** The text layer of a PDF, a page at a time. */
final class PdfText {

    /** One stream; the text of a page has under 1 MB, a picture without loss some 100 MB. */
    private static final long MOST = 256L << 20;

    private final PdfGlyphs glyphs = new PdfGlyphs();
    private final Set<Extraction.Note> notes = EnumSet.noneOf(Extraction.Note.class);

    private PdfText() {}

    static Extraction read(Path file, Consumer<ExtractedPage> sink) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            var swollen = InflatedStreams.firstAbove(document, MOST);
            if (swollen.isPresent()) {
                return new Extraction.Refused(Extraction.Reason.SWOLLEN, swollen.get());
            }
            return new PdfText().all(document, sink);
        } catch (InvalidPasswordException locked) {
            return new Extraction.Refused(Extraction.Reason.ENCRYPTED, "");
        }
    }

    private Extraction all(PDDocument document, Consumer<ExtractedPage> sink) throws IOException {
        int pages = document.getNumberOfPages();
        int withText = 0;
        int forOcr = 0;
        for (int at = 0; at < pages; at++) {
            ExtractedPage page;
            try {
                page = page(document, at);
            } catch (RuntimeException broken) {
                // A hostile page breaks the parser in ways that it does not declare.
                throw Refusal.because(Extraction.Reason.BROKEN, "page " + (at + 1));
            }
            withText += page.verdict() instanceof Verdict.Good ? 1 : 0;
            forOcr += page.verdict() instanceof Verdict.NeedsOcr ? 1 : 0;
            sink.accept(page);
        }
        return pages == 0
                ? new Extraction.Refused(Extraction.Reason.EMPTY, "")
                : new Extraction.Read(DocumentKind.PDF, pages, withText, forOcr, notes);
    }

    private ExtractedPage page(PDDocument document, int at) throws IOException {
        var page = document.getPage(at);
        var frame = PdfFrame.of(page);
        var words = new ArrayList<Word>();
        var converted = new ArrayList<ConvertedRun>();
        for (var piece : glyphs.read(page)) {
            var read = LegacyText.convert(runs(piece.glyphs()));
            converted.addAll(read.runs());
            if (!Word.isBlank(read.text())) {
                var box = piece.glyphs().stream()
                        .map(frame::box)
                        .reduce(Box::with)
                        .orElseThrow();
                words.add(new Word(read.text(), box, 1, piece.line(), piece.spaceAfter()));
            }
        }
        var marks = glyphs.marks();
        if (marks.legacyKhmer() > 0) {
            notes.add(Extraction.Note.LEGACY_KHMER_NOT_CONVERTED);
        }
        var bare = new PageText(frame.width(), frame.height(), Optional.empty(), PageSource.LAYER, numbered(words));
        var text = bare.text();
        var layout = new PageText(
                bare.width(), bare.height(), TextEvidence.of(text).language(), PageSource.LAYER, bare.words());
        return new ExtractedPage(at + 1, text, Optional.of(layout), PageGate.judge(text, marks), joined(converted));
    }

    private static List<LegacyText.Run> runs(List<TextPosition> glyphs) {
        return glyphs.stream()
                .map(glyph -> new LegacyText.Run(
                        stored(glyph), String.valueOf(glyph.getFont().getName())))
                .toList();
    }

    /** In a font from before Unicode the number of the glyph is what was typed; PDF's own names for it mislead. */
    private static String stored(TextPosition glyph) {
        var codes = glyph.getCharacterCodes();
        boolean byNumber = glyph.getFont() instanceof PDSimpleFont
                && codes.length == 1
                && codes[0] >= 0xA0
                && codes[0] <= 0xFF
                && PdfGlyphs.letters(glyph).chars().allMatch(c -> c <= 0xFF)
                && LegacyVietnamese.ofFont(LegacyText.plainName(
                                String.valueOf(glyph.getFont().getName())))
                        .isPresent();
        return byNumber ? Character.toString(codes[0]) : PdfGlyphs.letters(glyph);
    }

    /** Words come with the number of the line among all that were begun: without gaps they are as ALTO numbers them. */
    private static List<Word> numbered(List<Word> words) {
        var lines = words.stream().map(Word::line).distinct().sorted().toList();
        return words.stream()
                .map(word -> new Word(
                        word.text(), word.box(), word.confidence(), lines.indexOf(word.line()), word.spaceAfter()))
                .toList();
    }

    /** One for each encoding and page, since here a run is a word: its confidence is then a share of many words. */
    private static List<ConvertedRun> joined(List<ConvertedRun> words) {
        return words.stream().collect(Collectors.groupingBy(ConvertedRun::encoding)).entrySet().stream()
                .map(one -> {
                    var text = text(one.getValue(), true);
                    return new ConvertedRun(
                            text(one.getValue(), false), text, one.getKey(), LegacyText.vietnamese(text));
                })
                .toList();
    }

    private static String text(List<ConvertedRun> words, boolean converted) {
        return words.stream()
                .map(word -> converted ? word.text() : word.original())
                .collect(Collectors.joining(" "));
    }
}
