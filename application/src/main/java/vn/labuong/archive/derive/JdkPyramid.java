package vn.labuong.archive.derive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Makes a pyramid with the JDK alone, in a child. A picture passes once, in rows of tiles; each such row is cut, halved and
 * handed to the next level, so that beside one band no level is ever whole in memory but a small one.
 */
final class JdkPyramid {

    /** Readers of JPEG and PNG begin anew for each band, so bands are few and large: 48 MiB of pixels each. */
    private static final int BAND = 16 << 20;

    private final Path folder;
    private final Pyramid pyramid;
    private final JpegFile jpeg;
    private final List<Level> levels = new ArrayList<>();

    private JdkPyramid(Path folder, Pyramid pyramid, int quality) {
        this.folder = folder;
        this.pyramid = pyramid;
        this.jpeg = new JpegFile(quality);
        List<Integer> scales = pyramid.scales();
        for (int i = scales.size() - 1; i >= 0; i--) {
            levels.add(0, new Level(scales.get(i), levels.isEmpty() ? null : levels.get(0)));
        }
    }

    /** Arguments: file, page, orientation, tile, quality, sizes…; leaves a folder {@code iiif} and a file {@code size}. */
    public static void main(String[] arguments) throws IOException {
        List<Integer> numbers =
                Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
        var settings = new ImageSettings(
                "",
                numbers.get(2),
                numbers.subList(4, numbers.size()),
                numbers.get(3),
                DataSize.ofBytes(1),
                Duration.ZERO,
                DataSize.ofBytes(1));
        try (JdkPicture picture = JdkPicture.open(Path.of(arguments[0]), numbers.get(0), numbers.get(1))) {
            Pyramid pyramid = Pyramid.of(picture.width(), picture.height(), settings);
            new JdkPyramid(Path.of("iiif"), pyramid, settings.quality()).draw(picture);
            Files.writeString(Path.of("size"), pyramid.width() + " " + pyramid.height());
        }
    }

    /** All files of a picture that is in memory already. */
    static void draw(Rgb whole, Pyramid pyramid, int quality, Path folder) throws IOException {
        var drawing = new JdkPyramid(folder, pyramid, quality);
        drawing.take(whole);
        drawing.sizes();
    }

    private void draw(JdkPicture picture) throws IOException {
        if (!picture.hasRows() || (long) pyramid.width() * pyramid.height() <= 4L * BAND) {
            take(picture.whole());
        } else {
            int band = Math.max(1, BAND / pyramid.width() / pyramid.tile()) * pyramid.tile();
            for (int y = 0; y < pyramid.height(); y += band) {
                take(picture.rows(y, Math.min(band, pyramid.height() - y)));
            }
        }
        sizes();
    }

    private void take(Rgb rows) {
        for (int row = 0; row < rows.height(); row += pyramid.tile()) {
            levels.get(0).take(rows.rows(row, Math.min(pyramid.tile(), rows.height() - row)));
        }
    }

    private void sizes() throws IOException {
        Level basis = basis();
        for (Derived.Size size : pyramid.sizes()) {
            jpeg.write(basis.whole.scaled(size.width(), size.height()), folder.resolve(size.path()));
        }
    }

    /** The smallest level from which the whole pictures can be drawn without enlarging. */
    private Level basis() {
        return levels.stream()
                .filter(level -> level.edge() >= largestEdge())
                .reduce((larger, smaller) -> smaller)
                .orElse(levels.get(0));
    }

    private int largestEdge() {
        Derived.Size largest = pyramid.sizes().get(pyramid.sizes().size() - 1);
        return Math.max(largest.width(), largest.height());
    }

    private final class Level {

        private final int scale;
        private final @Nullable Level next;
        private final Rgb whole;
        private final Rgb waiting;
        private final int height;
        private int drawn;
        private int rows;

        Level(int scale, @Nullable Level next) {
            this.scale = scale;
            this.next = next;
            int width = Pyramid.halved(pyramid.width(), scale);
            this.height = Pyramid.halved(pyramid.height(), scale);
            this.whole = isKept() ? Rgb.blank(width, height) : Rgb.blank(0, 0);
            this.waiting = Rgb.blank(width, scale == 1 ? 0 : Math.min(pyramid.tile(), height));
        }

        private int edge() {
            return Pyramid.halved(Math.max(pyramid.width(), pyramid.height()), scale);
        }

        /** Kept whole only where the pictures of whole size may come from it. */
        private boolean isKept() {
            return next == null || (edge() >= largestEdge() && edge() < 2 * largestEdge() + 2);
        }

        /** Rows of one height of tiles, fewer only at the end. */
        void take(Rgb strip) {
            if (whole.width() > 0) {
                whole.put(strip, drawn);
            }
            pyramid.tiles(scale).stream().filter(tile -> tile.y() == drawn * scale).toList().parallelStream()
                    .forEach(tile -> write(strip, tile));
            drawn += strip.height();
            if (next != null) {
                next.add(strip.halved());
            }
        }

        private void add(Rgb half) {
            waiting.put(half, rows);
            rows += half.height();
            if (rows == pyramid.tile() || drawn + rows == height) {
                int full = rows;
                rows = 0;
                take(waiting.rows(0, full));
            }
        }

        private void write(Rgb strip, Pyramid.Tile tile) {
            try {
                jpeg.write(strip, tile.x() / scale, tile.drawnWidth(), folder.resolve(tile.path()));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
