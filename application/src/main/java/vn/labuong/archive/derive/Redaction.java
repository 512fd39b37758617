package vn.labuong.archive.derive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.ChildJob;
import vn.labuong.archive.guard.ChildLimits;
import vn.labuong.archive.guard.ChildResult;
import vn.labuong.archive.guard.Facts;

/**
 * Makes a copy of a picture in which parts are gone: their pixels are black before anything is written, and the copy holds
 * nothing but pixels. The original is not touched; whoever keeps it seals it.
 *
 * <p>Text, boxes and captions that belong to the covered parts are the caller's to leave out.
 */
public final class Redaction {

    private final Child child;
    private final ChildLimits limits;

    /** @param limits of the child that draws; about 8 bytes of memory for each pixel of the picture */
    public Redaction(Child child, ChildLimits limits) {
        this.child = child;
        this.limits = limits;
    }

    /**
     * Writes the copy as PNG, upright, in sRGB and in the original's size.
     *
     * @param facts of the original, which has passed the check before decoding
     * @param page from 0
     * @param boxes what is covered; parts beyond the picture's edge are cut off
     * @param copy appears when it is whole
     * @return the copy, or why there is none
     * @throws UncheckedIOException where the copy cannot be written
     */
    public ChildResult<Path> burn(Path original, Facts facts, int page, List<Box> boxes, Path copy) {
        var arguments = new ArrayList<>(List.of(
                original.toAbsolutePath().toString(), String.valueOf(page), String.valueOf(facts.orientation())));
        for (Box box : boxes) {
            arguments.add(box.x() + "," + box.y() + "," + box.width() + "," + box.height());
        }
        return child.run(
                ChildJob.java(JdkRedaction.class, arguments, limits),
                (folder, said) -> put(folder.resolve(JdkRedaction.COPY), copy.toAbsolutePath()));
    }

    /** How the pages of a copy are bound. */
    public enum Binding {
        /** One page alone: its picture. */
        PICTURE("png"),
        PICTURES("tif"),
        PDF("pdf");

        private final String ending;

        Binding(String ending) {
            this.ending = ending;
        }

        /** Of the names of such files. */
        public String ending() {
            return ending;
        }
    }

    /**
     * Binds burnt pages to one file, in which each page is its picture and nothing else.
     *
     * @param pages as {@link #burn} wrote them
     * @param copy appears when it is whole
     */
    public ChildResult<Path> bind(List<Path> pages, Binding binding, Path copy) {
        if (binding == Binding.PICTURE) {
            return new ChildResult.Done<>(pages.get(0));
        }
        var arguments = new ArrayList<String>();
        arguments.add(binding == Binding.PDF ? JdkBinding.PDF : binding.ending());
        pages.forEach(page -> arguments.add(page.toAbsolutePath().toString()));
        return child.run(
                ChildJob.java(JdkBinding.class, arguments, limits),
                (folder, said) -> put(folder.resolve(JdkBinding.BOUND), copy.toAbsolutePath()));
    }

    private static Path put(Path made, Path copy) throws IOException {
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        Files.move(made, part, StandardCopyOption.REPLACE_EXISTING);
        return Files.move(part, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
