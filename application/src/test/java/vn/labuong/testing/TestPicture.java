package vn.labuong.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A drawing that no other test has: a field, a sun and some kites. */
public final class TestPicture {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;

    private TestPicture() {}

    public static byte[] png() {
        Random chance = new Random();
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xCF, 0xE6, 0xF2));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x7C, 0xA9, 0x5A));
        pen.fillRect(0, HEIGHT * 2 / 3, WIDTH, HEIGHT / 3);
        for (int at = 0; at < 9; at++) {
            pen.setColor(new Color(chance.nextInt(1 << 24)));
            pen.fillRoundRect(chance.nextInt(WIDTH - 80), chance.nextInt(HEIGHT / 2), 70, 50, 20, 20);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }
}
