package vn.labuong.archive.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.derive.Derived;
import vn.labuong.archive.derive.ImageDerivation;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Kind;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.archive.store.Copies;

/** Makes what pages show of pictures: tiles and whole pictures of a few sizes, without a byte of metadata. */
@Component
class PictureCopies {

    private static final String JPEG = "image/jpeg";

    private final ImageDerivation images;
    private final Copies copies;
    private final Pages pages;
    private final Renditions renditions;
    private final ArchiveEvents events;

    PictureCopies(ImageDerivation images, Copies copies, Pages pages, Renditions renditions, ArchiveEvents events) {
        this.images = images;
        this.copies = copies;
        this.pages = pages;
        this.renditions = renditions;
        this.events = events;
    }

    /** One page of a file with its pictures, complete on the disk. */
    private record Drawn(int number, Path folder, Derived.Made made, long size) {}

    /** Draws every page of the file, and gives what is to be kept of it. */
    StageOutcome make(FileWork work, Facts facts) {
        FileId file = work.file().id();
        List<Drawn> drawn = new ArrayList<>();
        for (int page = 0; page < Math.max(1, facts.pages()); page++) {
            Path folder = copies.folder(file).resolve("page-" + (page + 1));
            Derived derived = images.make(work.bytes(), facts, page, folder, "tiles");
            if (derived instanceof Derived.Refused refused) {
                return new StageOutcome.Skipped(refused.reason(), NoteArguments.of(refused.arguments()));
            }
            drawn.add(new Drawn(page + 1, folder, (Derived.Made) derived, size(folder)));
        }
        return StageOutcome.Done.keeping(() -> drawn.forEach(page -> keep(work, page)));
    }

    private void keep(FileWork work, Drawn drawn) {
        FileId file = work.file().id();
        Derived.Made made = drawn.made();
        pages.put(file, drawn.number(), made.width(), made.height());
        Derived.Size thumbnail = made.sizes().get(0);
        Derived.Size largest = made.sizes().get(made.sizes().size() - 1);
        put(file, drawn, Kind.THUMBNAIL, drawn.folder().resolve(thumbnail.path()), thumbnail);
        put(file, drawn, Kind.PICTURE, drawn.folder().resolve(largest.path()), largest);
        renditions.put(new Rendition(
                file,
                drawn.number(),
                Kind.TILES,
                null,
                "application/ld+json",
                copies.name(drawn.folder()),
                drawn.size(),
                made.width(),
                made.height()));
        events.record(
                EventType.NORMALIZATION,
                Outcome.SUCCESS,
                work.file().item(),
                file,
                made.tool(),
                Map.of("page", drawn.number(), "whole", made.whole()));
    }

    private void put(FileId file, Drawn drawn, Kind kind, Path picture, Derived.Size size) {
        try {
            renditions.put(new Rendition(
                    file,
                    drawn.number(),
                    kind,
                    null,
                    JPEG,
                    copies.name(picture),
                    Files.size(picture),
                    size.width(),
                    size.height()));
        } catch (IOException fault) {
            throw new UncheckedIOException("A picture that was just made cannot be read", fault);
        }
    }

    private static long size(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(one -> one.toFile().length())
                    .sum();
        } catch (IOException fault) {
            throw new UncheckedIOException("The folder of tiles cannot be read", fault);
        }
    }
}
