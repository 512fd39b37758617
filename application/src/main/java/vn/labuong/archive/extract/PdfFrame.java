package vn.labuong.archive.extract;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;
import vn.labuong.archive.recognise.Box;

/** Turns points of a page's own space into pixels at 300 an inch as the page is seen: from the top left, turned. */
record PdfFrame(double wide, double high, int rotation) {

    private static final double SCALE = 300.0 / 72;

    /** How far letters with marks reach over and under the line they stand on, in parts of the font's size. */
    private static final double OVER = 0.95;

    private static final double UNDER = 0.25;

    static PdfFrame of(PDPage page) {
        var box = page.getCropBox();
        return new PdfFrame(box.getWidth(), box.getHeight(), Math.floorMod(page.getRotation(), 360));
    }

    int width() {
        return pixels(rotation % 180 == 0 ? wide : high);
    }

    int height() {
        return pixels(rotation % 180 == 0 ? high : wide);
    }

    /** The glyph's place, whichever way it is written. */
    Box box(TextPosition glyph) {
        var matrix = glyph.getTextMatrix();
        double alongX = matrix.getScaleX();
        double alongY = matrix.getShearY();
        double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        double length = Math.max(1e-6, Math.hypot(alongX, alongY));
        double advance = glyph.getWidthDirAdj();
        double x = matrix.getTranslateX();
        double y = matrix.getTranslateY();
        double stepX = alongX / length;
        double stepY = alongY / length;
        var low = seen(x + stepY * size * UNDER, y - stepX * size * UNDER);
        var high = seen(x + stepX * advance - stepY * size * OVER, y + stepY * advance + stepX * size * OVER);
        return Box.between(pixels(low.getX()), pixels(low.getY()), pixels(high.getX()), pixels(high.getY()));
    }

    private Point2D seen(double x, double y) {
        return switch (rotation) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(wide - x, y);
            case 270 -> new Point2D.Double(high - y, wide - x);
            default -> new Point2D.Double(x, high - y);
        };
    }

    private static int pixels(double points) {
        return (int) Math.max(-1_000_000, Math.min(1_000_000, Math.round(points * SCALE)));
    }
}
