package vn.labuong.archive.demo;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Pages of A5 with a text layer. Letters of Khmer are drawn as a picture, since no writer of PDF at hand sets them
 * rightly, with the text unseen behind it, as programs that recognise text do.
 */
final class TextPdf {

    private static final float MARGIN = 42;
    private static final float SIZE = 12;
    private static final float LEADING = 1.5f;
    private static final float HEADING = 1.5f;
    private static final int SCALE = 3;
    private static final float GAP = 8;

    private final PDDocument document;
    private final PDFont latin;
    private final PDFont khmer;
    private final DemoFonts fonts;

    private TextPdf(PDDocument document, DemoFonts fonts) throws IOException {
        this.document = document;
        this.fonts = fonts;
        latin = PDType0Font.load(document, new ByteArrayInputStream(DemoFonts.latinBytes()), true);
        khmer = PDType0Font.load(document, new ByteArrayInputStream(DemoFonts.khmerBytes()), true);
    }

    static byte[] of(List<Leaf> leaves, DemoFonts fonts, int seed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId((long) seed);
            TextPdf pdf = new TextPdf(document, fonts);
            for (Leaf leaf : leaves) {
                pdf.page(leaf);
            }
            document.save(bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot write a PDF in memory", fault);
        }
        return bytes.toByteArray();
    }

    private void page(Leaf leaf) throws IOException {
        PDPage page = new PDPage(PDRectangle.A5);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            boolean drawn = leaf.language().equals("km");
            if (drawn) {
                picture(leaf, content);
                content.setRenderingMode(RenderingMode.NEITHER);
            }
            float down = PDRectangle.A5.getHeight() - MARGIN;
            List<String> lines = leaf.lines();
            for (int at = 0; at < lines.size(); at++) {
                float size = at == 0 ? SIZE * HEADING : SIZE;
                for (String line : drawn ? List.of(lines.get(at)) : broken(lines.get(at), size)) {
                    down -= size * LEADING;
                    write(line, drawn ? 1 : size, down, content);
                }
                down -= GAP;
            }
        }
    }

    private void picture(Leaf leaf, PDPageContentStream content) throws IOException {
        PDRectangle sheet = PDRectangle.A5;
        Canvas canvas = new Canvas(
                Math.round(sheet.getWidth() * SCALE), Math.round(sheet.getHeight() * SCALE), Color.WHITE, fonts);
        float width = canvas.width() - 2 * MARGIN * SCALE;
        float down = MARGIN * SCALE;
        List<String> lines = leaf.lines();
        for (int at = 0; at < lines.size(); at++) {
            float size = (at == 0 ? SIZE * HEADING : SIZE) * SCALE;
            down = canvas.write(
                            lines.get(at),
                            new Canvas.Rows(MARGIN * SCALE, width, size, at == 0, false, Color.BLACK),
                            down)
                    + GAP * SCALE;
        }
        content.drawImage(
                JPEGFactory.createFromByteArray(document, canvas.jpeg()), 0, 0, sheet.getWidth(), sheet.getHeight());
    }

    private List<String> broken(String text, float size) throws IOException {
        float most = (PDRectangle.A5.getWidth() - 2 * MARGIN) * 1000 / size;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && latin.getStringWidth(line + " " + word) > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void write(String line, float size, float down, PDPageContentStream content) throws IOException {
        content.beginText();
        content.newLineAtOffset(MARGIN, down);
        for (int at = 0; at < line.length(); ) {
            int from = at;
            boolean isKhmer = DemoFonts.isKhmer(line.charAt(from));
            while (at < line.length() && DemoFonts.isKhmer(line.charAt(at)) == isKhmer) {
                at++;
            }
            content.setFont(isKhmer ? khmer : latin, size);
            content.showText(line.substring(from, at));
        }
        content.endText();
    }
}
