package vn.labuong.archive.iiif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.labuong.archive.iiif.PageCanvas.Size;

/**
 * The pictures of a page on the disk, as a service of level 0: what was drawn can be asked for, and nothing else.
 *
 * <pre>
 * full/320,452/0/default.jpg          whole pictures, the largest as full/max as well
 * 512,0,512,512/512,512/0/default.jpg tiles by their region of the whole; that of the coarsest scale is the whole itself
 * info.json                           where there are tiles: their edge and scales
 * </pre>
 *
 * @param width of the whole: with tiles of all pixels, without them of the largest whole picture
 */
public record PageImage(Path folder, int width, int height, boolean tiled) {

    static final String FULL = "full";
    private static final String MAX = "max";
    private static final String FILE = "0/default.jpg";
    private static final Pattern REGION = Pattern.compile(FULL + "|\\d{1,6},\\d{1,6},\\d{1,6},\\d{1,6}");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6}),(\\d{1,6})");

    /** The picture at that region and size; empty where none was drawn. */
    public Optional<Path> file(String region, String size) {
        if (!REGION.matcher(region).matches()
                || !(size.equals(MAX) || SIZE.matcher(size).matches())) {
            return Optional.empty();
        }
        // The whole at the coarsest scale is a tile; by the canonical form of the standard its region is called full.
        String asTile = "0,0," + width + "," + height;
        return Stream.of(region, region.equals(FULL) ? asTile : region)
                .map(name -> folder.resolve(name).resolve(size).resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Whole pictures that are there, the smallest first. */
    List<Size> sizes() {
        try (Stream<Path> all = Files.list(folder.resolve(FULL))) {
            return all.map(one -> SIZE.matcher(String.valueOf(one.getFileName())))
                    .filter(Matcher::matches)
                    .map(one -> new Size(Integer.parseInt(one.group(1)), Integer.parseInt(one.group(2))))
                    .filter(one -> file(FULL, one.width() + "," + one.height()).isPresent())
                    .sorted(Comparator.comparingInt(Size::width).thenComparingInt(Size::height))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("The pictures of a page cannot be listed", fault);
        }
    }
}
