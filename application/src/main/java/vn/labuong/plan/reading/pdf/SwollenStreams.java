package vn.labuong.plan.reading.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.labuong.plan.reading.document.RefusalReason;
import vn.labuong.plan.reading.document.Unreadable;
import vn.labuong.shared.pdf.InflatedStreams;

/** Refuses a PDF with a stream that swells beyond what a plan can hold. */
final class SwollenStreams {

    /** One stream; the text of a page has under 1 MB, a picture without loss some 100 MB. */
    private static final long MOST = 200L << 20;

    private SwollenStreams() {}

    static void refuse(PDDocument document) throws IOException {
        var swollen = InflatedStreams.firstAbove(document, MOST);
        if (swollen.isPresent()) {
            throw Unreadable.because(RefusalReason.ZIP_BOMB, swollen.get());
        }
    }
}
