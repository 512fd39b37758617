package vn.labuong.archive.iiif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.labuong.archive.iiif.PageCanvas.Size;

/** The description of a page's pictures: {@code info.json} of Image API 3.0. */
public final class ImageInfo {

    public static final String PROFILE = "level0";

    private static final String CONTEXT = "http://iiif.io/api/image/3/context.json";

    private ImageInfo() {}

    /** Tiles as they were drawn. */
    public record Tiles(int edge, List<Integer> scales) {

        public Tiles {
            scales = List.copyOf(scales);
        }

        /** The whole at each scale, the smallest first. */
        private List<Size> levels(int width, int height) {
            return scales.stream()
                    .sorted(Comparator.reverseOrder())
                    .map(scale -> new Size(divided(width, scale), divided(height, scale)))
                    .toList();
        }
    }

    /** Without tiles: whole pictures in a few sizes. */
    public static Map<String, Object> of(String id, PageImage image) {
        return begun(id, image).say("sizes", sizes(image.sizes())).tree();
    }

    /** With tiles, and whole pictures up to the largest that was drawn. */
    public static Map<String, Object> of(String id, PageImage image, Tiles tiles) {
        List<Size> drawn = image.sizes();
        Resource info = begun(id, image);
        if (!drawn.isEmpty()) {
            // What is asked for as max is the largest that there is, not one of all pixels.
            Size largest = drawn.get(drawn.size() - 1);
            info.say("maxWidth", largest.width()).say("maxHeight", largest.height());
        }
        return info.say("sizes", sizes(told(drawn, tiles.levels(image.width(), image.height()))))
                .say(
                        "tiles",
                        List.of(Map.of("width", tiles.edge(), "height", tiles.edge(), "scaleFactors", tiles.scales())))
                .tree();
    }

    private static Resource begun(String id, PageImage image) {
        return Resource.document(CONTEXT, id, "ImageService3")
                .say("protocol", "http://iiif.io/api/image")
                .say("profile", PROFILE)
                .say("width", image.width())
                .say("height", image.height());
    }

    /**
     * OpenSeadragon from 4.1 on, and with it Mirador, takes the sizes for those of its own levels where there are as many of
     * them, or one fewer, and then asks for tiles that nobody drew. Our sizes are for readers and seldom halves of each other:
     * so many as would be misread are never told. All that are told can be asked for.
     *
     * @param levels the whole at each scale, the smallest first, which is drawn as a tile
     */
    static List<Size> told(List<Size> drawn, List<Size> levels) {
        List<Size> all = new ArrayList<>(drawn);
        if (isMisread(all, levels) && !all.contains(levels.get(0))) {
            all.add(levels.get(0));
            all.sort(Comparator.comparingInt(Size::width).thenComparingInt(Size::height));
        }
        while (isMisread(all, levels)) {
            all.remove(all.size() - 1);
        }
        return all;
    }

    private static boolean isMisread(List<Size> sizes, List<Size> levels) {
        int told = sizes.size();
        boolean taken = told > 0 && (told == levels.size() || told == levels.size() - 1);
        return taken && !sizes.equals(levels.subList(0, told));
    }

    private static List<Map<String, Integer>> sizes(List<Size> sizes) {
        return sizes.stream()
                .map(size -> Map.of("width", size.width(), "height", size.height()))
                .toList();
    }

    private static int divided(int edge, int by) {
        return (edge + by - 1) / by;
    }
}
