package vn.labuong.archive.recognise;

import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads ALTO 2, 3 and 4 and hOCR of others, page after page: memory grows with the page, not with the file. No document
 * type is loaded and no entity is fetched.
 */
public final class LayoutReader {

    private static final String ELEMENT_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private static final int DEEPEST = 200;

    /** hOCR is a web page and may name these without declaring them. */
    private static final Map<String, String> HTML_ENTITIES = Map.of(
            "nbsp", " ", "shy", "\u00AD", "ensp", " ", "emsp", " ", "thinsp", " ", "zwnj", "\u200C", "zwj", "\u200D");

    /** Builds pages out of the elements of one format. */
    interface Pages {

        void start(XMLStreamReader xml);

        void characters(String text);

        void end(String name);

        LayoutReading.Read read();

        int pages();
    }

    private final Consumer<PageText> sink;
    private @Nullable Pages pages;
    private boolean typed;
    private int depth;

    private LayoutReader(Consumer<PageText> sink) {
        this.sink = sink;
    }

    /** Hands each page to {@code sink} as soon as it is whole; the stream stays open. */
    public static LayoutReading read(InputStream in, Consumer<PageText> sink) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // From Java 24 on its own limit is lower than ours and would say less of why.
        factory.setProperty(ELEMENT_DEPTH, 0);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        var reader = new LayoutReader(sink);
        @Nullable XMLStreamReader xml = null;
        try {
            xml = factory.createXMLStreamReader(in);
            return reader.all(xml);
        } catch (Unusable refused) {
            return reader.refused(refused.reason, xml);
        } catch (XMLStreamException | ArithmeticException broken) {
            return reader.refused(LayoutReading.Reason.NOT_XML, xml);
        }
    }

    private LayoutReading refused(LayoutReading.Reason reason, @Nullable XMLStreamReader xml) {
        int line = xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
        return new LayoutReading.Refused(reason, line, pages == null ? 0 : pages.pages());
    }

    private LayoutReading all(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            pass(xml.next(), xml);
        }
        if (pages == null) {
            throw new Unusable(LayoutReading.Reason.OTHER_KIND);
        }
        return pages.read();
    }

    private void pass(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.DTD) {
            documentType(xml.getText());
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            if (++depth > DEEPEST) {
                throw new Unusable(LayoutReading.Reason.SWOLLEN);
            }
            if (pages == null) {
                pages = of(xml);
            }
            pages.start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT && pages != null) {
            depth--;
            pages.end(xml.getLocalName());
        } else if (event == XMLStreamConstants.ENTITY_REFERENCE && pages != null) {
            pages.characters(entity(xml.getLocalName()));
        } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && pages != null) {
            pages.characters(xml.getText());
        }
    }

    /** XHTML names a public document type, which is not fetched; one with declarations in it is not taken. */
    private void documentType(String text) {
        typed = true;
        if (text.contains("[") || text.contains("]") || !text.contains("html")) {
            throw new Unusable(LayoutReading.Reason.DOCUMENT_TYPE);
        }
    }

    private Pages of(XMLStreamReader xml) {
        var name = xml.getLocalName();
        if (name.equals("html")) {
            return new HocrPages(sink);
        }
        if (!name.equals("alto")) {
            throw new Unusable(LayoutReading.Reason.OTHER_KIND);
        }
        if (typed) {
            throw new Unusable(LayoutReading.Reason.DOCUMENT_TYPE);
        }
        return new AltoPages(sink, format(xml));
    }

    private static LayoutReading.Format format(XMLStreamReader xml) {
        var namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        if (namespace.contains("ns-v4")) {
            return LayoutReading.Format.ALTO_4;
        }
        return namespace.contains("ns-v3") ? LayoutReading.Format.ALTO_3 : LayoutReading.Format.ALTO_2;
    }

    private static String entity(String name) {
        var text = HTML_ENTITIES.get(name);
        if (text == null) {
            throw new Unusable(LayoutReading.Reason.ENTITY);
        }
        return text;
    }

    /** Ends the reading; caught where it began. */
    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final LayoutReading.Reason reason;

        Unusable(LayoutReading.Reason reason) {
            super(reason.name());
            this.reason = reason;
        }
    }
}
