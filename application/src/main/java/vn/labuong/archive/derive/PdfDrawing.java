package vn.labuong.archive.derive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.springframework.util.unit.DataSize;
import vn.labuong.archive.recognise.PdfPageImage;

/**
 * Draws some pages of a PDF, in a child. Each leaves a folder by its number: {@code iiif} and {@code size}, or the file
 * {@code refused} with the reason, so that one bad page costs no other.
 */
final class PdfDrawing {

    /** An A3 sheet at 200 an inch has 8 million; larger ones are drawn coarser. */
    private static final double MOST = 16e6;

    private static final int LONGEST = 16_000;
    private static final long MOST_OF_A_PICTURE = 120_000_000;

    private final PDDocument document;
    private final ImageSettings settings;
    private final double resolution;
    private final boolean tiled;

    private PdfDrawing(PDDocument document, ImageSettings settings, double resolution, boolean tiled) {
        this.document = document;
        this.settings = settings;
        this.resolution = resolution;
        this.tiled = tiled;
    }

    /** Arguments: file, first page from 1, how many, resolution, 1 for tiles, tile, quality, sizes…. */
    public static void main(String[] arguments) throws IOException {
        List<Integer> numbers =
                Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
        var settings = new ImageSettings(
                "",
                numbers.get(4),
                numbers.subList(6, numbers.size()),
                numbers.get(5),
                DataSize.ofBytes(1),
                Duration.ZERO,
                DataSize.ofBytes(1));
        try (var document =
                Loader.loadPDF(Path.of(arguments[0]).toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            var drawing = new PdfDrawing(document, settings, numbers.get(2), numbers.get(3) == 1);
            for (int number = numbers.get(0); number < numbers.get(0) + numbers.get(1); number++) {
                drawing.draw(number);
            }
        }
    }

    private void draw(int number) throws IOException {
        Path folder = Files.createDirectories(Path.of(String.valueOf(number)));
        try {
            var wanted = new PdfPageImage.Wanted(resolution, 0, MOST, LONGEST, ImageType.RGB);
            draw(
                    Rgb.of(PdfPageImage.draw(document, number - 1, MOST_OF_A_PICTURE, wanted)
                            .image()),
                    folder);
        } catch (PdfPageImage.NotDrawn notDrawn) {
            refuse(folder, notDrawn.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // A hostile page breaks the drawing in ways that it does not declare.
            refuse(folder, "unreadable");
        }
    }

    private void draw(Rgb whole, Path folder) throws IOException {
        Pyramid pyramid = Pyramid.of(whole.width(), whole.height(), settings);
        Path iiif = folder.resolve("iiif");
        if (tiled) {
            JdkPyramid.draw(whole, pyramid, settings.quality(), iiif);
        } else {
            var jpeg = new JpegFile(settings.quality());
            for (Derived.Size size : pyramid.sizes()) {
                jpeg.write(whole.scaled(size.width(), size.height()), iiif.resolve(size.path()));
            }
        }
        Files.writeString(folder.resolve("size"), pyramid.width() + " " + pyramid.height());
    }

    private static void refuse(Path folder, String reason) throws IOException {
        Files.writeString(folder.resolve("refused"), reason);
    }
}
