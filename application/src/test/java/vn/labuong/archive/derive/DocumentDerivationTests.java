package vn.labuong.archive.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.labuong.archive.extract.DocumentReader;
import vn.labuong.archive.extract.ExtractedPage;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.recognise.Box;
import vn.labuong.archive.recognise.PageText;

/** Pages of hostile, odd and long PDFs as pictures; the words of their text layer stand where the ink is. */
class DocumentDerivationTests {

    private static final String SERIF = "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf";

    @TempDir
    Path folder;

    private DocumentDerivation derivation(DataSize memory) {
        ImageSettings plain = ImageSettings.with("none");
        var pictures = new ImageSettings(
                "none",
                plain.tile(),
                plain.sizes(),
                plain.quality(),
                memory,
                Duration.ofMinutes(2),
                DataSize.ofGigabytes(1));
        return new DocumentDerivation(
                new DocumentSettings(200, 12, 300), pictures, new Child(folder.resolve("children"), Clock.systemUTC()));
    }

    private Map<Integer, Derived> drawn(Path pdf, int pages, boolean tiled) {
        return derivation(DataSize.ofGigabytes(1)).make(pdf, 1, pages, tiled, this::target);
    }

    private static Derived.Made made(Map<Integer, Derived> pages, int number) {
        return (Derived.Made) Objects.requireNonNull(pages.get(number));
    }

    private Path target(int number) {
        return folder.resolve("copies/page-" + number);
    }

    private Path saved(PDDocument document) throws IOException {
        Path pdf = folder.resolve("a.pdf");
        document.save(pdf.toFile());
        document.close();
        return pdf;
    }

    private static PDPage page(PDDocument document, PDRectangle media, PDRectangle crop, int rotation, String word)
            throws IOException {
        var page = new PDPage(media);
        page.setCropBox(crop);
        page.setRotation(rotation);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(PDType0Font.load(document, new File(SERIF)), 40);
            content.newLineAtOffset(crop.getLowerLeftX() + 60, crop.getLowerLeftY() + 90);
            content.showText(word);
            content.endText();
        }
        return page;
    }

    /** The smallest box around all that is dark. */
    private static Box ink(BufferedImage picture) {
        Box all = null;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xFF) < 128) {
                    Box dot = new Box(x, y, 1, 1);
                    all = all == null ? dot : all.with(dot);
                }
            }
        }
        return all == null ? new Box(0, 0, 0, 0) : all;
    }

    @Test
    void turnedAndCutPagesHaveTheirWordsWhereTheInkIs() throws IOException {
        var document = new PDDocument();
        var crop = new PDRectangle(100, 150, 300, 400);
        for (int rotation : new int[] {0, 90, 180, 270}) {
            page(document, PDRectangle.A4, crop, rotation, "hoà");
        }
        Path pdf = saved(document);
        Map<Integer, Derived> pages = drawn(pdf, 4, true);
        var layouts = new java.util.ArrayList<PageText>();
        DocumentReader.read(pdf, page -> layouts.add(layout(page)));
        for (int number = 1; number <= 4; number++) {
            Derived.Made made = made(pages, number);
            boolean lies = number % 2 == 0;
            assertThat(made.width()).isEqualTo(lies ? 1111 : 833);
            BufferedImage picture = ImageIO.read(
                    target(number).resolve("full/max/0/default.jpg").toFile());
            PageText layout = layouts.get(number - 1);
            Box word = layout.words().get(0).box();
            Box ink = ink(picture);
            assertThat(ink.width()).isPositive();
            double scale = (double) picture.getWidth() / layout.width();
            assertThat(word.x() * scale).as("left %s", number).isLessThanOrEqualTo(ink.x() + 2);
            assertThat(word.y() * scale).as("top %s", number).isLessThanOrEqualTo(ink.y() + 2);
            assertThat(word.right() * scale).as("right %s", number).isGreaterThanOrEqualTo(ink.right() - 2);
            assertThat(word.bottom() * scale).as("bottom %s", number).isGreaterThanOrEqualTo(ink.bottom() - 2);
            assertThat((double) word.width() * word.height() * scale * scale)
                    .as("no box of the whole page")
                    .isLessThan(picture.getWidth() * picture.getHeight() / 20.0);
        }
    }

    private static PageText layout(ExtractedPage page) {
        return page.layout().orElseThrow();
    }

    @Test
    void specksAndWallSheetsAreDrawnInBounds() throws IOException {
        var document = new PDDocument();
        document.addPage(new PDPage(new PDRectangle(1, 1)));
        page(document, new PDRectangle(15_000, 15_000), new PDRectangle(15_000, 15_000), 0, "to");
        document.addPage(new PDPage(new PDRectangle(15_000, 1)));
        Map<Integer, Derived> pages = drawn(saved(document), 3, true);
        assertThat(made(pages, 1).width()).isBetween(1, 3);
        Derived.Made wall = made(pages, 2);
        assertThat((long) wall.width() * wall.height()).isBetween(15_000_000L, 16_100_000L);
        assertThat(made(pages, 3).width()).isBetween(15_900, 16_000);
        assertThat(target(1).resolve("info.json")).exists();
    }

    @Test
    void aPageThatCannotBeDrawnCostsNoOther() throws IOException {
        var document = new PDDocument();
        page(document, PDRectangle.A4, PDRectangle.A4, 0, "một");
        var bad = new PDPage(PDRectangle.A4);
        var content = new PDStream(document);
        try (var out = content.createOutputStream()) {
            // A line of so many points that no memory holds it.
            byte[] points = "1 1 l\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
            out.write("0 0 m\n".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < 150; at++) {
                out.write(points);
            }
        }
        bad.setContents(content);
        document.addPage(bad);
        page(document, PDRectangle.A4, PDRectangle.A4, 0, "ba");
        Map<Integer, Derived> pages =
                derivation(DataSize.ofMegabytes(128)).make(saved(document), 1, 3, false, this::target);
        assertThat(pages.get(1)).isInstanceOf(Derived.Made.class);
        assertThat(pages.get(2)).isInstanceOf(Derived.Refused.class);
        assertThat(pages.get(3)).isInstanceOf(Derived.Made.class);
        assertThat(target(2)).doesNotExist();
    }

    @Test
    void noCopyHoldsWhatTheDocumentSaysOfItsMaker() throws IOException {
        var document = new PDDocument();
        page(document, PDRectangle.A4, PDRectangle.A4, 0, "một");
        document.getDocumentInformation().setAuthor("Canary-Nguoi-Lam");
        document.getDocumentCatalog().getCOSObject().setString(COSName.getPDFName("Where"), "Canary-Noi");
        drawn(saved(document), 1, true);
        try (var all = Files.walk(target(1))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Canary")
                        .doesNotContain("Exif");
            }
        }
    }
}
