package vn.labuong.plan.reading.docx;

import java.io.InputStream;
import java.util.Set;
import vn.labuong.plan.reading.document.Unreadable;
import vn.labuong.shared.opc.PartCursor;

/** A cursor over the XML of one part of a Word document. */
final class WordXml extends PartCursor {

    /** Deeper nesting than any person writes; guards the stack. */
    private static final int DEEPEST = 400;

    private static final Set<String> FOREIGN = Set.of(
            "http://schemas.openxmlformats.org/drawingml/2006/main",
            "http://schemas.openxmlformats.org/officeDocument/2006/math");

    private final String part;

    WordXml(InputStream in, String part) {
        super(in, DEEPEST, cause -> Unreadable.broken(part, cause));
        this.part = part;
    }

    /** Local name; a text of a drawing or formula must not pass for a text of the document. */
    @Override
    public String name() {
        var namespace = namespace();
        return namespace != null && FOREIGN.contains(namespace) ? "foreign:" + super.name() : super.name();
    }

    int number(String name, int otherwise) {
        var value = attribute(name);
        return value != null && value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /** The text of this element, and moves to its end; the package's limits bound it. */
    String text() {
        return text(Integer.MAX_VALUE, () -> Unreadable.broken(part, null));
    }
}
