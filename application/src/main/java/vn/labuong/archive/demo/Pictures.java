package vn.labuong.archive.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** Posters, charts and drawings of places and things, each with its mark. */
final class Pictures {

    private static final Color[] GROUNDS = {
        new Color(0x0F4C5C), new Color(0x7A1F3D), new Color(0x1F5C3A), new Color(0x3D348B), new Color(0x8A4B08)
    };
    private static final Color PAPER = new Color(0xFBF6EA);
    private static final Color INK = new Color(0x2B2A28);
    private static final Color GOLD = new Color(0xFFE3A3);
    private static final int WIDE = 1200;
    private static final int HIGH = 800;

    private final DemoWords words;
    private final DemoFonts fonts;

    Pictures(DemoWords words, DemoFonts fonts) {
        this.words = words;
        this.fonts = fonts;
    }

    Canvas poster(DemoItem item, DemoTopic topic) {
        int width = 900;
        Color ground = ground(item);
        Canvas canvas = new Canvas(width, 1270, ground, fonts);
        canvas.pen().setClip(new RoundRectangle2D.Double(40, 40, width - 80.0, 620, 36, 36));
        canvas.pen().translate(40, 40);
        Scene.draw(canvas.pen(), width - 80, 620, topic, item.seed());
        canvas.pen().translate(-40, -40);
        canvas.pen().setClip(null);
        String lang = item.language();
        float down = canvas.write(
                words.say(item.topic(), "slogan", lang), new Canvas.Rows(60, width - 120f, 58, true, true, GOLD), 700);
        canvas.write(
                words.say(item.topic(), "name", lang),
                new Canvas.Rows(60, width - 120f, 34, false, true, Color.WHITE),
                down + 30);
        canvas.write(words.notice(lang), new Canvas.Rows(60, width - 120f, 20, false, true, Color.WHITE), 1150);
        return marked(canvas);
    }

    Canvas scene(DemoItem item, DemoTopic topic) {
        Canvas canvas = new Canvas(WIDE, HIGH, PAPER, fonts);
        Scene.draw(canvas.pen(), WIDE, HIGH, topic, item.seed());
        return marked(canvas);
    }

    Canvas chart(DemoItem item) {
        Canvas canvas = new Canvas(WIDE, HIGH, PAPER, fonts);
        String lang = item.language();
        canvas.write(words.about(item, "title", lang), new Canvas.Rows(60, WIDE - 120f, 42, true, true, INK), 40);
        int steps = 5;
        int x = 60;
        int wide = (WIDE - 120) / steps;
        for (int step = 1; step <= steps; step++, x += wide) {
            Graphics2D pen = canvas.pen();
            pen.setColor(GROUNDS[(step + Math.floorMod(item.seed(), 5)) % GROUNDS.length]);
            int[] xs = {x, x + wide - 40, x + wide - 6, x + wide - 40, x, x + 34};
            int y = 300;
            pen.fillPolygon(xs, new int[] {y, y, y + 90, y + 180, y + 180, y + 90}, xs.length);
            canvas.write(
                    words.say("chart", "step" + step, lang),
                    new Canvas.Rows(x + 40f, wide - 70f, 26, true, true, Color.WHITE),
                    y + 70f);
        }
        canvas.write(
                words.say(item.topic(), "slogan", lang), new Canvas.Rows(90, WIDE - 180f, 32, false, true, INK), 540);
        canvas.write(words.notice(lang), new Canvas.Rows(90, WIDE - 180f, 22, false, true, INK), 650);
        return marked(canvas);
    }

    /** A book of palm leaves: long leaves bound by a cord, with strokes that are no writing. */
    Canvas palmLeaves(DemoItem item) {
        Canvas canvas = new Canvas(WIDE, HIGH, ground(item), fonts);
        Random chance = new Random(item.seed());
        Graphics2D pen = canvas.pen();
        for (int leaf = 0; leaf < 6; leaf++) {
            int y = 130 + leaf * 92;
            int x = 110 + chance.nextInt(50);
            pen.setColor(new Color(0xD9B779 - leaf * 0x040404));
            pen.fill(new RoundRectangle2D.Double(x, y, 920, 74, 26, 26));
            pen.setColor(new Color(0x6B4A22));
            pen.setStroke(new BasicStroke(2));
            for (int line = 0; line < 4; line++) {
                for (int at = x + 40; at < x + 880; at += 16 + chance.nextInt(12)) {
                    int high = y + 14 + line * 14;
                    pen.drawArc(at, high, 10, 9, chance.nextInt(180), 120 + chance.nextInt(200));
                }
            }
            pen.setColor(ground(item));
            pen.fillOval(x + 300, y + 30, 14, 14);
            pen.fillOval(x + 620, y + 30, 14, 14);
        }
        pen.setColor(new Color(0xC8452F));
        pen.setStroke(new BasicStroke(6));
        pen.drawLine(440, 110, 436, 690);
        pen.drawLine(760, 110, 756, 690);
        return marked(canvas);
    }

    private Canvas marked(Canvas canvas) {
        int high = 44;
        int top = canvas.height() - high;
        canvas.pen().setColor(new Color(0, 0, 0, 150));
        canvas.pen().fillRect(0, top, canvas.width(), high);
        canvas.write(words.mark(), new Canvas.Rows(0, canvas.width(), 20, true, true, Color.WHITE), top + 9f);
        return canvas;
    }

    private static Color ground(DemoItem item) {
        return GROUNDS[Math.floorMod(item.seed(), GROUNDS.length)];
    }
}
