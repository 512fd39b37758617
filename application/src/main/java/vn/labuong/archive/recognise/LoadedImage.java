package vn.labuong.archive.recognise;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * The pixels of a page as the engine takes them.
 *
 * @param width of the original, in which boxes are told; the pixels may be fewer
 */
record LoadedImage(PIX pixels, int width, int height, int resolution) {

    private static final int USUAL = 300;
    private static final int LEAST = 70;

    /** More than the engine needs: larger images are made smaller first. */
    private static final double MOST_READ = 40e6;

    private static final double STRIP = 0.18;

    static LoadedImage of(PageImage page, long mostPixels) throws PdfPageImage.NotDrawn, IOException {
        byte[] head;
        try (var in = Files.newInputStream(page.file())) {
            head = in.readNBytes(1024);
        }
        if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return drawn(PdfPageImage.draw(page.file(), page.index(), mostPixels));
        }
        check(page, mostPixels);
        return loaded(page);
    }

    private static LoadedImage drawn(PdfPageImage.Drawn drawn) {
        BufferedImage image = drawn.image();
        int wide = image.getWidth();
        int high = image.getHeight();
        PIX pixels = leptonica.pixCreateNoInit(wide, high, 8);
        byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int words = leptonica.pixGetWpl(pixels);
        var data = new IntPointer(leptonica.pixGetData(pixels))
                .capacity((long) words * high)
                .asByteBuffer();
        data.order(ByteOrder.nativeOrder());
        var row = new int[words];
        for (int y = 0; y < high; y++) {
            Arrays.fill(row, 0);
            for (int x = 0; x < wide; x++) {
                row[x >> 2] |= (grey[y * wide + x] & 0xFF) << (24 - 8 * (x & 3));
            }
            data.position(y * words * Integer.BYTES);
            data.asIntBuffer().put(row);
        }
        return new LoadedImage(pixels, wide, high, drawn.resolution());
    }

    /** By the header alone: nothing is unpacked before it is known how much there would be. */
    private static void check(PageImage page, long mostPixels) throws PdfPageImage.NotDrawn {
        var name = page.file().toString();
        try (var format = new IntPointer(1);
                var wide = new IntPointer(1);
                var high = new IntPointer(1);
                var bits = new IntPointer(1);
                var samples = new IntPointer(1);
                var map = new IntPointer(1);
                var other = new IntPointer(1)) {
            int failed = leptonica.pixReadHeader(name, format, wide, high, bits, samples, map);
            if (failed == 0 && isTiff(format.get())) {
                failed = leptonica.readHeaderTiff(name, page.index(), wide, high, bits, samples, other, map, format);
                if (failed != 0) {
                    throw new PdfPageImage.NotDrawn(Recognition.Reason.NO_SUCH_PAGE, "page " + (page.index() + 1));
                }
            } else if (failed == 0 && page.index() > 0) {
                throw new PdfPageImage.NotDrawn(Recognition.Reason.NO_SUCH_PAGE, "page " + (page.index() + 1));
            }
            if (failed != 0) {
                throw new PdfPageImage.NotDrawn(Recognition.Reason.UNREADABLE, "");
            }
            if ((long) wide.get() * high.get() > mostPixels) {
                throw new PdfPageImage.NotDrawn(Recognition.Reason.TOO_MANY_PIXELS, wide.get() + " x " + high.get());
            }
        }
    }

    private static boolean isTiff(int format) {
        return (format >= leptonica.IFF_TIFF && format <= leptonica.IFF_TIFF_ZIP) || format == leptonica.IFF_TIFF_JPEG;
    }

    private static LoadedImage loaded(PageImage page) throws PdfPageImage.NotDrawn {
        var name = page.file().toString();
        PIX read = page.index() > 0 ? leptonica.pixReadTiff(name, page.index()) : leptonica.pixRead(name);
        if (read == null || read.isNull()) {
            throw new PdfPageImage.NotDrawn(Recognition.Reason.UNREADABLE, "");
        }
        int wide = leptonica.pixGetWidth(read);
        int high = leptonica.pixGetHeight(read);
        int told = leptonica.pixGetXRes(read);
        // Only where there is one: else the same image comes back, counted twice.
        PIX flat = leptonica.pixGetSpp(read) == 4 ? replaced(read, leptonica.pixRemoveAlpha(read)) : read;
        double scale = Math.sqrt(MOST_READ / ((double) wide * high));
        PIX pixels = scale >= 1 ? flat : replaced(flat, leptonica.pixScale(flat, (float) scale, (float) scale));
        int resolution = told < LEAST ? USUAL : (int) Math.round(told * Math.min(1, scale));
        return new LoadedImage(pixels, wide, high, Math.max(LEAST, resolution));
    }

    private static PIX replaced(PIX before, PIX after) throws PdfPageImage.NotDrawn {
        leptonica.pixDestroy(before);
        if (after == null || after.isNull()) {
            throw new PdfPageImage.NotDrawn(Recognition.Reason.UNREADABLE, "");
        }
        return after;
    }

    /** The words with boxes in the pixels of the original. */
    List<Word> inFull(List<Word> words) {
        double across = (double) width / leptonica.pixGetWidth(pixels);
        double down = (double) height / leptonica.pixGetHeight(pixels);
        if (across == 1 && down == 1) {
            return words;
        }
        return words.stream()
                .map(word -> word.at(
                        Box.between(
                                (int) Math.floor(word.box().x() * across),
                                (int) Math.floor(word.box().y() * down),
                                (int) Math.ceil(word.box().right() * across),
                                (int) Math.ceil(word.box().bottom() * down)),
                        word.spaceAfter()))
                .toList();
    }

    /** The part of the page, over its whole width, with the most rows that begin or end a line of writing. */
    Box busiestStrip() {
        int wide = leptonica.pixGetWidth(pixels);
        int high = leptonica.pixGetHeight(pixels);
        int strip = Math.max(1, Math.min(high, Math.max((int) (high * STRIP), 2 * resolution)));
        int[] edges = edges(wide, high);
        int best = 0;
        int most = -1;
        for (int top = 0; top + strip <= high; top += Math.max(1, strip / 4)) {
            int count = edges[top + strip] - edges[top];
            if (count > most) {
                most = count;
                best = top;
            }
        }
        return new Box(0, best, wide, strip);
    }

    /** A copy of a part of the pixels; whoever asks destroys it. */
    PIX cut(Box part) {
        try (var box = leptonica.boxCreate(part.x(), part.y(), part.width(), part.height())) {
            PIX copy = leptonica.pixClipRectangle(pixels, box, (BOX) null);
            leptonica.boxDestroy(box);
            return copy;
        }
    }

    /** How often rows changed between bare and written, up to each row. */
    private int[] edges(int wide, int high) {
        int[] edges = new int[high + 1];
        PIX black = leptonica.pixConvertTo1(pixels, 160);
        var counts = leptonica.pixCountPixelsByRow(black, (int[]) null);
        boolean before = false;
        for (int row = 0; row < high; row++) {
            try (var ink = new IntPointer(1)) {
                leptonica.numaGetIValue(counts, row, ink);
                boolean written = ink.get() > wide / 200 && ink.get() < wide / 2;
                edges[row + 1] = edges[row] + (written == before ? 0 : 1);
                before = written;
            }
        }
        leptonica.numaDestroy(counts);
        leptonica.pixDestroy(black);
        return edges;
    }
}
