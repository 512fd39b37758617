package vn.labuong.archive.extract;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** A PDF made page by page as nastily as the test wants it. */
final class PdfPages implements AutoCloseable {

    private static final File SERIF = new File("/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf");

    private final PDDocument document = new PDDocument();
    private final PDFont font;

    PdfPages() throws IOException {
        font = PDType0Font.load(document, SERIF);
    }

    PDFont font() {
        return font;
    }

    /** As Word once stored it: one byte a letter, and the name of the font tells which. */
    PDFont legacy(String name) throws IOException {
        var made = PDTrueTypeFont.load(document, SERIF, WinAnsiEncoding.INSTANCE);
        made.getCOSObject().setName(COSName.BASE_FONT, name);
        return made;
    }

    PdfPages text(PDFont with, int rotation, String... lines) throws IOException {
        return page(PDRectangle.A4, rotation, RenderingMode.FILL, false, with, lines);
    }

    PdfPages scan(String... hidden) throws IOException {
        return page(PDRectangle.A4, 0, RenderingMode.NEITHER, true, font, hidden);
    }

    PdfPages page(PDRectangle size, int rotation, RenderingMode mode, boolean picture, PDFont with, String... lines)
            throws IOException {
        var page = new PDPage(size);
        page.setRotation(rotation);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            if (picture) {
                var image = LosslessFactory.createFromImage(
                        document, new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY));
                content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
            }
            content.beginText();
            content.setRenderingMode(mode);
            content.setFont(with, 12);
            content.setTextMatrix(Matrix.getTranslateInstance(72, size.getHeight() - 100));
            for (var line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -20);
            }
            content.endText();
        }
        return this;
    }

    PdfPages upwards(String line) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        page.setRotation(90);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 12);
            content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 200, 72));
            content.showText(line);
            content.endText();
        }
        return this;
    }

    PdfPages blank() {
        document.addPage(new PDPage(PDRectangle.A4));
        return this;
    }

    PdfPages lock() throws IOException {
        document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
        return this;
    }

    /** The fonts no longer say which characters their glyphs are. */
    static void forgetUnicode(Path from, Path to) throws IOException {
        try (var document = Loader.loadPDF(from.toFile())) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    page.getResources().getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
                }
            }
            document.save(to.toFile());
        }
    }

    Path save(Path file) throws IOException {
        document.save(file.toFile());
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
