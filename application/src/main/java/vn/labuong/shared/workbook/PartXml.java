package vn.labuong.shared.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the XML of one part. Elements are known by local name, which is the same in the transitional and the
 * strict namespace. Document type declarations and entities are not read at all.
 */
final class PartXml {

    private static final int DEEPEST = 100;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final XMLStreamReader reader;
    private final String part;
    private int depth;

    PartXml(InputStream in, String part) {
        this.part = part;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.reader = factory.createXMLStreamReader(strict(in));
        } catch (XMLStreamException | IOException e) {
            throw UnreadableWorkbook.broken(part, e);
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
                if (event == XMLStreamConstants.DTD) {
                    throw UnreadableWorkbook.broken(part, null);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEEPEST) {
                        throw UnreadableWorkbook.broken(part, null);
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
            throw UnreadableWorkbook.broken(part, e);
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    /** At the start of an element of this name. */
    boolean opens(String name) {
        return reader.isStartElement() && name.equals(reader.getLocalName());
    }

    /** At the end of an element of this name. */
    boolean closes(String name) {
        return reader.isEndElement() && name.equals(reader.getLocalName());
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
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    boolean isTrue(String name) {
        var value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** The text of this element, and moves to its end; a longer one than this many characters is refused. */
    String text(int most, String place) {
        var text = new StringBuilder();
        try {
            int event = reader.next();
            while (event != XMLStreamConstants.END_ELEMENT) {
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw UnreadableWorkbook.broken(part, null);
                }
                if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                    text.append(reader.getText());
                }
                if (text.length() > most) {
                    throw UnreadableWorkbook.because(WorkbookReason.TEXT_TOO_LONG, place, most);
                }
                event = reader.next();
            }
            depth--;
            return text.toString();
        } catch (XMLStreamException e) {
            throw UnreadableWorkbook.broken(part, e);
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
