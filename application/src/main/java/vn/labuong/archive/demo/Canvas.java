package vn.labuong.archive.demo;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A picture in the making, with text that breaks where its language allows it. */
final class Canvas {

    private static final float LEADING = 1.45f;
    private static final float QUALITY = 0.8f;

    private final BufferedImage image;
    private final Graphics2D pen;
    private final DemoFonts fonts;

    Canvas(int width, int height, Color ground, DemoFonts fonts) {
        this.fonts = fonts;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(ground);
        pen.fillRect(0, 0, width, height);
    }

    BufferedImage image() {
        return image;
    }

    Graphics2D pen() {
        return pen;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** Writes a text from a height down and returns the height below it. */
    float write(String text, Rows rows, float top) {
        pen.setColor(rows.colour());
        float down = top;
        for (TextLayout line : lines(text, rows)) {
            float left = rows.centred() ? rows.left() + (rows.width() - line.getAdvance()) / 2 : rows.left();
            line.draw(pen, left, down + rows.size());
            down += rows.size() * LEADING;
        }
        return down;
    }

    /**
     * How and between which sides a text is written.
     *
     * @param centred else from the left
     */
    record Rows(float left, float width, float size, boolean bold, boolean centred, Color colour) {}

    private List<TextLayout> lines(String text, Rows rows) {
        BreakIterator breaks = BreakIterator.getLineInstance(new ULocale("km"));
        breaks.setText(text);
        List<TextLayout> lines = new ArrayList<>();
        int from = 0;
        int fits = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (layout(text.substring(from, next), rows).getAdvance() > rows.width() && fits > from) {
                lines.add(layout(text.substring(from, fits), rows));
                from = fits;
            }
            fits = next;
        }
        if (from < text.length()) {
            lines.add(layout(text.substring(from), rows));
        }
        return lines;
    }

    private TextLayout layout(String text, Rows rows) {
        return new TextLayout(
                fonts.set(text.stripTrailing(), rows.size(), rows.bold()).getIterator(), pen.getFontRenderContext());
    }

    byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot write a picture in memory", fault);
        }
        return bytes.toByteArray();
    }

    byte[] jpeg() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot write a picture in memory", fault);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
