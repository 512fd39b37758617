package vn.labuong.archive.guard;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A drawing may be shown when it draws and does nothing else. */
final class SvgLook {

    private static final String ELEMENT_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private static final String IGNORE_EXTERNAL_DTD = "http://java.sun.com/xml/stream/properties/ignore-external-dtd";
    private static final int DEEPEST = 256;
    private static final Set<String> NOT_DRAWING =
            Set.of("script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener");
    private static final Pattern PICTURE_INSIDE = Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[\\s\\S]*");
    private static final Pattern ADDRESS_OUTSIDE =
            Pattern.compile("url\\(\\s*['\"]?\\s*(?!#)[^)\\s]|@import|expression\\(|javascript:|\\\\");

    private final Look look;
    private int count;
    private int depth;
    private boolean style;

    private SvgLook(Look look) {
        this.look = look;
    }

    static void look(InputStream in, Look look) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // Read so that it can be refused; what it names outside is never fetched.
        factory.setProperty(IGNORE_EXTERNAL_DTD, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // From Java 24 on its own limit is lower than ours and would say less of why.
        factory.setProperty(ELEMENT_DEPTH, 0);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        var drawing = new SvgLook(look);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                drawing.piece(xml.next(), xml);
            }
        } catch (XMLStreamException malformed) {
            throw new Bytes.Broken(String.valueOf(malformed.getMessage()));
        }
        look.page();
    }

    private void piece(int kind, XMLStreamReader xml) throws IOException {
        switch (kind) {
            case XMLStreamConstants.START_ELEMENT -> {
                element(xml, depth);
                style = xml.getLocalName().equalsIgnoreCase("style");
                if (++count > look.limits().drawn() || ++depth > DEEPEST) {
                    throw new Refusal("drawn", look.limits().drawn());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                style = false;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (style) {
                    sheet(xml.getText());
                }
            }
            case XMLStreamConstants.DTD -> doctype(xml.getText());
            case XMLStreamConstants.ENTITY_REFERENCE -> throw new Refusal("svg-entity");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw new Refusal("svg-outside", "xml-stylesheet");
            default -> {}
        }
    }

    /** Old drawing programs name SVG's own DTD; one that declares anything is another matter. */
    private static void doctype(String text) throws Refusal {
        if (text.contains("[") || text.toUpperCase(Locale.ROOT).contains("ENTITY")) {
            throw new Refusal("svg-entity");
        }
    }

    private static void element(XMLStreamReader xml, int depth) throws IOException {
        String name = xml.getLocalName().toLowerCase(Locale.ROOT);
        if (depth == 0 && !name.equals("svg")) {
            throw new Bytes.Broken("no drawing");
        }
        if (NOT_DRAWING.contains(name)) {
            throw new Refusal("svg-script", name);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = xml.getAttributeValue(i).strip();
            boolean address = attribute.equals("href") || attribute.equals("src");
            boolean changesAddress = attribute.equals("attributename")
                    && value.toLowerCase(Locale.ROOT).endsWith("href");
            if (attribute.startsWith("on") || changesAddress) {
                throw new Refusal("svg-script", attribute);
            }
            boolean inside = value.isEmpty()
                    || value.startsWith("#")
                    || (name.equals("image") && PICTURE_INSIDE.matcher(value).matches());
            if (address && !inside) {
                throw new Refusal("svg-outside", value.length() > 60 ? value.substring(0, 60) : value);
            }
            if (!address) {
                sheet(value);
            }
        }
    }

    private static void sheet(String text) throws Refusal {
        if (ADDRESS_OUTSIDE.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            throw new Refusal("svg-outside", "style");
        }
    }
}
