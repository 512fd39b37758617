package vn.labuong.archive.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.derive.Derived;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Kind;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.archive.store.Copies;

/** Keeps the rows of the pictures that were drawn of a page. */
@Component
class PagePictures {

    private static final String JPEG = "image/jpeg";
    private static final String WHOLE = "full/max/0/default.jpg";

    private final Copies copies;
    private final Pages pages;
    private final Renditions renditions;

    PagePictures(Copies copies, Pages pages, Renditions renditions) {
        this.copies = copies;
        this.pages = pages;
        this.renditions = renditions;
    }

    /** Where the pictures of a page stand. */
    Path folder(FileId file, int number) {
        return copies.folder(file).resolve("page-" + number);
    }

    /** One page of a file with its pictures, complete on the disk. */
    record Drawn(int number, Path folder, Derived.Made made, long size, boolean tiled) {

        static Drawn of(int number, Path folder, Derived.Made made) {
            return new Drawn(number, folder, made, bytes(folder), Files.exists(folder.resolve("info.json")));
        }
    }

    /** In the transaction of whoever drew them. */
    void keep(FileId file, Drawn drawn) {
        Derived.Made made = drawn.made();
        pages.put(file, drawn.number(), made.width(), made.height());
        Derived.Size thumbnail = made.sizes().get(0);
        Derived.Size largest = made.sizes().get(made.sizes().size() - 1);
        Path small = drawn.folder().resolve(thumbnail.path());
        put(file, drawn, Kind.THUMBNAIL, small, thumbnail);
        // A row of copies names a path once: a page that is no larger than its thumbnail is shown by the copy beside.
        Path large = drawn.folder().resolve(largest.path());
        put(file, drawn, Kind.PICTURE, large.equals(small) ? drawn.folder().resolve(WHOLE) : large, largest);
        if (drawn.tiled()) {
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
        }
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

    private static long bytes(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(one -> one.toFile().length())
                    .sum();
        } catch (IOException fault) {
            throw new UncheckedIOException("The folder of tiles cannot be read", fault);
        }
    }
}
