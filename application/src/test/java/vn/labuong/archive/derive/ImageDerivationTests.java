package vn.labuong.archive.derive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileName;
import vn.labuong.archive.guard.GuardSettings;
import vn.labuong.archive.guard.HostileFileCheck;
import vn.labuong.archive.guard.Verdict;

/** Awkward pictures, by libvips and on a bare machine ("none"). */
class ImageDerivationTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "none"})
    void cutsAPyramidWithoutAWordOfWhatTheOriginalTells(String vips) throws IOException {
        Path file = write("photo", Pictures.telling(Pictures.quarters(1300, 700), 1));
        Derived.Made made = made(vips, file, 0);
        assertThat(made.tool()).isEqualTo(vips.isEmpty() ? "vips" : "jdk");
        assertThat(made.width()).isEqualTo(1300);
        assertThat(made.sizes())
                .containsExactly(new Derived.Size(320, 172), new Derived.Size(800, 431), new Derived.Size(1300, 700));
        assertThat(folder.resolve("made/512,512,512,188/512,188/0/default.jpg")).exists();
        assertThat(folder.resolve("made/0,0,1300,700/325,175/0/default.jpg")).exists();
        assertThat(Files.readString(folder.resolve("made/info.json")))
                .contains("\"https://example.org/iiif/1\"", "\"level0\"", "\"scaleFactors\"", "\"maxWidth\": 1300");
        assertThat(Pictures.grep(folder.resolve("made")))
                .doesNotContain(Pictures.SECRET, "Exif", "GPS", "xmpmeta", "Photoshop", "ICC_PROFILE");
        assertColour(at("made/full/320,172/0/default.jpg", 10, 10), Color.RED);
        assertColour(at("made/1024,512,276,188/276,188/0/default.jpg", 100, 100), Color.WHITE);
    }

    @Test
    void namesTheSameFilesWithBothTools() throws IOException {
        Path file = write("photo", Pictures.bytes(Pictures.quarters(2100, 1025), "png"));
        made("", file, 0);
        Map<String, String> byVips = digests();
        made("none", file, 0);
        assertThat(digests().keySet()).isEqualTo(byVips.keySet());
        Map<String, String> byJdk = digests();
        made("none", file, 0);
        assertThat(digests()).isEqualTo(byJdk);
        made("", file, 0);
        assertThat(digests()).isEqualTo(byVips);
    }

    @ParameterizedTest
    @CsvSource({"1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"})
    void turnsPicturesUpright(int orientation, String corners) throws IOException {
        Path file = write("photo", Pictures.telling(Pictures.quarters(96, 64), orientation));
        for (String vips : new String[] {"", "none"}) {
            Derived.Made made = made(vips, file, 0);
            assertThat(made.width()).isEqualTo(orientation >= 5 ? 64 : 96);
            String whole = "made/" + made.sizes().get(0).path();
            int right = made.width() - 8;
            int below = made.height() - 8;
            var seen = new StringBuilder();
            for (int[] corner : new int[][] {{8, 8}, {right, 8}, {8, below}, {right, below}}) {
                seen.append(letter(at(whole, corner[0], corner[1])));
            }
            assertThat(seen).hasToString(corners);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none"})
    void takesCmykAndSixteenBitsAndJpegInsideTiff(String vips) throws IOException {
        write("plain.png", Pictures.bytes(Pictures.quarters(200, 100), "png"));
        Pictures.run(folder, "vips", "icc_transform", "plain.png", "cmyk.jpg[Q=95]", "cmyk", "--input-profile", "srgb");
        Pictures.run(folder, "vips", "icc_transform", "plain.png", "cmyk.tif", "cmyk", "--input-profile", "srgb");
        Pictures.run(folder, "vips", "colourspace", "plain.png", "deep.tif", "rgb16");
        Pictures.run(folder, "vips", "colourspace", "plain.png", "deep.png", "rgb16");
        Pictures.run(
                folder,
                "vips",
                "copy",
                "plain.png",
                "tiled.tif[compression=jpeg,Q=95,tile,tile-width=64,tile-height=64]");
        for (String name : new String[] {"cmyk.jpg", "cmyk.tif", "deep.tif", "deep.png", "tiled.tif"}) {
            Derived.Made made = made(vips, folder.resolve(name), 0);
            String whole = "made/" + made.sizes().get(0).path();
            assertThat(letter(at(whole, 20, 20))).as(name).isEqualTo("R");
            assertThat(letter(at(whole, 20, 80))).as(name).isEqualTo("B");
            assertThat(letter(at(whole, 180, 80))).as(name).isEqualTo("W");
        }
    }

    @Test
    void takesPhonesHeicWithVipsAndElseNamesWhatBringsIt() throws IOException {
        write("plain.png", Pictures.bytes(Pictures.quarters(200, 100), "png"));
        Pictures.run(folder, "vips", "copy", "plain.png", "photo.heic");
        Path photo = folder.resolve("photo.heic");
        assertThat(facts(photo).width()).isGreaterThanOrEqualTo(200);
        assertThat(made("", photo, 0).width()).isEqualTo(200);
        assertThat(derivation(ImageSettings.with("none")).make(photo, facts(photo), 0, folder.resolve("other"), "x"))
                .isEqualTo(new Derived.Refused(
                        "archive.derive.tool-missing",
                        java.util.List.of("vips", "sudo apt-get install --no-install-recommends libvips-tools")));
    }

    @Test
    void drawsADrawingLargeEnoughForItsDetails() throws IOException {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'><rect width='30' height='20' fill='red'/>"
                        + "<rect x='15' width='15' height='20' fill='blue'/></svg>";
        Path file = write("drawing", svg.getBytes(ISO_8859_1));
        assertThat(made("", file, 0).width()).isEqualTo(2400);
        assertThat(letter(at("made/full/320,213/0/default.jpg", 20, 20))).isEqualTo("R");
        assertThat(letter(at("made/full/320,213/0/default.jpg", 300, 200))).isEqualTo("B");
        assertThat(derivation(ImageSettings.with("none")).make(file, facts(file), 0, folder.resolve("other"), "x"))
                .isInstanceOf(Derived.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none"})
    void takesGreyAsItIsSeen(String vips) throws IOException {
        var grey = new BufferedImage(50, 50, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 2500; i++) {
            grey.getRaster().setSample(i % 50, i / 50, 0, 0x8080);
        }
        made(vips, write("grey", Pictures.bytes(grey, "png")), 0);
        assertColour(at("made/full/50,50/0/default.jpg", 20, 20), new Color(0x80, 0x80, 0x80));
        var bits = new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_BINARY);
        bits.setRGB(0, 0, -1);
        made(vips, write("bits", Pictures.bytes(bits, "tif")), 0);
        assertColour(at("made/full/50,50/0/default.jpg", 30, 30), Color.BLACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none"})
    void drawsEachPageOfATiffInItsOwnSize(String vips) throws IOException {
        Path file = folder.resolve("pages.tif");
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int width : new int[] {100, 60}) {
                writer.writeToSequence(new javax.imageio.IIOImage(Pictures.quarters(width, 40), null, null), null);
            }
            writer.endWriteSequence();
        }
        assertThat(facts(file).pages()).isEqualTo(2);
        assertThat(made(vips, file, 0).width()).isEqualTo(100);
        assertThat(made(vips, file, 1).width()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none"})
    void drawsWhatThereIsOfATruncatedJpegAndSaysSo(String vips) throws IOException {
        byte[] jpeg = Pictures.bytes(Pictures.quarters(600, 600), "jpg");
        Path file = write("cut", Arrays.copyOf(jpeg, jpeg.length * 2 / 3));
        Derived.Made made = made(vips, file, 0);
        assertThat(made.whole()).isFalse();
        assertColour(at("made/" + made.sizes().get(0).path(), 10, 10), Color.RED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none"})
    void leavesWhatStoodThereWhereNothingCanBeDrawn(String vips) throws IOException {
        made(vips, write("good", Pictures.bytes(Pictures.quarters(60, 60), "png")), 0);
        Map<String, String> before = digests();
        byte[] png = Pictures.bytes(Pictures.quarters(60, 60), "png");
        Arrays.fill(png, 45, png.length - 12, (byte) 0x55);
        Path broken = write("broken", png);
        Facts facts = new Facts(
                vn.labuong.archive.guard.FileKind.PNG, png.length, 60, 60, 1, 1, 0, false, java.util.Set.of());
        Derived derived = derivation(ImageSettings.with(vips)).make(broken, facts, 0, folder.resolve("made"), "x");
        assertThat(derived).isEqualTo(new Derived.Refused("archive.derive.undecodable", java.util.List.of("PNG")));
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void endsAPictureThatFillsTheMemoryAndNamesWhatBringsMore() throws IOException {
        Path file = write("large", Pictures.bytes(Pictures.quarters(4000, 4000), "png"));
        var small = new ImageSettings(
                "none",
                512,
                java.util.List.of(320),
                82,
                DataSize.ofMegabytes(32),
                java.time.Duration.ofMinutes(1),
                DataSize.ofMegabytes(100));
        Derived derived = derivation(small).make(file, facts(file), 0, folder.resolve("made"), "x");
        assertThat(derived)
                .isInstanceOfSatisfying(
                        Derived.Refused.class,
                        refused -> assertThat(refused.arguments())
                                .containsExactly("sudo apt-get install --no-install-recommends libvips-tools"));
        assertThat(folder.resolve("made")).doesNotExist();
    }

    private Derived.Made made(String vips, Path file, int page) {
        Derived derived = derivation(ImageSettings.with(vips))
                .make(file, facts(file), page, folder.resolve("made"), "https://example.org/iiif/1");
        assertThat(derived).isInstanceOf(Derived.Made.class);
        return (Derived.Made) derived;
    }

    private ImageDerivation derivation(ImageSettings settings) {
        return new ImageDerivation(settings, new Child(folder.resolve("work"), Clock.systemUTC()));
    }

    private Facts facts(Path file) {
        Verdict verdict = new HostileFileCheck(
                        GuardSettings.standard(), new Child(folder.resolve("work"), Clock.systemUTC()))
                .check(file, FileName.of("picture"));
        assertThat(verdict).isInstanceOf(Verdict.Safe.class);
        return ((Verdict.Safe) verdict).facts();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private int at(String picture, int x, int y) throws IOException {
        return ImageIO.read(folder.resolve(picture).toFile()).getRGB(x, y);
    }

    /** JPEG and colour spaces shift colours a little. */
    private static void assertColour(int rgb, Color expected) {
        Color seen = new Color(rgb);
        int distance = Math.abs(seen.getRed() - expected.getRed())
                + Math.abs(seen.getGreen() - expected.getGreen())
                + Math.abs(seen.getBlue() - expected.getBlue());
        assertThat(distance).as(seen + " for " + expected).isLessThan(24);
    }

    private static String letter(int rgb) {
        Color seen = new Color(rgb);
        boolean red = seen.getRed() > 150;
        boolean green = seen.getGreen() > 130;
        boolean blue = seen.getBlue() > 100;
        return red && green && blue ? "W" : red ? "R" : blue ? "B" : green ? "G" : "-";
    }

    private Map<String, String> digests() throws IOException {
        var digests = new TreeMap<String, String>();
        Path made = folder.resolve("made");
        try (var files = Files.walk(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(made.relativize(file).toString(), new String(digest, ISO_8859_1));
            }
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
        return digests;
    }
}
