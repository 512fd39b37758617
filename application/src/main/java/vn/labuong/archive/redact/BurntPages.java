package vn.labuong.archive.redact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.labuong.archive.derive.Box;
import vn.labuong.archive.derive.Redaction;
import vn.labuong.archive.guard.ChildResult;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileKind;
import vn.labuong.archive.guard.FileName;
import vn.labuong.archive.guard.HostileFileCheck;
import vn.labuong.archive.guard.Verdict;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.Copies;
import vn.labuong.archive.store.OriginalStore;
import vn.labuong.shared.storage.DataFolder;

/**
 * Draws pages of a file upright with what is covered gone: from the original where Java reads its kind, else from the
 * picture of the page that was made for showing it (PDF, HEIC, SVG).
 */
@Component
public class BurntPages {

    /** Kinds of which every pixel can be taken from the original. */
    private static final Set<FileKind> READ =
            EnumSet.of(FileKind.JPEG, FileKind.PNG, FileKind.GIF, FileKind.TIFF, FileKind.WEBP, FileKind.BMP);

    private final OriginalStore store;
    private final HostileFileCheck check;
    private final Renditions renditions;
    private final Copies copies;
    private final Redaction redaction;
    private final Path work;

    BurntPages(
            OriginalStore store,
            HostileFileCheck check,
            Renditions renditions,
            Copies copies,
            Redaction redaction,
            DataFolder data) {
        this.store = store;
        this.check = check;
        this.renditions = renditions;
        this.copies = copies;
        this.redaction = redaction;
        this.work = data.folder("archive/redacting");
    }

    /** How a copy of the file is bound that has so many pages. */
    Redaction.Binding binding(ArchiveFile file, int pages) {
        if (!READ.contains(HostileFileCheck.kind(bytes(file))) && !isSinglePicture(file)) {
            return Redaction.Binding.PDF;
        }
        return pages == 1 ? Redaction.Binding.PICTURE : Redaction.Binding.PICTURES;
    }

    private static boolean isSinglePicture(ArchiveFile file) {
        return file.mediaType() != null && file.mediaType().startsWith("image/");
    }

    /**
     * Writes the page as PNG.
     *
     * @return empty where there is no picture of the page to begin from
     */
    Optional<ChildResult<Path>> burn(ArchiveFile file, PageOfFile page, List<Area> areas, Path target) {
        Path original = bytes(file);
        if (READ.contains(HostileFileCheck.kind(original))) {
            return Optional.of(redaction.burn(
                    original,
                    facts(original, file.name()),
                    page.number() - 1,
                    boxes(areas, page.width(), page.height()),
                    target));
        }
        return fromPicture(file, page, areas, target);
    }

    /** From the picture by which the page is shown, which is never larger than a screen needs. */
    private Optional<ChildResult<Path>> fromPicture(ArchiveFile file, PageOfFile page, List<Area> areas, Path target) {
        return renditions
                .made(file.id(), page.number(), Renditions.Kind.PICTURE)
                .map(copies::of)
                .map(picture -> {
                    Facts facts = facts(picture, picture.getFileName().toString());
                    return redaction.burn(picture, facts, 0, boxes(areas, facts.width(), facts.height()), target);
                });
    }

    private static List<Box> boxes(List<Area> areas, int width, int height) {
        return areas.stream().map(area -> area.on(width, height)).toList();
    }

    private Facts facts(Path picture, String name) {
        if (!(check.check(picture, FileName.of(name)) instanceof Verdict.Safe safe)) {
            throw new IllegalStateException("A picture that was safe is so no more");
        }
        return safe.facts();
    }

    private Path bytes(ArchiveFile file) {
        OriginalStore.Place place = file.place();
        if (place == null) {
            throw new IllegalStateException("Not kept: " + file.id());
        }
        return store.bytes(place);
    }

    /** Binds burnt pages to the copy. */
    ChildResult<Path> bind(List<Path> pages, Redaction.Binding binding, Path target) {
        return redaction.bind(pages, binding, target);
    }

    /** One page as the copy would show it, as PNG in the size of the screen; empty where it cannot be drawn. */
    public Optional<byte[]> preview(ArchiveFile file, PageOfFile page, List<Area> areas) {
        try {
            Path target = Files.createTempFile(work, "preview", ".png");
            try {
                return fromPicture(file, page, areas, target).orElse(null) instanceof ChildResult.Done<Path> done
                        ? Optional.of(Files.readAllBytes(done.value()))
                        : Optional.empty();
            } finally {
                Files.deleteIfExists(target);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("No preview", fault);
        }
    }
}
