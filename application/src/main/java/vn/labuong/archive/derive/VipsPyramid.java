package vn.labuong.archive.derive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.ChildJob;
import vn.labuong.archive.guard.ChildLimits;
import vn.labuong.archive.guard.ChildResult;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileKind;

/** Makes a pyramid with libvips: one child that first asks what the picture is, one that draws all. */
final class VipsPyramid {

    /** Beyond every side that vips itself allows: a "smaller than" that never makes anything smaller. */
    private static final String NEVER_SMALLER = "10000000";

    private static final String DRAWN = "2400";
    private static final String PLAIN = "plain.v";

    private final Path vips;
    private final ImageSettings settings;
    private final ChildLimits limits;
    private final Child child;

    VipsPyramid(Path vips, ImageSettings settings, ChildLimits limits, Child child) {
        this.vips = vips;
        this.settings = settings;
        this.limits = limits;
        this.child = child;
    }

    /** Leaves {@code iiif} and {@code size}, as the JDK's does. */
    ChildResult<Pyramid> draw(Path original, Facts facts, int page, Child.Harvest<Pyramid> harvest) {
        // Under a name of ours: brackets in a name would be options.
        String link = "ln -s " + quoted(original.toAbsolutePath().toString()) + " in";
        String source =
                "in[" + (facts.kind() == FileKind.TIFF ? "page=" + page + "," : "") + "fail-on=" + bears(facts) + "]";
        boolean drawing = facts.kind() == FileKind.SVG;
        String begin = drawing ? link + "; unset VIPS_BLOCK_UNTRUSTED" : link;
        String copied = drawing ? plainCopy(source, facts, false) : "";
        String ask = quoted(vips + "header") + " -a " + quoted(drawing ? PLAIN : source);
        ChildResult<Map<String, String>> asked =
                child.run(script(List.of(begin, copied, ask)), (folder, said) -> header(said));
        return asked.fold(
                header -> draw(begin, source, facts, header, harvest),
                failed -> new ChildResult.Failed<>(failed.status(), failed.said()),
                ChildResult.RanAway::new);
    }

    private ChildResult<Pyramid> draw(
            String begin, String source, Facts facts, Map<String, String> header, Child.Harvest<Pyramid> harvest) {
        int width = Integer.parseInt(header.getOrDefault("width", "0"));
        int height = Integer.parseInt(header.getOrDefault("height", "0"));
        boolean sideways = facts.orientation() >= 5;
        Pyramid pyramid = Pyramid.of(sideways ? height : width, sideways ? width : height, settings);
        var script = new ArrayList<>(List.of(begin));
        String plain = source;
        if (!isPlain(header, facts)) {
            plain = PLAIN;
            script.add(plainCopy(source, facts, hasPlainColours(header)));
        }
        String jpeg = "[Q=" + settings.quality() + ",strip,background=255]";
        String layout = " iiif --layout iiif3 --tile-size " + settings.tile() + " --suffix .jpg";
        script.add(line("dzsave " + plain + layout + jpeg));
        for (Derived.Size size : pyramid.sizes()) {
            script.add("mkdir -p " + quoted("iiif/" + Path.of(size.path()).getParent()));
            String exact = " " + size.width() + " --height " + size.height() + " --size force --no-rotate";
            script.add(line("thumbnail " + plain + " iiif/" + size.path() + jpeg + exact));
        }
        script.add("printf '%s' " + quoted(pyramid.width() + " " + pyramid.height()) + " > size");
        return child.run(script(script), harvest);
    }

    /** Upright, in sRGB, as large as it is; a drawing, which has no size in pixels, in one that shows its details. */
    private String plainCopy(String source, Facts facts, boolean plainColours) {
        boolean drawing = facts.kind() == FileKind.SVG;
        String edge = drawing ? DRAWN : NEVER_SMALLER;
        String size = " " + edge + " --height " + edge + " --size " + (drawing ? "both" : "down");
        String colours = plainColours ? "" : " --export-profile srgb --intent perceptual";
        return line("thumbnail " + source + " " + PLAIN + size + colours + " --fail-on " + bears(facts));
    }

    /** A file that is known to end early is drawn as far as it goes; any other fault is one. */
    private static String bears(Facts facts) {
        return facts.has(Facts.Trait.TRUNCATED) ? "none" : "error";
    }

    private ChildJob script(List<String> lines) {
        return ChildJob.program(List.of("sh", "-e", "-c", String.join("\n", lines)), limits);
    }

    /**
     * A JPEG that is upright, of eight bits, in sRGB or grey: then tiles are cut from the original without a copy between.
     * Other kinds have no quick way to a smaller picture, and would be decoded once for each size.
     */
    private static boolean isPlain(Map<String, String> header, Facts facts) {
        return facts.kind() == FileKind.JPEG && facts.orientation() == 1 && hasPlainColours(header);
    }

    /** Then nothing is gained by taking every pixel through a colour profile, which costs more than decoding it. */
    private static boolean hasPlainColours(Map<String, String> header) {
        String bands = header.getOrDefault("bands", "");
        String space = header.getOrDefault("interpretation", "");
        return header.getOrDefault("format", "").equals("uchar")
                && ((bands.equals("3") && space.equals("srgb")) || (bands.equals("1") && space.equals("b-w")))
                && !header.containsKey("icc-profile-data");
    }

    private static Map<String, String> header(Path said) throws IOException {
        var header = new LinkedHashMap<String, String>();
        // Comments of the picture come along in any encoding.
        for (String line : Files.readString(said, java.nio.charset.StandardCharsets.ISO_8859_1)
                .split("\n", -1)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                header.putIfAbsent(
                        line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        return header;
    }

    /** A command of vips; none of its words holds a space. */
    private String line(String words) {
        var line = new StringBuilder(quoted(vips.toString()));
        for (String word : words.split(" ", -1)) {
            line.append(' ').append(quoted(word));
        }
        return line.toString();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
