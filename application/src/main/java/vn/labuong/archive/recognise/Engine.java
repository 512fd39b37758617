package vn.labuong.archive.recognise;

import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixGetHeight;
import static org.bytedeco.leptonica.global.leptonica.pixGetWidth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;
import org.jspecify.annotations.Nullable;

/** Tesseract within a child process: chooses the language of a page on a strip of it, then reads the whole page in it. */
final class Engine implements AutoCloseable {

    /** Mean confidence from which words of the right look are believed without trying another language. */
    private static final double CONVINCING = 0.75;

    private final Map<TextLanguage, TessBaseAPI> readers = new EnumMap<>(TextLanguage.class);

    /** How well a language does on the strip. */
    private record Trial(Wire.Candidate candidate, double score, boolean convincing, boolean anyWords) {}

    Wire.Answer answer(Wire.Request request) {
        @Nullable LoadedImage image = null;
        try {
            image = LoadedImage.of(request.image(), request.mostPixels());
            return recognise(image, request);
        } catch (PdfPageImage.NotDrawn refused) {
            return new Wire.Answer.Refused(refused.reason(), String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException broken) {
            return new Wire.Answer.Refused(Recognition.Reason.UNREADABLE, String.valueOf(broken.getMessage()));
        } finally {
            if (image != null) {
                pixDestroy(image.pixels());
            }
        }
    }

    private Wire.Answer recognise(LoadedImage image, Wire.Request request) {
        var candidates = request.candidates();
        var chosen = candidates.get(0);
        if (candidates.size() > 1 || request.convince()) {
            var best = choose(image, candidates);
            if (request.convince() && best.anyWords() && !best.convincing()) {
                return new Wire.Answer.Unconvinced();
            }
            chosen = best.candidate();
        }
        var words = read(image, chosen, Optional.empty());
        var language = words.isEmpty() ? Optional.<TextLanguage>empty() : Optional.of(chosen.language());
        return new Wire.Answer.Words(
                new PageText(image.width(), image.height(), language, PageSource.OCR, image.inFull(words)));
    }

    private Trial choose(LoadedImage image, List<Wire.Candidate> candidates) {
        var strip = image.busiestStrip();
        var trials = new ArrayList<Trial>();
        for (var candidate : candidates) {
            var trial = trial(image, strip, candidates, candidate);
            if (trial.convincing()) {
                return trial;
            }
            trials.add(trial);
        }
        return trials.stream().max(Comparator.comparingDouble(Trial::score)).orElseThrow();
    }

    /** The model of Vietnamese reads English well enough to tell that it is English, and the other way round. */
    private Trial trial(LoadedImage image, Box strip, List<Wire.Candidate> candidates, Wire.Candidate candidate) {
        var words = read(image, candidate, Optional.of(strip));
        var page = new PageText(
                pixGetWidth(image.pixels()), pixGetHeight(image.pixels()), Optional.empty(), PageSource.OCR, words);
        var seen = TextEvidence.of(page.text()).language();
        double sure = page.confidence();
        if (seen.isEmpty()) {
            return new Trial(candidate, sure / 2, false, !words.isEmpty());
        }
        var named = candidates.stream()
                .filter(other -> other.language() == seen.get())
                .findFirst()
                .orElse(candidate);
        return new Trial(named, sure, sure >= CONVINCING, true);
    }

    private List<Word> read(LoadedImage image, Wire.Candidate candidate, Optional<Box> part) {
        var reader = readers.computeIfAbsent(candidate.language(), language -> open(candidate));
        @Nullable PIX strip = part.map(image::cut).orElse(null);
        try {
            // A strip is too low for the search of columns, which takes its lines for columns.
            reader.SetPageSegMode(strip == null ? tesseract.PSM_AUTO : tesseract.PSM_SINGLE_BLOCK);
            reader.SetImage(strip == null ? image.pixels() : strip);
            reader.SetSourceResolution(image.resolution());
            if (reader.Recognize(null) != 0) {
                throw new IllegalStateException("not recognised");
            }
            return words(reader);
        } finally {
            reader.Clear();
            if (strip != null) {
                pixDestroy(strip);
            }
        }
    }

    private static TessBaseAPI open(Wire.Candidate candidate) {
        var reader = new TessBaseAPI();
        if (reader.Init(candidate.folder().toString(), candidate.language().data()) != 0) {
            throw new IllegalStateException("no trained data in " + candidate.folder());
        }
        reader.SetVariable("debug_file", "/dev/null");
        if (candidate.language() == TextLanguage.KM) {
            // Else the letters that stand below others are taken for lines of their own: three times the errors.
            reader.SetVariable("textord_min_linesize", "2.5");
        }
        return reader;
    }

    private static List<Word> words(TessBaseAPI reader) {
        var words = new ArrayList<Word>();
        try (ResultIterator at = reader.GetIterator()) {
            if (at == null || at.isNull()) {
                return words;
            }
            int line = -1;
            do {
                if (at.Empty(tesseract.RIL_WORD)) {
                    continue;
                }
                if (at.IsAtBeginningOf(tesseract.RIL_TEXTLINE)) {
                    line++;
                }
                word(at, Math.max(0, line)).ifPresent(words::add);
            } while (at.Next(tesseract.RIL_WORD));
        }
        return words;
    }

    private static Optional<Word> word(ResultIterator at, int line) {
        try (BytePointer text = at.GetUTF8Text(tesseract.RIL_WORD);
                IntPointer sides = new IntPointer(4)) {
            if (text == null
                    || Word.storable(text.getString(StandardCharsets.UTF_8)).isEmpty()) {
                return Optional.empty();
            }
            at.BoundingBox(
                    tesseract.RIL_WORD,
                    sides.getPointer(0),
                    sides.getPointer(1),
                    sides.getPointer(2),
                    sides.getPointer(3));
            double sure = Math.max(0, Math.min(1, at.Confidence(tesseract.RIL_WORD) / 100.0));
            boolean last = at.IsAtFinalElement(tesseract.RIL_TEXTLINE, tesseract.RIL_WORD);
            return Optional.of(new Word(
                    text.getString(StandardCharsets.UTF_8),
                    Box.between(sides.get(0), sides.get(1), sides.get(2), sides.get(3)),
                    sure,
                    line,
                    !last));
        }
    }

    @Override
    public void close() {
        readers.values().forEach(TessBaseAPI::close);
    }
}
