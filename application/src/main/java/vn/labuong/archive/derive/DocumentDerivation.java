package vn.labuong.archive.derive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.ChildJob;
import vn.labuong.archive.guard.ChildLimits;

/**
 * Makes what pages show of the pages of a PDF: whole pictures in a few sizes and tiles, as of pictures. They are drawn in a
 * child, some pages at a time; a page that ends its child is drawn by itself again and, where it ends that too, left out.
 */
public final class DocumentDerivation {

    private static final String TOOL = "pdfbox";

    /** Pages in a row that end their children. */
    private static final int ENOUGH = 3;

    /** A page alone gets this part of the time of a lot of pages. */
    private static final int ALONE = 2;

    private final DocumentSettings settings;
    private final ImageSettings pictures;
    private final Child child;

    public DocumentDerivation(DocumentSettings settings, ImageSettings pictures, Child child) {
        this.settings = settings;
        this.pictures = pictures;
        this.child = child;
    }

    /** How many pages are best asked for at once. */
    public int chunk() {
        return settings.chunk();
    }

    /** Whether pages of a document of so many get tiles. */
    public boolean isTiled(int pages) {
        return pages <= settings.tiled();
    }

    /**
     * Draws pages that follow each other.
     *
     * @param from the first, from 1
     * @param tiled see {@link #isTiled}
     * @param target the folder of a page by its number; replaced as a whole, not touched where the page is not drawn
     * @return what came of each page; pages behind too many that ended their children are left out
     * @throws UncheckedIOException where a target cannot be written
     */
    public Map<Integer, Derived> make(Path pdf, int from, int count, boolean tiled, IntFunction<Path> target) {
        Child.Harvest<Map<Integer, Derived>> harvest = (folder, said) -> {
            var pages = new TreeMap<Integer, Derived>();
            for (int number = from; number < from + count; number++) {
                pages.put(number, harvest(folder.resolve(String.valueOf(number)), tiled, target.apply(number)));
            }
            return pages;
        };
        return child.run(job(pdf, from, count, tiled), harvest)
                .fold(
                        pages -> pages,
                        failed -> count > 1
                                ? oneByOne(pdf, from, count, tiled, target)
                                : notDrawn(from, "archive.pictures.undecodable"),
                        cap -> count > 1 ? oneByOne(pdf, from, count, tiled, target) : notDrawn(from, cap.reason()));
    }

    /** Some page of these ended its child. Where that happens again and again the rest is not tried: it is no better. */
    private Map<Integer, Derived> oneByOne(Path pdf, int from, int count, boolean tiled, IntFunction<Path> target) {
        var drawn = new TreeMap<Integer, Derived>();
        int inVain = 0;
        for (int number = from; number < from + count && inVain < ENOUGH; number++) {
            Map<Integer, Derived> page = make(pdf, number, 1, tiled, target);
            inVain = page.get(number) instanceof Derived.Made ? 0 : inVain + 1;
            drawn.putAll(page);
        }
        return drawn;
    }

    private static Map<Integer, Derived> notDrawn(int number, String reason) {
        return Map.of(number, new Derived.Refused(reason, List.of()));
    }

    private ChildJob job(Path pdf, int from, int count, boolean tiled) {
        var arguments = new ArrayList<String>();
        arguments.add(pdf.toAbsolutePath().toString());
        for (int number :
                List.of(from, count, settings.resolution(), tiled ? 1 : 0, pictures.tile(), pictures.quality())) {
            arguments.add(String.valueOf(number));
        }
        pictures.sizes().forEach(size -> arguments.add(String.valueOf(size)));
        Duration time = count == 1 ? pictures.time().dividedBy(ALONE) : pictures.time();
        var limits = new ChildLimits(
                pictures.memory().toBytes(),
                time.multipliedBy(Runtime.getRuntime().availableProcessors()),
                time,
                pictures.output().toBytes());
        return ChildJob.java(PdfDrawing.class, arguments, limits);
    }

    private Derived harvest(Path folder, boolean tiled, Path target) throws IOException {
        if (!Files.exists(folder.resolve("size"))) {
            boolean large = Files.exists(folder.resolve("refused"))
                    && Files.readString(folder.resolve("refused")).equals("too-many-pixels");
            return new Derived.Refused(
                    large ? "archive.pictures.too-large" : "archive.pictures.undecodable", List.of());
        }
        String[] size = Files.readString(folder.resolve("size")).split(" ", -1);
        Pyramid pyramid = Pyramid.of(Integer.parseInt(size[0]), Integer.parseInt(size[1]), pictures);
        var made = new PyramidFolder(folder.resolve("iiif"), pyramid);
        try {
            if (tiled) {
                made.publish(target, "tiles");
            } else {
                made.publishPictures(target);
            }
        } catch (PyramidFolder.Incomplete incomplete) {
            return new Derived.Refused("archive.pictures.undecodable", List.of());
        }
        return new Derived.Made(pyramid.width(), pyramid.height(), pyramid.sizes(), true, TOOL);
    }
}
