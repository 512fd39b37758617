package vn.labuong.archive.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.labuong.shared.text.Json;

/** The files of a IIIF Image API 3.0 service of level 0: tiles at halved scales and whole pictures in a few sizes. */
record Pyramid(int width, int height, int tile, List<Derived.Size> sizes) {

    /** A tile: its region of the whole picture, and the size that it is drawn in. */
    record Tile(int x, int y, int width, int height, int drawnWidth, int drawnHeight) {

        String path() {
            return x + "," + y + "," + width + "," + height + "/" + drawnWidth + "," + drawnHeight + "/0/default.jpg";
        }
    }

    static Pyramid of(int width, int height, ImageSettings settings) {
        var sizes = new ArrayList<Derived.Size>();
        int longest = Math.max(width, height);
        for (int edge : settings.sizes()) {
            if (edge < longest) {
                sizes.add(new Derived.Size(scaled(width, edge, longest), scaled(height, edge, longest)));
            }
        }
        if (sizes.size() < settings.sizes().size()) {
            sizes.add(new Derived.Size(width, height));
        }
        return new Pyramid(width, height, settings.tile(), sizes);
    }

    private static int scaled(int edge, int to, int longest) {
        return Math.max(1, (int) Math.round((double) edge * to / longest));
    }

    /** 1, 2, 4 and so on up to the scale at which one tile holds the whole picture. */
    List<Integer> scales() {
        var scales = new ArrayList<Integer>();
        int scale = 1;
        scales.add(scale);
        while (halved(Math.max(width, height), scale) > tile) {
            scale *= 2;
            scales.add(scale);
        }
        return scales;
    }

    List<Tile> tiles(int scale) {
        var tiles = new ArrayList<Tile>();
        int step = tile * scale;
        for (int y = 0; y < height; y += step) {
            for (int x = 0; x < width; x += step) {
                int wide = Math.min(step, width - x);
                int high = Math.min(step, height - y);
                tiles.add(new Tile(x, y, wide, high, halved(wide, scale), halved(high, scale)));
            }
        }
        return tiles;
    }

    static int halved(int edge, int scale) {
        return (edge + scale - 1) / scale;
    }

    /**
     * The service's description.
     *
     * @param id the service's address, under which the folder is served
     */
    String info(String id) {
        Derived.Size largest = sizes.get(sizes.size() - 1);
        var info = new LinkedHashMap<String, Object>();
        info.put("@context", "http://iiif.io/api/image/3/context.json");
        info.put("id", id);
        info.put("type", "ImageService3");
        info.put("protocol", "http://iiif.io/api/image");
        info.put("profile", "level0");
        info.put("width", width);
        info.put("height", height);
        // full/max is the largest whole picture that there is, not one of all pixels.
        info.put("maxWidth", largest.width());
        info.put("maxHeight", largest.height());
        info.put("sizes", sizes.stream().map(Pyramid::size).toList());
        var tiles = new LinkedHashMap<String, Object>();
        tiles.put("width", tile);
        tiles.put("height", tile);
        tiles.put("scaleFactors", scales());
        info.put("tiles", List.of(tiles));
        return Json.write(info);
    }

    private static LinkedHashMap<String, Object> size(Derived.Size size) {
        var one = new LinkedHashMap<String, Object>();
        one.put("width", size.width());
        one.put("height", size.height());
        return one;
    }
}
