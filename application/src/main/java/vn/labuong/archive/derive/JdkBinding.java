package vn.labuong.archive.derive;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Binds pictures of pages to one file, in a child; one of them is in memory at a time. */
final class JdkBinding {

    /** The file in the child's folder. */
    static final String BOUND = "bound";

    static final String PDF = "pdf";

    private static final float POINTS_AN_INCH = 72;
    private static final float PIXELS_AN_INCH = 150;
    private static final float QUALITY = 0.85f;

    private JdkBinding() {}

    /** Arguments: {@code pdf} or {@code tiff}, then the pictures in their order. */
    public static void main(String[] arguments) throws IOException {
        List<Path> pictures = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        Path bound = Path.of(BOUND);
        if (arguments[0].equals(PDF)) {
            pdf(pictures, bound);
        } else {
            tiff(pictures, bound);
        }
    }

    /** Each page is its picture and nothing else: no text, no fonts, no notes. */
    private static void pdf(List<Path> pictures, Path bound) throws IOException {
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (Path picture : pictures) {
                BufferedImage image = ImageIO.read(picture.toFile());
                float scale = POINTS_AN_INCH / PIXELS_AN_INCH;
                PDRectangle size = new PDRectangle(image.getWidth() * scale, image.getHeight() * scale);
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(document, image, QUALITY),
                            0,
                            0,
                            size.getWidth(),
                            size.getHeight());
                }
            }
            document.save(bound.toFile());
        }
    }

    private static void tiff(List<Path> pictures, Path bound) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bound.toFile())) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("Deflate");
            writer.prepareWriteSequence(null);
            for (Path picture : pictures) {
                writer.writeToSequence(new IIOImage(ImageIO.read(picture.toFile()), null, null), how);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }
}
