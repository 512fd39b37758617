package vn.labuong.archive.extract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through a part whose text stands between and beside its elements; no document type, no entities. */
final class MixedXml {

    private static final String ELEMENT_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private static final int DEEPEST = 1_000;

    /** What a format makes of the part; elements are known by their local names. */
    interface Handler {

        void open(String name, MixedXml at);

        void text(String text);

        void close(String name);
    }

    private final XMLStreamReader reader;

    private MixedXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static void walk(GuardedZip zip, String part, Handler handler) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // From Java 24 on its own limit is lower than ours and would say less of why.
        factory.setProperty(ELEMENT_DEPTH, 0);
        try (var in = zip.stream(part);
                var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var reader = factory.createXMLStreamReader(text);
            new MixedXml(reader).all(handler, part);
        } catch (XMLStreamException broken) {
            throw Refusal.because(Extraction.Reason.BROKEN, part);
        }
    }

    private void all(Handler handler, String part) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Refusal.because(Extraction.Reason.DOCUMENT_TYPE, part);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw Refusal.because(Extraction.Reason.SWOLLEN, part);
                }
                handler.open(reader.getLocalName(), this);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                handler.close(reader.getLocalName());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                handler.text(reader.getText());
            }
        }
    }

    /** The attribute of this local name, in whichever namespace. */
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
}
