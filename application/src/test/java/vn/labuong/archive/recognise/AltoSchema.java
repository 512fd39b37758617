package vn.labuong.archive.recognise;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What is not valid in ALTO that we wrote, by the part of ALTO 4.4 that we write. */
final class AltoSchema {

    private AltoSchema() {}

    static String written(List<PageText> pages) {
        var out = new ByteArrayOutputStream();
        AltoWriter.write(pages, 1, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static List<String> problems(String alto) {
        var problems = new ArrayList<String>();
        try {
            var schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            var schema = schemas.newSchema(AltoSchema.class.getResource("/spec/alto/written-here.xsd"));
            var validator = schema.newValidator();
            validator.setErrorHandler(new Listening(problems));
            validator.validate(new StreamSource(new ByteArrayInputStream(alto.getBytes(StandardCharsets.UTF_8))));
        } catch (SAXException notEvenXml) {
            problems.add(String.valueOf(notEvenXml.getMessage()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return problems;
    }

    private record Listening(List<String> problems) implements ErrorHandler {

        @Override
        public void warning(SAXParseException problem) {
            problems.add(String.valueOf(problem.getMessage()));
        }

        @Override
        public void error(SAXParseException problem) {
            problems.add(String.valueOf(problem.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
