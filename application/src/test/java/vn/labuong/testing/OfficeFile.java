package vn.labuong.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vn.labuong.shared.office.FormalDocument;
import vn.labuong.shared.office.FormalDocumentWriter;
import vn.labuong.shared.office.LayoutProfile;

/** A .docx or .xlsx that the product wrote, opened by others and held against the schemas of ECMA-376. */
public final class OfficeFile {

    private static final LayoutProfile PROFILE = LayoutProfile.load(LayoutProfile.ND30_2020);

    /** The library behind our workbooks writes colours of six digits where the schema wants eight. */
    private static final String COLOUR_WITHOUT_ALPHA =
            "hexBinary encoded data has 3 bytes but requires 4 bytes required by length facet for ST_UnsignedIntHex";

    private final byte[] bytes;

    private OfficeFile(byte[] bytes) {
        this.bytes = bytes;
    }

    public static OfficeFile of(byte[] bytes) {
        return new OfficeFile(bytes);
    }

    public static OfficeFile of(FormalDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FormalDocumentWriter(PROFILE).write(document, out);
        return new OfficeFile(out.toByteArray());
    }

    public byte[] bytes() {
        return bytes;
    }

    /** The Word file as POI reads it. */
    public XWPFDocument opened() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    /** By its directory, as Office reads it: workbooks that are written as a stream have sizes of 64 bits behind each part. */
    public Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path file = Files.createTempFile("office", ".zip");
        try {
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes()) != null) {
                        throw new IOException(entry.getName() + " is there twice");
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private interface Reading {
        XmlObject parse(ByteArrayInputStream part) throws IOException, XmlException;
    }

    /** How parts are read, so that each is held against its own schema. */
    private static final Map<Pattern, Reading> READINGS = Map.of(
            Pattern.compile("word/document\\.xml"), DocumentDocument.Factory::parse,
            Pattern.compile("word/styles\\.xml"), StylesDocument.Factory::parse,
            Pattern.compile("word/settings\\.xml"), SettingsDocument.Factory::parse,
            Pattern.compile("word/fontTable\\.xml"), FontsDocument.Factory::parse,
            Pattern.compile("word/header\\d+\\.xml"), HdrDocument.Factory::parse,
            Pattern.compile("xl/workbook\\.xml"), WorkbookDocument.Factory::parse,
            Pattern.compile("xl/worksheets/sheet\\d+\\.xml"), WorksheetDocument.Factory::parse,
            Pattern.compile("xl/sharedStrings\\.xml"), SstDocument.Factory::parse,
            Pattern.compile("xl/styles\\.xml"), StyleSheetDocument.Factory::parse);

    /** Every way in which a part departs from its schema, or that it is none that we know; empty is valid. */
    public List<String> schemaErrors() throws IOException, XmlException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts().entrySet()) {
            if (part.getKey().matches("(word|xl)/[^_].*")) {
                wrong.addAll(errors(part.getKey(), part.getValue()));
            }
        }
        return wrong;
    }

    private static List<String> errors(String name, byte[] part) throws IOException, XmlException {
        for (Map.Entry<Pattern, Reading> reading : READINGS.entrySet()) {
            if (reading.getKey().matcher(name).matches()) {
                List<XmlError> errors = new ArrayList<>();
                reading.getValue()
                        .parse(new ByteArrayInputStream(part))
                        .validate(new XmlOptions().setErrorListener(errors));
                return errors.stream()
                        .map(error -> name + ": " + error)
                        .filter(error -> !error.contains(COLOUR_WITHOUT_ALPHA))
                        .limit(5)
                        .toList();
            }
        }
        return List.of(name + " is no part that we write");
    }
}
