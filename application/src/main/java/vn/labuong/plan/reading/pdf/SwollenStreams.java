package vn.labuong.plan.reading.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.labuong.plan.reading.document.RefusalReason;
import vn.labuong.plan.reading.document.Unreadable;

/** Counts what the compressed streams of a PDF grow to before any is taken into memory, and refuses a bomb. */
final class SwollenStreams {

    /** One stream; the text of a page has under 1 MB, a picture without loss some 100 MB. */
    private static final long MOST = 200L << 20;

    private static final int CHUNK = 1 << 16;

    private SwollenStreams() {}

    static void refuse(PDDocument document) throws IOException {
        for (var key : document.getDocument().getXrefTable().keySet()) {
            var object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && isDeflated(stream.getFilters())) {
                refuse(stream, key.toString());
            }
        }
    }

    private static boolean isDeflated(COSBase filters) {
        var first = filters instanceof COSArray array && array.size() > 0 ? array.getObject(0) : filters;
        return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
    }

    private static void refuse(COSStream stream, String place) throws IOException {
        long size = 0;
        var chunk = new byte[CHUNK];
        try (InputStream inflated = new InflaterInputStream(stream.createRawInputStream())) {
            for (int count = inflated.read(chunk); count >= 0; count = inflated.read(chunk)) {
                size += count;
                if (size > MOST) {
                    throw Unreadable.because(RefusalReason.ZIP_BOMB, place);
                }
            }
        } catch (ZipException | EOFException damaged) {
            // A damaged stream is read as far as it goes.
        }
    }
}
