package vn.labuong.archive.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Random;

/** A drawn landscape: sky, ground or water, and things on it. Nobody is in it. */
final class Scene {

    private static final double HORIZON = 0.62;
    private static final int STARS = 90;

    private final Graphics2D pen;
    private final int width;
    private final int height;
    private final Random chance;
    private final boolean night;

    private Scene(Graphics2D pen, int width, int height, boolean night, int seed) {
        this.pen = pen;
        this.width = width;
        this.height = height;
        this.night = night;
        this.chance = new Random(seed);
    }

    /** Fills a part of a picture, from its origin on. */
    static void draw(Graphics2D pen, int width, int height, DemoTopic topic, int seed) {
        Scene scene = new Scene(pen, width, height, topic.sky().equals("night"), seed);
        scene.sky(topic.sky());
        if (topic.things().contains("mountain")) {
            Things.hills(
                    pen, scene.night ? new Color(0x1D2B45) : new Color(0x5E86A0), width, scene.ground(), height / 3);
        }
        Things.hills(pen, scene.night ? new Color(0x16301F) : new Color(0x6FA46B), width, scene.ground(), height / 10);
        scene.floor(topic.things());
        scene.things(topic.things());
    }

    private int ground() {
        return (int) (height * HORIZON);
    }

    private void sky(String time) {
        Color[] colours = switch (time) {
            case "dawn" -> new Color[] {new Color(0x8FB8D8), new Color(0xFBD9A5)};
            case "dusk" -> new Color[] {new Color(0x54608F), new Color(0xF4A261)};
            case "night" -> new Color[] {new Color(0x0E1730), new Color(0x2C3E66)};
            default -> new Color[] {new Color(0x6DB3DC), new Color(0xE3F1F4)};
        };
        pen.setPaint(new GradientPaint(0, 0, colours[0], 0, ground(), colours[1]));
        pen.fillRect(0, 0, width, height);
        int disc = height / 8;
        int x = width / 6 + chance.nextInt(width * 2 / 3);
        pen.setColor(night ? new Color(0xF4EBC8) : new Color(0xFFE9A8));
        pen.fillOval(x, time.matches("dawn|dusk") ? ground() - disc * 3 / 2 : height / 9, disc, disc);
        if (night) {
            stars();
        } else {
            clouds();
        }
    }

    private void stars() {
        for (int star = 0; star < STARS; star++) {
            int size = 1 + chance.nextInt(3);
            pen.fillOval(chance.nextInt(width), chance.nextInt(ground()), size, size);
        }
    }

    private void clouds() {
        pen.setColor(new Color(255, 255, 255, 120));
        for (int cloud = 0; cloud < 4; cloud++) {
            int x = chance.nextInt(width);
            int y = chance.nextInt(Math.max(1, height / 4));
            for (int puff = 0; puff < 4; puff++) {
                pen.fillOval(x + puff * height / 16, y + chance.nextInt(14), height / 8, height / 16);
            }
        }
    }

    private void floor(List<String> things) {
        boolean water = things.contains("river");
        Color near = water ? new Color(night ? 0x13233F : 0x3F7E9E) : new Color(night ? 0x1B3A22 : 0x86B35A);
        Color far = water ? new Color(night ? 0x24416B : 0x8FC1CF) : new Color(night ? 0x24492C : 0xC6D77E);
        pen.setPaint(new GradientPaint(0, ground(), far, 0, height, near));
        pen.fillRect(0, ground(), width, height - ground());
        pen.setColor(new Color(255, 255, 255, water ? 70 : 45));
        for (int wave = 0; wave < 40; wave++) {
            int y = ground() + chance.nextInt(Math.max(1, height - ground()));
            int length = 20 + chance.nextInt(width / 8);
            pen.fillRect(chance.nextInt(width), y, length, 2);
        }
        if (things.contains("road")) {
            pen.setColor(new Color(0xD9C39A));
            int[] xs = {width / 2 - 12, width / 2 + 12, width * 3 / 4, width / 3};
            pen.fillPolygon(xs, new int[] {ground(), ground(), height, height}, 4);
        }
    }

    private void things(List<String> things) {
        List<String> shown = things.stream()
                .filter(one -> !one.matches("river|field|mountain|road"))
                .toList();
        double step = (double) width / (shown.size() + 1);
        for (int at = 0; at < shown.size(); at++) {
            double side = height * (0.3 + 0.05 * (at % 2));
            double y = ground() + height * (0.1 + 0.09 * (at % 3));
            Things.draw(pen, shown.get(at), step * (at + 1) + chance.nextInt(41) - 20, y, side);
        }
    }
}
