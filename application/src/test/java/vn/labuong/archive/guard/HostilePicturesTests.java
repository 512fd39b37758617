package vn.labuong.archive.guard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that would fill the memory, and files that only call themselves pictures. */
class HostilePicturesTests {

    @TempDir
    Path folder;

    @Test
    void refusesAnEnormousFlatTiffThatIsSmallOnDisk() throws IOException {
        byte[] tiff = tiff(30_000, 30_000, 0);
        assertThat(tiff.length).isLessThan(200);
        assertRefused("pixels", "scan.tif", tiff);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp", "jpg"})
    void readsDimensionsAndRefusesABomb(String format) throws IOException {
        byte[] honest = picture(format);
        Facts facts = safe("x." + format, honest);
        assertThat(facts.width()).isEqualTo(40);
        assertThat(facts.height()).isEqualTo(30);
        assertThat(facts.traits()).isEmpty();
        byte[] bomb = honest.clone();
        int high = 0xFFFE;
        switch (format) {
            case "png" -> ByteBuffer.wrap(bomb).putInt(16, high).putInt(20, high);
            case "bmp" -> little(bomb).putInt(18, high).putInt(22, -high);
            case "gif" -> little(bomb).putShort(6, (short) high).putShort(8, (short) high);
            default -> {
                int frame = index(bomb, 0xFF, 0xC0);
                ByteBuffer.wrap(bomb).putShort(frame + 5, (short) high).putShort(frame + 7, (short) high);
            }
        }
        assertRefused("pixels", "x." + format, bomb);
    }

    @ParameterizedTest
    @CsvSource({"VP8X, 16000, 16000, pixels", "VP8X, 400, 300, ''", "VP8L, 16000, 16000, pixels", "VP8L, 400, 300, ''"})
    void readsDimensionsOfWebp(String chunk, int width, int height, String reason) throws IOException {
        ByteBuffer webp = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(ISO_8859_1)).putInt(52).put("WEBP".getBytes(ISO_8859_1));
        webp.put(chunk.getBytes(ISO_8859_1)).putInt(40);
        if (chunk.equals("VP8X")) {
            webp.putInt(0).putInt((width - 1) | (height - 1) << 24).putShort((short) ((height - 1) >> 8));
        } else {
            webp.put((byte) 0x2F).putInt((width - 1) | (height - 1) << 14);
        }
        if (reason.isEmpty()) {
            assertThat(safe("x.webp", webp.array()).width()).isEqualTo(width);
        } else {
            assertRefused(reason, "x.webp", webp.array());
        }
    }

    @Test
    void countsThePagesOfATiffAndRefusesAChainThatComesBack() throws IOException {
        assertThat(safe("x.tif", tiff(100, 100, 50)).pages()).isEqualTo(2);
        assertRefused("loop", "x.tif", tiff(100, 100, 8));
    }

    @Test
    void marksATruncatedJpegAndRefusesOneWithoutAPicture() throws IOException {
        byte[] jpeg = picture("jpg");
        Facts facts = safe("x.jpg", Arrays.copyOf(jpeg, jpeg.length - 20));
        assertThat(facts.has(Facts.Trait.TRUNCATED)).isTrue();
        assertRefused("broken", "x.jpg", Arrays.copyOf(jpeg, 30));
        assertRefused("empty", "x.jpg", new byte[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "PK\u0003\u0004rest of a package, jpg",
        "'{\"type\": \"picture\"}', png",
        "'<html><script>x()</script></html>', gif",
        "'<!DOCTYPE html><p>x', jpeg",
        "'%PDF-1.4 something', tif",
        "nothing of that kind, webp",
        "'<html>', mp4"
    })
    void refusesWhatOnlyCallsItselfAPicture(String content, String extension) throws IOException {
        assertRefused("posing", "x." + extension, content.getBytes(ISO_8859_1));
    }

    @Test
    void notesAnExtensionOfAnotherPictureWithoutRefusing() throws IOException {
        Facts facts = safe("x.png", picture("jpg"));
        assertThat(facts.kind()).isEqualTo(FileKind.JPEG);
        assertThat(facts.extensionMismatch()).isTrue();
        assertThat(safe("x.JPG", picture("jpg")).extensionMismatch()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 a package", "<ScRiPt>alert(1)</script>", "%PDF-1.7", "<?php x(); ?>"})
    void refusesAPictureWithAnotherFileBehindIt(String second) throws IOException {
        for (String format : new String[] {"jpg", "png", "gif"}) {
            assertRefused("two-in-one", "x." + format, joined(picture(format), second.getBytes(ISO_8859_1)));
        }
    }

    @Test
    void bearsAFilmBehindAPhoneCamerasPicture() throws IOException {
        Facts facts = safe("x.jpg", joined(picture("jpg"), "\0\0\0\u0018ftypmp42".getBytes(ISO_8859_1)));
        assertThat(facts.has(Facts.Trait.TRAILING_BYTES)).isTrue();
    }

    @Test
    void refusesAPngWhoseTextsUnpackInTheReader() throws IOException {
        byte[] png = picture("png");
        ByteBuffer chunk = ByteBuffer.allocate(8).putInt(32 << 20).put("zTXt".getBytes(ISO_8859_1));
        assertRefused("aside", "x.png", joined(Arrays.copyOf(png, 33), chunk.array()));
    }

    private void assertRefused(String reason, String name, byte[] content) throws IOException {
        assertThat(verdict(name, content))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("archive.guard." + reason));
    }

    private Facts safe(String name, byte[] content) throws IOException {
        Verdict verdict = verdict(name, content);
        assertThat(verdict).isInstanceOf(Verdict.Safe.class);
        return ((Verdict.Safe) verdict).facts();
    }

    private Verdict verdict(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("content"), content);
        return new HostileFileCheck(GuardSettings.standard(), new Child(folder.resolve("work"), Clock.systemUTC()))
                .check(file, FileName.of(name));
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A directory of two entries, and where the next one stands; one more page follows at 50. */
    private static byte[] tiff(int width, int height, int next) {
        ByteBuffer tiff = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II*\0".getBytes(ISO_8859_1)).putInt(8);
        directory(tiff, width, height, next);
        tiff.position(50);
        directory(tiff, 10, 10, 0);
        return tiff.array();
    }

    private static void directory(ByteBuffer tiff, int width, int height, int next) {
        tiff.putShort((short) 2);
        tiff.putShort((short) 256).putShort((short) 4).putInt(1).putInt(width);
        tiff.putShort((short) 257).putShort((short) 4).putInt(1).putInt(height);
        tiff.putInt(next);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int index(byte[] bytes, int first, int second) {
        for (int at = 0; ; at++) {
            if ((bytes[at] & 0xFF) == first && (bytes[at + 1] & 0xFF) == second) {
                return at;
            }
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
