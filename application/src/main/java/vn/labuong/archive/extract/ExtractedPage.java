package vn.labuong.archive.extract;

import java.util.List;
import java.util.Optional;
import vn.labuong.archive.recognise.PageText;

/**
 * A page of a PDF, or the next part of a document without pages: a slide, a sheet, or some twenty thousand characters up
 * to the end of a paragraph.
 *
 * @param number from 1, without gaps
 * @param text in NFC, as converted
 * @param layout the same words with boxes; only for PDF
 */
public record ExtractedPage(
        int number, String text, Optional<PageText> layout, Verdict verdict, List<ConvertedRun> converted) {

    public ExtractedPage {
        converted = List.copyOf(converted);
    }
}
