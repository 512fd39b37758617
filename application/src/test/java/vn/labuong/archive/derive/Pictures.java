package vn.labuong.archive.derive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Pictures that archives really get, drawn for the tests. */
final class Pictures {

    static final String SECRET = "KHONG-DUOC-LO-RA";

    private Pictures() {}

    /** Red above left, green above right, blue below left, white below right. */
    static BufferedImage quarters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect((i % 2) * width / 2, i / 2 * height / 2, width - width / 2, height - height / 2);
        }
        graphics.dispose();
        return image;
    }

    static byte[] bytes(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** A JPEG with everything that a camera, an office and an editor write into it. */
    static byte[] telling(BufferedImage image, int orientation) throws IOException {
        byte[] jpeg = bytes(image, "jpg");
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(out, 0xE1, exif(orientation));
        segment(
                out,
                0xE1,
                ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>").getBytes(ISO_8859_1));
        segment(out, 0xED, ("Photoshop 3.0\0" + "8BIM" + SECRET).getBytes(ISO_8859_1));
        segment(out, 0xFE, SECRET.getBytes(ISO_8859_1));
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** Orientation, a description, and a GPS directory with a place. */
    private static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(160);
        exif.put("Exif\0\0MM\0*".getBytes(ISO_8859_1)).putInt(8).putShort((short) 3);
        exif.putShort((short) 270).putShort((short) 2).putInt(SECRET.length()).putInt(80);
        exif.putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putShort((short) 34853).putShort((short) 4).putInt(1).putInt(50).putInt(0);
        exif.position(6 + 50);
        exif.putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .putInt('N' << 24)
                .putInt(0);
        exif.position(6 + 80);
        exif.put(SECRET.getBytes(ISO_8859_1));
        return exif.array();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) throws IOException {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.write(content);
    }

    /** Runs a program that the tests have, see {@code tools/install-test-tools}. */
    static void run(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
        try {
            assertThat(process.waitFor()).as(said).isZero();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** All bytes of all files below a folder, as letters. */
    static String grep(Path folder) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, ISO_8859_1));
            }
        }
        return all.toString();
    }
}
