package vn.labuong.plan.reading.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;

/** Turns points of a page's own space into points as the page is seen: from the top left, turned as it is shown. */
record PageFrame(double left, double bottom, double width, double height, int rotation) {

    static PageFrame of(PDPage page) {
        var box = page.getCropBox();
        return new PageFrame(
                box.getLowerLeftX(),
                box.getLowerLeftY(),
                box.getWidth(),
                box.getHeight(),
                Math.floorMod(page.getRotation(), 360));
    }

    Point2D seen(Point2D point) {
        double x = point.getX() - left;
        double y = point.getY() - bottom;
        return switch (rotation) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(width - x, y);
            case 270 -> new Point2D.Double(height - y, width - x);
            default -> new Point2D.Double(x, height - y);
        };
    }
}
