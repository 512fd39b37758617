package vn.labuong.shared.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Counts what the compressed streams of a PDF grow to before any is taken into memory. */
public final class InflatedStreams {

    private static final int CHUNK = 1 << 16;

    private InflatedStreams() {}

    /** The object whose stream has more bytes than these when inflated; empty where every stream is within them. */
    public static Optional<String> firstAbove(PDDocument document, long most) throws IOException {
        for (var key : document.getDocument().getXrefTable().keySet()) {
            var object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && isDeflated(stream.getFilters()) && isAbove(stream, most)) {
                return Optional.of(key.toString());
            }
        }
        return Optional.empty();
    }

    private static boolean isDeflated(COSBase filters) {
        var first = filters instanceof COSArray array && array.size() > 0 ? array.getObject(0) : filters;
        return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
    }

    private static boolean isAbove(COSStream stream, long most) throws IOException {
        long size = 0;
        var chunk = new byte[CHUNK];
        try (InputStream inflated = new InflaterInputStream(stream.createRawInputStream())) {
            for (int count = inflated.read(chunk); count >= 0 && size <= most; count = inflated.read(chunk)) {
                size += count;
            }
        } catch (ZipException | EOFException damaged) {
            // A damaged stream is read as far as it goes.
        }
        return size > most;
    }
}
