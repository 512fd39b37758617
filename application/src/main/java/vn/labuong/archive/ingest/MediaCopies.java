package vn.labuong.archive.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Kind;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.archive.sound.MediaDerivation;
import vn.labuong.archive.sound.Rendered;
import vn.labuong.archive.store.Copies;

/** Makes what pages play of recordings and films. */
@Component
class MediaCopies {

    private final MediaDerivation derivation;
    private final Copies copies;
    private final Renditions renditions;
    private final FileWriting writing;
    private final ArchiveEvents events;
    private final CaptionRows captions;
    private final Redoing redoing;

    MediaCopies(
            MediaDerivation derivation,
            Copies copies,
            Renditions renditions,
            FileWriting writing,
            ArchiveEvents events,
            CaptionRows captions,
            Redoing redoing) {
        this.derivation = derivation;
        this.copies = copies;
        this.renditions = renditions;
        this.writing = writing;
        this.events = events;
        this.captions = captions;
        this.redoing = redoing;
    }

    /** Renders the recording, and gives what is to be kept of it. */
    StageOutcome make(FileWork work) {
        FileId file = work.file().id();
        Path folder = copies.folder(file).resolve("media");
        Rendered rendered = derivation.make(work.bytes(), folder);
        if (rendered instanceof Rendered.Refused refused) {
            return new StageOutcome.Skipped(refused.reason(), NoteArguments.of(refused.arguments()));
        }
        Rendered.Made made = (Rendered.Made) rendered;
        return StageOutcome.Done.keeping(() -> {
            writing.lasts(file, made.millis());
            for (String name : made.files()) {
                keep(file, folder.resolve(name));
            }
            events.record(
                    EventType.NORMALIZATION,
                    Outcome.SUCCESS,
                    work.file().item(),
                    file,
                    "ffmpeg",
                    Map.of("millis", made.millis()));
            // Captions that came before the recording find it now.
            captions.withoutRecording(work.file().item())
                    .forEach(caption ->
                            redoing.again(caption, EnumSet.of(StageName.DERIVE, StageName.TEXT, StageName.INDEX)));
        });
    }

    private void keep(FileId file, Path copy) {
        switch (String.valueOf(copy.getFileName())) {
            case "film.mp4" -> put(file, copy, Kind.FILM, "video/mp4");
            case "poster.jpg" -> put(file, copy, Kind.POSTER, "image/jpeg");
            case "sound.mp3" -> put(file, copy, Kind.SOUND, "audio/mpeg");
            case "waveform.svg" -> put(file, copy, Kind.WAVEFORM, "image/svg+xml");
            // Opus and the peaks lie beside them for whoever asks by name.
            default -> {}
        }
    }

    private void put(FileId file, Path copy, Kind kind, String mediaType) {
        try {
            renditions.put(
                    new Rendition(file, null, kind, null, mediaType, copies.name(copy), Files.size(copy), null, null));
        } catch (IOException fault) {
            throw new UncheckedIOException("A copy that was just made cannot be read", fault);
        }
    }
}
