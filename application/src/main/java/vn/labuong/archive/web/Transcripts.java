package vn.labuong.archive.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.archive.search.PageMarks;
import vn.labuong.archive.sound.CaptionReading;
import vn.labuong.archive.sound.Captions;
import vn.labuong.archive.sound.Cue;
import vn.labuong.archive.store.Copies;
import vn.labuong.shared.web.Languages;

/** The words of a recording, out of its captions; no statement. */
@Component
class Transcripts {

    /** Lines shown at once; of longer ones the part around the moment asked for. */
    private static final int LINES = 600;

    private static final int HOUR = 3600;

    private final Copies copies;
    private final ArchiveWords words;

    Transcripts(Copies copies, ArchiveWords words) {
        this.copies = copies;
        this.words = words;
    }

    /**
     * The words in the language asked for, else in the reader's, else in the first.
     *
     * @param captions of the recording that the viewer may see
     * @param tep place of the recording in its item, from 1
     * @return null where there are none
     */
    @Nullable TranscriptView of(List<Rendition> captions, int tep, FileViews.Place place, Locale locale) {
        Optional<Rendition> chosen = in(captions, place.language())
                .or(() -> in(captions, Languages.code(locale)))
                .or(() -> captions.stream().findFirst());
        List<Cue> cues = chosen.map(this::read).orElse(List.of());
        if (cues.isEmpty()) {
            return null;
        }
        String language = String.valueOf(chosen.orElseThrow().language());
        int first = at(cues, place.second()) / LINES * LINES;
        int end = Math.min(cues.size(), first + LINES);
        int from = Math.max(place.second(), 0);
        return new TranscriptView(
                language,
                cues.subList(first, end).stream()
                        .map(cue -> line(cue, tep, place, language))
                        .toList(),
                cues.size(),
                first > 0 ? place.hear(tep, second(cues.get(first - 1)), language) : null,
                end < cues.size() ? place.hear(tep, second(cues.get(end)), language) : null,
                captions.size() < 2
                        ? List.of()
                        : captions.stream()
                                .map(one -> choice(String.valueOf(one.language()), tep, from, place, language, locale))
                                .toList(),
                place.second() < 0 ? null : place.second());
    }

    private static Optional<Rendition> in(List<Rendition> captions, String language) {
        return captions.stream().filter(one -> language.equals(one.language())).findFirst();
    }

    /** The line that is said at that second, or the last one before it. */
    private static int at(List<Cue> cues, int second) {
        int at = 0;
        while (at + 1 < cues.size() && cues.get(at + 1).start() / 1000 <= second) {
            at++;
        }
        return at;
    }

    private List<Cue> read(Rendition captions) {
        Path vtt = copies.of(captions.path());
        try {
            return Files.exists(vtt) && Captions.read(Files.readAllBytes(vtt)) instanceof CaptionReading.Read read
                    ? read.cues()
                    : List.of();
        } catch (IOException fault) {
            throw new UncheckedIOException("Captions cannot be read", fault);
        }
    }

    private static int second(Cue cue) {
        return (int) (cue.start() / 1000);
    }

    private static TranscriptView.Line line(Cue cue, int tep, FileViews.Place place, String language) {
        return new TranscriptView.Line(
                cue.start() / 1000.0,
                clock(second(cue)),
                place.hear(tep, second(cue), language),
                PageMarks.pieces(cue.text(), place.query()));
    }

    private TranscriptView.Choice choice(
            String language, int tep, int from, FileViews.Place place, String here, Locale locale) {
        return new TranscriptView.Choice(
                language,
                words.text("archive.web.language." + language, locale),
                place.hear(tep, from, language),
                language.equals(here));
    }

    /** Minutes and seconds, with hours where there are any. */
    static String clock(int seconds) {
        String within = String.format(Locale.ROOT, "%02d:%02d", seconds % HOUR / 60, seconds % 60);
        return seconds < HOUR ? within : seconds / HOUR + ":" + within;
    }
}
