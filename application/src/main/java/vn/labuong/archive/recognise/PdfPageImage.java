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
 * Draws a page of a PDF as its reader sees it, cut and turned, at the wanted pixels an inch or as many as its size allows:
 * how large the drawing and the images in it would be is looked at before anything is unpacked. Only for child processes.
 */
public final class PdfPageImage {

    private static final double POINTS_AN_INCH = 72;
    private static final int DEEPEST = 5;

    /** In grey at 300 an inch; an A3 sheet has 17 million pixels then. */
    private static final Wanted TO_RECOGNISE = new Wanted(300, 100, 40e6, Integer.MAX_VALUE, ImageType.GRAY);

    /**
     * How a page is to be drawn.
     *
     * @param resolution pixels an inch
     * @param fewest an inch, below which it is of no use
     * @param most pixels of the drawing
     * @param longest side in pixels
     */
    public record Wanted(double resolution, double fewest, double most, double longest, ImageType colours) {}

    /** A page drawn, and how many pixels an inch it has. */
    public record Drawn(BufferedImage image, int resolution) {}

    /** The page is not drawn. */
    public static final class NotDrawn extends Exception {

        private static final long serialVersionUID = 1L;

        private final Recognition.Reason reason;

        NotDrawn(Recognition.Reason reason, String detail) {
            super(detail);
            this.reason = reason;
        }

        public Recognition.Reason reason() {
            return reason;
        }
    }

    private PdfPageImage() {}

    static Drawn draw(Path file, int index, long mostPixels) throws NotDrawn, IOException {
        try (var document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            if (index < 0 || index >= document.getNumberOfPages()) {
                throw new NotDrawn(Recognition.Reason.NO_SUCH_PAGE, document.getNumberOfPages() + " pages");
            }
            return draw(document, index, mostPixels, TO_RECOGNISE);
        } catch (InvalidPasswordException locked) {
            throw new NotDrawn(Recognition.Reason.ENCRYPTED, "");
        }
    }

    /**
     * Draws a page of an open document.
     *
     * @param mostPixels of a picture in the page
     */
    public static Drawn draw(PDDocument document, int index, long mostPixels, Wanted wanted)
            throws NotDrawn, IOException {
        var page = document.getPage(index);
        double resolution = resolution(page, wanted);
        checkImages(page.getCOSObject().getDictionaryObject(COSName.RESOURCES), mostPixels, 0);
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return new Drawn(
                renderer.renderImageWithDPI(index, (float) resolution, wanted.colours()), (int) Math.round(resolution));
    }

    private static double resolution(PDPage page, Wanted wanted) throws NotDrawn {
        double wide = page.getCropBox().getWidth() * page.getUserUnit() / POINTS_AN_INCH;
        double high = page.getCropBox().getHeight() * page.getUserUnit() / POINTS_AN_INCH;
        double byArea = Math.sqrt(wanted.most() / Math.max(wide * high, 1e-6));
        double bySide = wanted.longest() / Math.max(Math.max(wide, high), 1e-6);
        double possible = Math.min(wanted.resolution(), Math.min(byArea, bySide));
        boolean nothing = !(wide * wanted.resolution() >= 1) || !(high * wanted.resolution() >= 1);
        if (possible < wanted.fewest() || nothing) {
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
