package vn.labuong.shared.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** What the writer wrote, opened by others. */
final class WordFile {

    private static final LayoutProfile PROFILE = LayoutProfile.load(LayoutProfile.ND30_2020);

    private final byte[] bytes;

    private WordFile(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    static WordFile of(FormalDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FormalDocumentWriter(PROFILE).write(document, out);
        return new WordFile(out.toByteArray());
    }

    XWPFDocument opened() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** Every way in which a part departs from the schemas of ECMA-376; empty is valid. */
    List<String> schemaErrors() throws IOException, XmlException {
        Map<String, byte[]> parts = parts();
        List<XmlError> errors = new ArrayList<>();
        XmlOptions options = new XmlOptions().setErrorListener(errors);
        Map<String, XmlObject> parsed = new LinkedHashMap<>();
        parsed.put("document", DocumentDocument.Factory.parse(stream(parts, "word/document.xml")));
        parsed.put("styles", StylesDocument.Factory.parse(stream(parts, "word/styles.xml")));
        parsed.put("settings", SettingsDocument.Factory.parse(stream(parts, "word/settings.xml")));
        parsed.put("fonts", FontsDocument.Factory.parse(stream(parts, "word/fontTable.xml")));
        parsed.put("header1", HdrDocument.Factory.parse(stream(parts, "word/header1.xml")));
        parsed.put("header2", HdrDocument.Factory.parse(stream(parts, "word/header2.xml")));
        List<String> wrong = new ArrayList<>();
        parsed.forEach((name, part) -> {
            errors.clear();
            if (!part.validate(options)) {
                errors.stream().limit(5).forEach(error -> wrong.add(name + ": " + error));
            }
        });
        return wrong;
    }

    private static ByteArrayInputStream stream(Map<String, byte[]> parts, String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException(name + " is not there");
        }
        return new ByteArrayInputStream(part);
    }
}
