package vn.labuong.archive.derive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels as JPEG and nothing besides: the same pixels always give the same bytes. */
final class JpegFile {

    private final float quality;
    /** A writer is for one thread, and costs to make. */
    private final ThreadLocal<ImageWriter> writers = ThreadLocal.withInitial(JpegFile::writer);

    JpegFile(int quality) {
        this.quality = quality / 100f;
    }

    void write(Rgb pixels, int x, int width, Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = writers.get();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(this.quality);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(
                    null, new IIOImage(pixels.image().getSubimage(x, 0, width, pixels.height()), null, null), quality);
        } finally {
            writer.setOutput(null);
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes.toByteArray());
    }

    void write(Rgb pixels, Path file) throws IOException {
        write(pixels, 0, pixels.width(), file);
    }

    private static ImageWriter writer() {
        Iterable<ImageWriter> all = () -> ImageIO.getImageWritersByFormatName("jpeg");
        for (ImageWriter one : all) {
            if (one.getClass().getName().startsWith("com.sun.")) {
                return one;
            }
        }
        throw new IllegalStateException("the JDK has no writer of JPEG");
    }
}
