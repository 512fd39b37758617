package vn.labuong.archive.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.derive.Derived;
import vn.labuong.archive.derive.ImageDerivation;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.ingest.PagePictures.Drawn;

/** Makes what pages show of pictures: tiles and whole pictures of a few sizes, without a byte of metadata. */
@Component
class PictureCopies {

    private final ImageDerivation images;
    private final PagePictures pictures;
    private final ArchiveEvents events;

    PictureCopies(ImageDerivation images, PagePictures pictures, ArchiveEvents events) {
        this.images = images;
        this.pictures = pictures;
        this.events = events;
    }

    /** Draws every page of the file, and gives what is to be kept of it. */
    StageOutcome make(FileWork work, Facts facts) {
        FileId file = work.file().id();
        List<Drawn> drawn = new ArrayList<>();
        for (int page = 0; page < Math.max(1, facts.pages()); page++) {
            Path folder = pictures.folder(file, page + 1);
            Derived derived = images.make(work.bytes(), facts, page, folder, "tiles");
            if (derived instanceof Derived.Refused refused) {
                return new StageOutcome.Skipped(refused.reason(), NoteArguments.of(refused.arguments()));
            }
            drawn.add(Drawn.of(page + 1, folder, (Derived.Made) derived));
        }
        return StageOutcome.Done.keeping(() -> drawn.forEach(page -> keep(work, page)));
    }

    private void keep(FileWork work, Drawn drawn) {
        FileId file = work.file().id();
        pictures.keep(file, drawn);
        events.record(
                EventType.NORMALIZATION,
                Outcome.SUCCESS,
                work.file().item(),
                file,
                drawn.made().tool(),
                Map.of("page", drawn.number(), "whole", drawn.made().whole()));
    }
}
