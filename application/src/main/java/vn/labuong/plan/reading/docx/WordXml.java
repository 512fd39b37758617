package vn.labuong.plan.reading.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.reading.document.RefusalReason;
import vn.labuong.plan.reading.document.Unreadable;

/**
 * A cursor over the XML of one part of a package. Elements are known by local name, which is the same in the
 * transitional and the strict namespace. Document type declarations and entities are not read at all.
 */
final class WordXml {

    /** Deeper nesting than any person writes; guards the stack. */
    private static final int DEEPEST = 400;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Set<String> FOREIGN = Set.of(
            "http://schemas.openxmlformats.org/drawingml/2006/main",
            "http://schemas.openxmlformats.org/officeDocument/2006/math");

    private final XMLStreamReader reader;
    private final String part;
    private int depth;

    WordXml(InputStream in, String part) {
        this.part = part;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            this.reader = factory.createXMLStreamReader(strict(in));
        } catch (XMLStreamException | IOException e) {
            throw Unreadable.broken(part, e);
        }
    }

    /** UTF-8, which every writer of the format uses; the parser itself would complain of bad bytes on standard error. */
    private static Reader strict(InputStream in) throws IOException {
        var bytes = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
        var head = bytes.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(head, BYTE_ORDER_MARK)) {
            bytes.unread(head);
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    boolean advance() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEEPEST) {
                        throw Unreadable.because(RefusalReason.BROKEN, part);
                    }
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw Unreadable.broken(part, e);
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    /** At the start of an element of this name. */
    boolean opens(String name) {
        return reader.isStartElement() && name.equals(name());
    }

    /** At the end of an element of this name. */
    boolean closes(String name) {
        return reader.isEndElement() && name.equals(name());
    }

    /** Local name; a text of a drawing or formula must not pass for a text of the document. */
    String name() {
        var namespace = reader.getNamespaceURI();
        return namespace != null && FOREIGN.contains(namespace)
                ? "foreign:" + reader.getLocalName()
                : reader.getLocalName();
    }

    @Nullable String attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        var value = attribute(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) {
        var value = attribute(name);
        return value != null && value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /** The text of this element, and moves to its end. */
    String text() {
        try {
            depth--;
            return reader.getElementText();
        } catch (XMLStreamException e) {
            throw Unreadable.broken(part, e);
        }
    }

    /** Moves to the end of this element without reading what is in it. */
    void skip() {
        int outside = depth - 1;
        boolean more = true;
        while (more && depth > outside) {
            more = advance();
        }
    }
}
