package vn.labuong.archive.web;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A PDF with one line of large letters on each page, the first page turned. */
public final class PrintedPdf {

    private static final String SERIF = "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf";

    private PrintedPdf() {}

    public static byte[] of(String... lines) {
        try (var document = new PDDocument()) {
            var font = PDType0Font.load(document, new File(SERIF));
            for (String line : lines) {
                var page = new PDPage(PDRectangle.A4);
                page.setRotation(document.getNumberOfPages() == 0 ? 90 : 0);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 36);
                    content.newLineAtOffset(120, 600);
                    content.showText(line);
                    content.endText();
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
