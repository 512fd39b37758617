package vn.labuong.archive.oai;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The schemas that every answer keeps to, from the tree alone. */
final class OaiSchemas {

    /** Each namespace from one file, wherever a schema says that it is. */
    private static final Map<String, String> FILES = Map.of(
            "http://www.openarchives.org/OAI/2.0/", "spec/oai/oai-pmh.xsd",
            "http://www.openarchives.org/OAI/2.0/oai_dc/", "spec/oai/oai_dc.xsd",
            "http://purl.org/dc/elements/1.1/", "spec/oai/dc.xsd",
            "http://purl.org/dc/terms/", "spec/oai/dcterms.xsd",
            "urn:x-labuong:qualifieddc:1.0", "archive/oai/qualifieddc.xsd",
            "http://www.loc.gov/METS/", "spec/oai/mets.xsd",
            "http://www.loc.gov/premis/v3", "spec/oai/premis.xsd",
            "http://www.w3.org/1999/xlink", "spec/oai/xlink.xsd",
            "http://www.w3.org/XML/1998/namespace", "spec/oai/xml.xsd");

    private static final Schema ALL = read();

    private OaiSchemas() {}

    private static Schema read() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> input(namespace));
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(
                    new StreamSource(new ClassPathResource("spec/oai/all.xsd").getInputStream(), "all.xsd"));
        } catch (SAXException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static LSInput input(String namespace) {
        String file = Objects.requireNonNull(FILES.get(namespace), namespace);
        try {
            LSInput input = ((DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .getDOMImplementation()
                            .getFeature("LS", "3.0"))
                    .createLSInput();
            input.setSystemId(file);
            input.setByteStream(new ClassPathResource(file).getInputStream());
            return input;
        } catch (ParserConfigurationException fault) {
            throw new IllegalStateException(fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Fails with what is wrong; a document that is no XML fails too. */
    static void validate(byte[] document) throws SAXException, IOException {
        ALL.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
    }
}
