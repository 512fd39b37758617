package vn.labuong.archive.recognise;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Draws a page of a PDF in grey at 300 pixels an inch, or as many as its size allows: how large the drawing and the images
 * in it would be is looked at before anything is unpacked.
 */
final class PdfPageImage {

    private static final double POINTS_AN_INCH = 72;
    private static final double WANTED = 300;
    private static final double FEWEST = 100;

    /** The drawing itself; an A3 sheet at 300 has 17 million. */
    private static final double MOST_DRAWN = 40e6;

    private static final int DEEPEST = 5;

    /** A page drawn, and how many pixels an inch it has. */
    record Drawn(BufferedImage image, int resolution) {}

    /** The page is not drawn. */
    static final class NotDrawn extends Exception {

        private static final long serialVersionUID = 1L;

        private final Recognition.Reason reason;

        NotDrawn(Recognition.Reason reason, String detail) {
            super(detail);
            this.reason = reason;
        }

        Recognition.Reason reason() {
            return reason;
        }
    }

    private PdfPageImage() {}

    static Drawn draw(Path file, int index, long mostPixels) throws NotDrawn, IOException {
        try (var document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            if (index < 0 || index >= document.getNumberOfPages()) {
                throw new NotDrawn(Recognition.Reason.NO_SUCH_PAGE, document.getNumberOfPages() + " pages");
            }
            return draw(document, index, mostPixels);
        } catch (InvalidPasswordException locked) {
            throw new NotDrawn(Recognition.Reason.ENCRYPTED, "");
        }
    }

    private static Drawn draw(PDDocument document, int index, long mostPixels) throws NotDrawn, IOException {
        var page = document.getPage(index);
        double resolution = resolution(page);
        checkImages(page.getCOSObject().getDictionaryObject(COSName.RESOURCES), mostPixels, 0);
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return new Drawn(
                renderer.renderImageWithDPI(index, (float) resolution, ImageType.GRAY), (int) Math.round(resolution));
    }

    private static double resolution(PDPage page) throws NotDrawn {
        double wide = page.getCropBox().getWidth() * page.getUserUnit() / POINTS_AN_INCH;
        double high = page.getCropBox().getHeight() * page.getUserUnit() / POINTS_AN_INCH;
        double possible = Math.min(WANTED, Math.sqrt(MOST_DRAWN / Math.max(wide * high, 1e-6)));
        if (possible < FEWEST || !(wide * WANTED >= 1) || !(high * WANTED >= 1)) {
            throw new NotDrawn(
                    Recognition.Reason.TOO_MANY_PIXELS, Math.round(wide) + " x " + Math.round(high) + " inches");
        }
        return possible;
    }

    private static void checkImages(@Nullable COSBase resources, long mostPixels, int depth) throws NotDrawn {
        if (!(resources instanceof COSDictionary dictionary)
                || depth > DEEPEST
                || !(dictionary.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary objects)) {
            return;
        }
        for (var name : objects.keySet()) {
            if (objects.getDictionaryObject(name) instanceof COSStream object) {
                long pixels = object.getLong(COSName.WIDTH, 0) * object.getLong(COSName.HEIGHT, 0);
                if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE)) && pixels > mostPixels) {
                    throw new NotDrawn(Recognition.Reason.TOO_MANY_PIXELS, name.getName() + ": " + pixels + " pixels");
                }
                checkImages(object.getDictionaryObject(COSName.RESOURCES), mostPixels, depth + 1);
            }
        }
    }
}
