package vn.labuong.shared.workbook;

import java.io.InputStream;
import vn.labuong.shared.opc.PartCursor;

/** A cursor over the XML of one part of a workbook. */
final class PartXml extends PartCursor {

    private static final int DEEPEST = 100;

    PartXml(InputStream in, String part) {
        super(in, DEEPEST, cause -> UnreadableWorkbook.broken(part, cause));
    }

    int number(String name, int otherwise) {
        var value = attribute(name);
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    boolean isTrue(String name) {
        var value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** The text of this element, and moves to its end; a longer one than this many characters is refused. */
    String text(int most, String place) {
        return text(most, () -> UnreadableWorkbook.because(WorkbookReason.TEXT_TOO_LONG, place, most));
    }
}
