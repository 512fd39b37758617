package vn.labuong.archive.derive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.ChildJob;
import vn.labuong.archive.guard.ChildResult;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileKind;
import vn.labuong.archive.guard.Tool;

/**
 * Makes what pages show of a picture: a IIIF pyramid of level 0 with its {@code info.json}, and whole pictures in a few
 * sizes, all JPEG in sRGB, upright, without a byte of metadata. With libvips where the machine has it, else with the JDK.
 *
 * <p>The same original gives the same bytes with the same tool and its version.
 */
public final class ImageDerivation {

    private static final Set<FileKind> OF_THE_JDK =
            Set.of(FileKind.JPEG, FileKind.PNG, FileKind.GIF, FileKind.TIFF, FileKind.WEBP, FileKind.BMP);
    private static final Set<FileKind> OF_VIPS = Set.of(
            FileKind.JPEG, FileKind.PNG, FileKind.GIF, FileKind.TIFF, FileKind.WEBP, FileKind.HEIC, FileKind.SVG);

    private final ImageSettings settings;
    private final Child child;
    private final Tool vips;

    public ImageDerivation(ImageSettings settings, Child child) {
        this.settings = settings;
        this.child = child;
        this.vips = Tool.find("vips", settings.vips(), "libvips-tools");
    }

    /** What makes this quicker and readier for large pictures, and the command that brings it. */
    public Tool tool() {
        return vips;
    }

    /**
     * Makes all pictures of one page.
     *
     * @param facts of the same file, which has passed the check before decoding
     * @param page from 0
     * @param target the folder; replaced as a whole when all is there, not touched otherwise
     * @param id address under which the folder is served, for {@code info.json}
     * @throws UncheckedIOException where the target cannot be written
     */
    public Derived make(Path original, Facts facts, int page, Path target, String id) {
        boolean byVips = vips.isThere() && OF_VIPS.contains(facts.kind());
        if (!byVips && !OF_THE_JDK.contains(facts.kind())) {
            boolean withVips = OF_VIPS.contains(facts.kind());
            return withVips
                    ? refused("tool-missing", vips.name(), vips.bring())
                    : refused("kind", String.valueOf(facts.kind()));
        }
        Child.Harvest<Pyramid> harvest = (folder, said) -> harvest(folder, target, id);
        try {
            return (byVips ? byVips(original, facts, page, harvest) : byJdk(original, facts, page, harvest))
                    .fold(
                            pyramid -> made(pyramid, facts, byVips ? "vips" : "jdk"),
                            failed -> refused("undecodable", String.valueOf(facts.kind())),
                            cap -> byVips
                                    ? new Derived.Refused(cap.reason(), List.of())
                                    : refused("ran-away", vips.bring()));
        } catch (UncheckedIOException fault) {
            if (fault.getCause() instanceof PyramidFolder.Incomplete) {
                return refused("undecodable", String.valueOf(facts.kind()));
            }
            throw fault;
        }
    }

    private ChildResult<Pyramid> byVips(Path original, Facts facts, int page, Child.Harvest<Pyramid> harvest) {
        return new VipsPyramid(vips.program().orElseThrow(), settings, settings.limits(), child)
                .draw(original, facts, page, harvest);
    }

    private ChildResult<Pyramid> byJdk(Path original, Facts facts, int page, Child.Harvest<Pyramid> harvest) {
        var arguments = new ArrayList<String>();
        arguments.add(original.toAbsolutePath().toString());
        for (int number : List.of(page, facts.orientation(), settings.tile(), settings.quality())) {
            arguments.add(String.valueOf(number));
        }
        settings.sizes().forEach(size -> arguments.add(String.valueOf(size)));
        return child.run(ChildJob.java(JdkPyramid.class, arguments, settings.limits()), harvest);
    }

    /** Takes the folder only where every file that its description promises is there and holds something. */
    private Pyramid harvest(Path folder, Path target, String id) throws IOException {
        String[] size = Files.readString(folder.resolve("size")).split(" ", -1);
        Pyramid pyramid = Pyramid.of(Integer.parseInt(size[0]), Integer.parseInt(size[1]), settings);
        Path iiif = folder.resolve("iiif");
        Files.deleteIfExists(iiif.resolve("vips-properties.xml"));
        return new PyramidFolder(iiif, pyramid).publish(target, id);
    }

    private static Derived made(Pyramid pyramid, Facts facts, String tool) {
        return new Derived.Made(
                pyramid.width(), pyramid.height(), pyramid.sizes(), !facts.has(Facts.Trait.TRUNCATED), tool);
    }

    private static Derived refused(String reason, String... arguments) {
        return new Derived.Refused("archive.derive." + reason, List.of(arguments));
    }
}
