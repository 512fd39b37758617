package vn.labuong.shared.office;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One part of the package, written as a stream. Names carry their prefix; the root declares it. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;

    /** The stream is left open: it goes on with the package's next part. */
    Xml(OutputStream out) {
        try {
            writer = FACTORY.createXMLStreamWriter(
                    new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14));
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException fault) {
            throw unwritten(fault);
        }
    }

    /** Opens an element; attributes are names and values in turn. */
    Xml open(String name, String... attributes) {
        try {
            writer.writeStartElement(name);
            for (int at = 0; at < attributes.length; at += 2) {
                writer.writeAttribute(attributes[at], attributes[at + 1]);
            }
        } catch (XMLStreamException fault) {
            throw unwritten(fault);
        }
        return this;
    }

    Xml empty(String name, String... attributes) {
        try {
            writer.writeEmptyElement(name);
            for (int at = 0; at < attributes.length; at += 2) {
                writer.writeAttribute(attributes[at], attributes[at + 1]);
            }
        } catch (XMLStreamException fault) {
            throw unwritten(fault);
        }
        return this;
    }

    /** An empty element with the one attribute {@code w:val}. */
    Xml value(String name, Object value) {
        return empty(name, "w:val", value.toString());
    }

    Xml flag(String name, boolean set) {
        return set ? empty(name) : this;
    }

    Xml text(String text) {
        try {
            writer.writeCharacters(text);
        } catch (XMLStreamException fault) {
            throw unwritten(fault);
        }
        return this;
    }

    Xml close() {
        try {
            writer.writeEndElement();
        } catch (XMLStreamException fault) {
            throw unwritten(fault);
        }
        return this;
    }

    void end() {
        try {
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException fault) {
            throw unwritten(fault);
        }
    }

    private static UncheckedIOException unwritten(XMLStreamException fault) {
        return new UncheckedIOException(
                fault.getCause() instanceof IOException cause ? cause : new IOException(fault.getMessage(), fault));
    }
}
