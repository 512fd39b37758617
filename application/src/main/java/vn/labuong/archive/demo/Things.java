package vn.labuong.archive.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Things of a delta landscape in a few strokes, each in a square of side 1 that stands on the ground line y = 0. */
final class Things {

    private static final Color WALL = new Color(0xF2E3C6);
    private static final Color ROOF = new Color(0xB5532E);
    private static final Color DARK = new Color(0x5B4636);
    private static final Color LEAF = new Color(0x2F7D4F);
    private static final Color DEEP_LEAF = new Color(0x1F5C3A);
    private static final Color CLOTH = new Color(0xC8452F);
    private static final Color LIGHT = new Color(0xFFD76A);
    private static final Color WHITE = new Color(0xFDFBF5);
    private static final Color PINK = new Color(0xE58AA4);

    private final Graphics2D pen;

    private Things(Graphics2D pen) {
        this.pen = pen;
    }

    /** Draws one thing with its foot at a point; what has no shape of its own is ground, which others draw. */
    static void draw(Graphics2D pen, String thing, double x, double y, double side) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.scale(side, side);
        new Things(pen).draw(thing);
        pen.setTransform(before);
    }

    private void draw(String thing) {
        switch (thing) {
            case "house", "workshop", "clinic", "school" -> house(thing);
            case "stilts" -> stilts();
            case "ramp" -> shape(DARK, 0.5, 0, 0.5, -0.16, -0.5, 0);
            case "tree", "board" -> tree(thing);
            case "palm" -> palm();
            case "boat", "sail" -> boat(thing);
            case "kite", "dove" -> flying(thing);
            case "lantern", "lamp" -> light(thing);
            case "lotus" -> lotus();
            case "bridge" -> bridge();
            case "door" -> door();
            case "scales" -> scales();
            default -> {}
        }
    }

    private void house(String kind) {
        double half = kind.equals("school") ? 0.62 : 0.4;
        box(WALL, -half, -0.42, 2 * half, 0.42);
        shape(ROOF, -half - 0.1, -0.4, half + 0.1, -0.4, half - 0.1, -0.72, -half + 0.1, -0.72);
        box(DARK, -0.07, -0.26, 0.14, 0.26);
        for (double at = -half + 0.08; at < half - 0.1; at += 0.22) {
            if (Math.abs(at + 0.06) > 0.14) {
                box(new Color(0x6FA3B8), at, -0.3, 0.12, 0.12);
            }
        }
        if (kind.equals("clinic")) {
            box(WHITE, -0.03, -0.66, 0.06, 0.2);
            box(WHITE, -0.1, -0.59, 0.2, 0.06);
        }
        if (kind.equals("workshop")) {
            box(DARK, half - 0.16, -0.95, 0.09, 0.3);
        }
    }

    private void stilts() {
        for (double at = -0.35; at <= 0.36; at += 0.233) {
            box(DARK, at - 0.015, -0.3, 0.03, 0.45);
        }
        AffineTransform before = pen.getTransform();
        pen.translate(0, -0.28);
        house("house");
        pen.setTransform(before);
    }

    private void tree(String kind) {
        box(DARK, -0.04, -0.5, 0.08, 0.5);
        round(DEEP_LEAF, -0.32, -0.95, 0.64, 0.56);
        round(LEAF, -0.24, -0.98, 0.46, 0.44);
        if (kind.equals("board")) {
            box(DARK, 0.32, -0.34, 0.04, 0.34);
            box(DARK, 0.72, -0.34, 0.04, 0.34);
            box(WHITE, 0.26, -0.55, 0.56, 0.3);
            for (int line = 0; line < 3; line++) {
                box(DARK, 0.32, -0.5 + 0.08 * line, 0.44 - 0.1 * line, 0.02);
            }
        }
    }

    private void palm() {
        box(DARK, -0.022, -0.95, 0.044, 0.95);
        for (int at = 0; at < 12; at++) {
            AffineTransform before = pen.getTransform();
            pen.translate(0, -0.97);
            pen.rotate(Math.PI * 2 * at / 12);
            shape(at % 2 == 0 ? LEAF : DEEP_LEAF, 0, 0, 0.24, -0.05, 0.3, 0, 0.24, 0.05);
            pen.setTransform(before);
        }
    }

    private void boat(String kind) {
        Path2D hull = new Path2D.Double();
        hull.moveTo(-0.6, -0.14);
        hull.quadTo(0, 0.14, 0.6, -0.14);
        hull.quadTo(0, -0.02, -0.6, -0.14);
        fill(DARK, hull);
        if (kind.equals("sail")) {
            box(DARK, -0.01, -0.85, 0.03, 0.8);
            shape(CLOTH, 0.03, -0.84, 0.42, -0.22, 0.03, -0.14);
        } else {
            pen.setColor(ROOF);
            pen.fill(new Arc2D.Double(-0.22, -0.28, 0.44, 0.44, 0, 180, Arc2D.CHORD));
        }
    }

    private void flying(String kind) {
        AffineTransform before = pen.getTransform();
        pen.translate(0, -1.4);
        if (kind.equals("kite")) {
            shape(CLOTH, 0, -0.4, 0.26, 0, 0, 0.3, -0.26, 0);
            shape(LIGHT, 0, -0.4, 0.26, 0, 0, 0.3);
            line(0.008, DARK, 0, 0.3, -0.4, 1.35);
        } else {
            round(WHITE, -0.3, -0.1, 0.6, 0.22);
            round(WHITE, 0.22, -0.2, 0.18, 0.18);
            shape(WHITE, -0.1, -0.04, 0.14, -0.04, -0.24, -0.5);
            shape(WHITE, -0.28, 0, -0.55, -0.1, -0.55, 0.1);
            shape(LIGHT, 0.38, -0.13, 0.48, -0.09, 0.38, -0.07);
        }
        pen.setTransform(before);
    }

    private void light(String kind) {
        if (kind.equals("lamp")) {
            box(DARK, -0.02, -0.8, 0.04, 0.8);
            round(new Color(255, 215, 106, 90), -0.34, -1.2, 0.68, 0.68);
            round(LIGHT, -0.12, -0.98, 0.24, 0.24);
            return;
        }
        Color[] colours = {CLOTH, LIGHT, LEAF, PINK};
        line(0.012, DARK, -0.9, -1.25, 0.9, -1.2);
        for (int at = 0; at < colours.length; at++) {
            double x = -0.66 + 0.44 * at;
            line(0.008, DARK, x, -1.23, x, -1.1);
            round(colours[at], x - 0.13, -1.12, 0.26, 0.34);
            box(DARK, x - 0.06, -1.13, 0.12, 0.03);
        }
    }

    private void lotus() {
        for (int at = -2; at <= 2; at++) {
            AffineTransform before = pen.getTransform();
            pen.rotate(at * 0.42);
            Path2D petal = new Path2D.Double();
            petal.moveTo(0, 0);
            petal.quadTo(-0.2, -0.3, 0, -0.56);
            petal.quadTo(0.2, -0.3, 0, 0);
            fill(at % 2 == 0 ? PINK : WHITE, petal);
            pen.setTransform(before);
        }
        round(LEAF, -0.4, -0.05, 0.8, 0.12);
    }

    private void bridge() {
        pen.setColor(DARK);
        pen.setStroke(new BasicStroke(0.05f));
        pen.draw(new Arc2D.Double(-1, -0.6, 2, 1.1, 15, 150, Arc2D.OPEN));
        for (double x = -0.8; x < 0.9; x += 0.2) {
            double y = -0.05 - 0.55 * Math.sqrt(1 - x * x);
            line(0.02, DARK, x, y, x, y - 0.16);
        }
    }

    private void door() {
        box(DARK, -0.32, -0.98, 0.64, 0.98);
        box(LIGHT, -0.26, -0.92, 0.52, 0.92);
        shape(ROOF, -0.26, -0.92, -0.62, -0.8, -0.62, 0.1, -0.26, 0);
    }

    private void scales() {
        box(LIGHT, -0.02, -1, 0.04, 1);
        box(LIGHT, -0.2, -0.05, 0.4, 0.05);
        line(0.03, LIGHT, -0.5, -0.92, 0.5, -0.92);
        for (double x : new double[] {-0.5, 0.5}) {
            line(0.01, LIGHT, x, -0.92, x - 0.16, -0.5);
            line(0.01, LIGHT, x, -0.92, x + 0.16, -0.5);
            pen.setColor(LIGHT);
            pen.fill(new Arc2D.Double(x - 0.2, -0.64, 0.4, 0.28, 180, 180, Arc2D.CHORD));
        }
    }

    private void box(Color colour, double x, double y, double width, double height) {
        fill(colour, new Rectangle2D.Double(x, y, width, height));
    }

    private void round(Color colour, double x, double y, double width, double height) {
        fill(colour, new Ellipse2D.Double(x, y, width, height));
    }

    private void line(double width, Color colour, double x, double y, double toX, double toY) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) width));
        pen.draw(new Line2D.Double(x, y, toX, toY));
    }

    private void shape(Color colour, double... points) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(points[0], points[1]);
        for (int at = 2; at < points.length; at += 2) {
            shape.lineTo(points[at], points[at + 1]);
        }
        shape.closePath();
        fill(colour, shape);
    }

    private void fill(Color colour, Shape shape) {
        pen.setColor(colour);
        pen.fill(shape);
    }

    /** A row of hills along a ground line. */
    static void hills(Graphics2D pen, Color colour, int width, int ground, int height) {
        Polygon hills = new Polygon();
        hills.addPoint(0, ground);
        for (int x = 0; x <= width; x += 10) {
            double wave = Math.sin(x * 0.006) * 0.5 + Math.sin(x * 0.013 + 1) * 0.3 + Math.sin(x * 0.031) * 0.08;
            hills.addPoint(x, ground - (int) (height * Math.max(0.08, 0.45 + wave)));
        }
        hills.addPoint(width, ground);
        pen.setColor(colour);
        pen.fill(hills);
    }
}
