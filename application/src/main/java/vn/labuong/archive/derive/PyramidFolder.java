package vn.labuong.archive.derive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.labuong.archive.guard.Folders;

/** A folder in which a child has drawn the files of a pyramid; taken only where none of them is missing or empty. */
record PyramidFolder(Path iiif, Pyramid pyramid) {

    /** The child said that all went well, and a picture is missing or empty. */
    static final class Incomplete extends IOException {
        private static final long serialVersionUID = 1L;

        Incomplete(String path) {
            super("not drawn: " + path);
        }
    }

    /**
     * Takes tiles and whole pictures, with their description.
     *
     * @param target the folder; replaced as a whole
     * @param id address under which the folder is served
     */
    Pyramid publish(Path target, String id) throws IOException {
        List<String> tiles = pyramid.scales().stream()
                .flatMap(scale -> pyramid.tiles(scale).stream())
                .map(Pyramid.Tile::path)
                .toList();
        check(tiles);
        Files.writeString(iiif.resolve("info.json"), pyramid.info(id));
        return publishPictures(target);
    }

    /** Takes whole pictures alone. */
    Pyramid publishPictures(Path target) throws IOException {
        check(pyramid.sizes().stream().map(Derived.Size::path).toList());
        var largest = pyramid.sizes().get(pyramid.sizes().size() - 1);
        Path max = Files.createDirectories(iiif.resolve("full/max/0")).resolve("default.jpg");
        Files.copy(iiif.resolve(largest.path()), max);
        Folders.publish(iiif, target);
        return pyramid;
    }

    private void check(List<String> paths) throws IOException {
        for (String path : paths) {
            if (!Files.exists(iiif.resolve(path)) || Files.size(iiif.resolve(path)) == 0) {
                throw new Incomplete(path);
            }
        }
    }
}
