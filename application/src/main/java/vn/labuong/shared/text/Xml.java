package vn.labuong.shared.text;

import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML element by element; what XML cannot hold, such as a control character, is left out of texts. */
public final class Xml implements AutoCloseable {

    private final XMLStreamWriter out;

    /** Begins a document in UTF-8; {@code to} is left open. */
    public Xml(OutputStream to) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException fault) {
            throw new XmlNotWritten(fault);
        }
    }

    /** The reader went away, or the like. */
    public static final class XmlNotWritten extends RuntimeException {

        private static final long serialVersionUID = 1;

        XmlNotWritten(Throwable cause) {
            super(cause);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private static void writing(Writing act) {
        try {
            act.write();
        } catch (XMLStreamException fault) {
            throw new XmlNotWritten(fault);
        }
    }

    /** Opens an element; names of attributes and namespaces stand as they are. */
    public void begin(String name, Map<String, String> attributes) {
        writing(() -> {
            out.writeStartElement(name);
            attributes(attributes);
        });
    }

    /** Closes the element opened last. */
    public void end() {
        writing(out::writeEndElement);
    }

    /** An element with nothing but a text in it. */
    public void element(String name, String text) {
        element(name, Map.of(), text);
    }

    /** The same with attributes. */
    public void element(String name, Map<String, String> attributes, String text) {
        writing(() -> {
            out.writeStartElement(name);
            attributes(attributes);
            out.writeCharacters(legal(text));
            out.writeEndElement();
        });
    }

    /** An element with nothing in it. */
    public void empty(String name, Map<String, String> attributes) {
        writing(() -> {
            out.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
            out.writeAttribute(attribute.getKey(), legal(attribute.getValue()));
        }
    }

    /** The characters of XML 1.0; half a pair of surrogates is none of them. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c < 0xD800)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }

    @Override
    public void close() {
        writing(() -> {
            out.writeEndDocument();
            out.flush();
        });
    }
}
