package vn.labuong.archive.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Random;

/** A printed page as an old scanner sees it: yellowed, a little turned, with specks and a fold, and no text layer. */
final class AgedScan {

    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;
    private static final int SPECKS = 900;
    private static final double TURN = 0.006;
    private static final float SIZE = 38;

    private AgedScan() {}

    static byte[] of(Leaf leaf, String mark, int seed, DemoFonts fonts) {
        Random chance = new Random(seed);
        Canvas canvas = new Canvas(WIDTH, HEIGHT, new Color(0xEFE4CB), fonts);
        Graphics2D pen = canvas.pen();
        pen.rotate(TURN * (chance.nextBoolean() ? 1 : -1), WIDTH / 2.0, HEIGHT / 2.0);
        Color ink = new Color(0x33302B);
        float left = 170;
        float width = WIDTH - 2 * left;
        float down = canvas.write(leaf.heading(), new Canvas.Rows(left, width, SIZE * 1.4f, true, true, ink), 190) + 30;
        for (String paragraph : leaf.paragraphs()) {
            down = canvas.write(paragraph, new Canvas.Rows(left, width, SIZE, false, false, ink), down) + 24;
        }
        canvas.write(leaf.notice(), new Canvas.Rows(left, width, SIZE * 0.8f, false, false, ink), down + 20);
        canvas.write(mark, new Canvas.Rows(left, width, SIZE * 0.8f, true, true, ink), HEIGHT - 190f);
        aged(pen, chance);
        return canvas.jpeg();
    }

    private static void aged(Graphics2D pen, Random chance) {
        for (int speck = 0; speck < SPECKS; speck++) {
            int size = 1 + chance.nextInt(3);
            pen.setColor(new Color(90, 70, 40, 40 + chance.nextInt(90)));
            pen.fillOval(chance.nextInt(WIDTH), chance.nextInt(HEIGHT), size, size);
        }
        for (int edge = 0; edge < 60; edge++) {
            pen.setColor(new Color(120, 90, 40, 3));
            pen.drawRect(edge, edge, WIDTH - 2 * edge, HEIGHT - 2 * edge);
        }
        pen.setColor(new Color(120, 95, 60, 60));
        pen.fillRect(0, HEIGHT / 2, WIDTH, 3);
        pen.setColor(new Color(150, 100, 40, 24));
        pen.fillOval(chance.nextInt(WIDTH / 2), HEIGHT - 700, 420, 380);
    }
}
