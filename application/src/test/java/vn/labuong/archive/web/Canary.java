package vn.labuong.archive.web;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import vn.labuong.archive.recognise.Box;
import vn.labuong.archive.recognise.PageSource;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.recognise.Word;

/** A word that may not get out, the picture and the text of a page that hold it, and the places where it could be. */
final class Canary {

    static final int WIDTH = 600;
    static final int HEIGHT = 400;
    /** Where the word stands on the page as it is seen: red on white. */
    static final Box PLACE = new Box(300, 100, 120, 40);

    private Canary() {}

    static String word() {
        return "chimyen" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";
    }

    /** A page seen upright, stored lying on its side as phones do, with the word's place in red. */
    static byte[] turnedJpeg() throws IOException {
        BufferedImage stored = new BufferedImage(/* width= */ HEIGHT, /* height= */ WIDTH, BufferedImage.TYPE_INT_RGB);
        for (int sy = 0; sy < WIDTH; sy++) {
            for (int sx = 0; sx < HEIGHT; sx++) {
                stored.setRGB(sx, sy, isOfTheWord(WIDTH - 1 - sy, sx) ? Color.RED.getRGB() : Color.WHITE.getRGB());
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(stored, "jpg", jpeg);
        byte[] exif = ByteBuffer.allocate(32)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .array();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg.toByteArray(), 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        out.write(exif);
        out.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return out.toByteArray();
    }

    private static boolean isOfTheWord(int x, int y) {
        return x >= PLACE.x() && x < PLACE.right() && y >= PLACE.y() && y < PLACE.bottom();
    }

    /** The words of that page. */
    static PageText text(String word) {
        return new PageText(
                WIDTH,
                HEIGHT,
                Optional.empty(),
                PageSource.OCR,
                List.of(
                        new Word("Quyền", new Box(40, 100, 90, 40), 1, 0, true),
                        new Word("trẻ", new Box(140, 100, 60, 40), 1, 0, true),
                        new Word(word, PLACE, 1, 0, true),
                        new Word("ngày", new Box(40, 300, 80, 40), 1, 1, false)));
    }

    /** How much of the word's place in a picture of the page is not black, and how much of the rest is; by parts of a picture. */
    static void assertCovered(byte[] picture, String what) throws IOException {
        BufferedImage image = ImageIO.read(new java.io.ByteArrayInputStream(picture));
        double scale = (double) image.getWidth() / WIDTH;
        int light = 0;
        int red = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = new Color(image.getRGB(x, y));
                boolean inside = isOfTheWord((int) (x / scale), (int) (y / scale));
                light += inside && colour.getRed() + colour.getGreen() + colour.getBlue() > 90 ? 1 : 0;
                red += colour.getRed() > 150 && colour.getGreen() < 100 ? 1 : 0;
            }
        }
        org.assertj.core.api.Assertions.assertThat(light)
                .as(what + ": not black")
                .isZero();
        org.assertj.core.api.Assertions.assertThat(red).as(what + ": red").isZero();
        org.assertj.core.api.Assertions.assertThat(new Color(image.getRGB(2, 2)).getGreen())
                .as(what + ": the rest is to be seen")
                .isGreaterThan(200);
    }

    static boolean hasRed(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new java.io.ByteArrayInputStream(picture));
        if (image == null) {
            throw new IOException(
                    "No picture: " + new String(picture, 0, Math.min(200, picture.length), StandardCharsets.UTF_8));
        }
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = new Color(image.getRGB(x, y));
                if (colour.getRed() > 150 && colour.getGreen() < 100) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the index in that folder knows the word: among its terms, those of removed documents too, or in its bytes. */
    static boolean isInIndex(Path folder, String word) throws IOException {
        try (var directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                for (var field : leaf.reader().getFieldInfos()) {
                    Terms terms = leaf.reader().terms(field.name);
                    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
                    for (BytesRef term = each.next(); term != null; term = each.next()) {
                        if (new String(term.bytes, term.offset, term.length, StandardCharsets.UTF_8).contains(word)) {
                            return true;
                        }
                    }
                }
            }
        }
        return !holding(folder, word).isEmpty();
    }

    /** The files below a folder that hold the word. */
    static List<Path> holding(Path folder, String word) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                try {
                    if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
                        holding.add(file);
                    }
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            });
        }
        return holding;
    }
}
