package vn.labuong.plan.reading.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/** Finds the ruled lines of a page: stroked straight segments, and filled shapes so thin that they are lines. */
final class RuleFinder extends PDFGraphicsStreamEngine {

    private static final double THIN = 3;
    private static final double SHORTEST = 4;

    private final PageFrame frame;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Point2D[]> segments = new ArrayList<>();
    private Point2D current = new Point2D.Double();
    private Point2D start = current;

    private RuleFinder(PDPage page) {
        super(page);
        this.frame = PageFrame.of(page);
    }

    static List<Rule> find(PDPage page) throws IOException {
        var finder = new RuleFinder(page);
        finder.processPage(page);
        return finder.rules;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        segments.add(new Point2D[] {p0, p1});
        segments.add(new Point2D[] {p1, p2});
        segments.add(new Point2D[] {p2, p3});
        segments.add(new Point2D[] {p3, p0});
        current = p0;
        start = p0;
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Double(x, y);
        start = current;
    }

    @Override
    public void lineTo(float x, float y) {
        var end = new Point2D.Double(x, y);
        segments.add(new Point2D[] {current, end});
        current = end;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Double(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        if (!current.equals(start)) {
            segments.add(new Point2D[] {current, start});
        }
        current = start;
    }

    @Override
    public void strokePath() {
        segments.forEach(segment -> addThin(box(List.<Point2D[]>of(segment))));
        segments.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        addThin(box(segments));
        segments.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void endPath() {
        segments.clear();
    }

    private @Nullable Rectangle2D box(List<Point2D[]> lines) {
        Rectangle2D box = null;
        for (var line : lines) {
            for (var point : line) {
                var seen = frame.seen(point);
                if (box == null) {
                    box = new Rectangle2D.Double(seen.getX(), seen.getY(), 0, 0);
                }
                box.add(seen);
            }
        }
        return box;
    }

    private void addThin(@Nullable Rectangle2D box) {
        if (box == null || Math.max(box.getWidth(), box.getHeight()) < SHORTEST) {
            return;
        }
        if (box.getWidth() <= THIN) {
            rules.add(new Rule(true, box.getCenterX(), box.getMinY(), box.getMaxY()));
        } else if (box.getHeight() <= THIN) {
            rules.add(new Rule(false, box.getCenterY(), box.getMinX(), box.getMaxX()));
        }
    }

    @Override
    public void drawImage(PDImage image) {
        // Pictures draw no table.
    }

    @Override
    public void clip(int windingRule) {
        // A clip draws nothing by itself; its path ends with endPath.
    }

    @Override
    public void shadingFill(COSName name) {
        // Shadings draw no table.
    }
}
