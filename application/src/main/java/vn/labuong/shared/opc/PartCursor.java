package vn.labuong.shared.opc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the XML of one part of a package. Elements are known by local name, which is the same in the
 * transitional and the strict namespace. A part with a document type declaration or an entity is refused.
 */
public abstract class PartCursor {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final XMLStreamReader reader;
    private final Breakage breakage;
    private final int deepest;
    private int depth;

    /** How whoever reads says that the part is no XML that may be read. */
    @FunctionalInterface
    public interface Breakage {
        RuntimeException because(@Nullable Exception cause);
    }

    /**
     * Opens the part at its beginning.
     *
     * @param deepest more nested elements than this are refused; guards the stack of whoever follows the nesting
     */
    protected PartCursor(InputStream in, int deepest, Breakage breakage) {
        this.deepest = deepest;
        this.breakage = breakage;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.reader = factory.createXMLStreamReader(strict(in));
        } catch (XMLStreamException | IOException e) {
            throw breakage.because(e);
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
    public final boolean advance() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw breakage.because(null);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > deepest) {
                        throw breakage.because(null);
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
            throw breakage.because(e);
        }
    }

    public final boolean isStart() {
        return reader.isStartElement();
    }

    /** At the start of an element of this name. */
    public final boolean opens(String name) {
        return reader.isStartElement() && name.equals(name());
    }

    /** At the end of an element of this name. */
    public final boolean closes(String name) {
        return reader.isEndElement() && name.equals(name());
    }

    /** Local name of the element that starts or ends here. */
    public String name() {
        return reader.getLocalName();
    }

    protected final @Nullable String namespace() {
        return reader.getNamespaceURI();
    }

    public final @Nullable String attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    public final String attribute(String name, String otherwise) {
        var value = attribute(name);
        return value == null ? otherwise : value;
    }

    /**
     * The text of this element, and moves to its end.
     *
     * @param most characters; where there are more, {@code tooLong} is thrown
     */
    protected final String text(int most, Supplier<RuntimeException> tooLong) {
        var text = new StringBuilder();
        try {
            int event = reader.next();
            while (event != XMLStreamConstants.END_ELEMENT) {
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw breakage.because(null);
                }
                if (isCharacters(event)) {
                    text.append(reader.getText());
                }
                if (text.length() > most) {
                    throw tooLong.get();
                }
                event = reader.next();
            }
            depth--;
            return text.toString();
        } catch (XMLStreamException e) {
            throw breakage.because(e);
        }
    }

    private static boolean isCharacters(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Moves to the end of this element without reading what is in it. */
    public final void skip() {
        int outside = depth - 1;
        boolean more = true;
        while (more && depth > outside) {
            more = advance();
        }
    }
}
