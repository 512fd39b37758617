package vn.labuong.shared.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, part by part, so that a test can say exactly what is in the file. */
final class RawBook {

    static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** Styles: 0 general, 1 dd/mm/yyyy, 2 0%, 3 mm/yyyy, 4 000, 5 text, 6 h:mm. */
    private static final String STYLES = "<styleSheet xmlns='" + MAIN + "'><numFmts><numFmt numFmtId='164'"
            + " formatCode='dd/mm/yyyy'/><numFmt numFmtId='165' formatCode='mm/yyyy'/>"
            + "<numFmt numFmtId='166' formatCode='000'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/>"
            + "<xf numFmtId='9'/><xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='49'/><xf numFmtId='20'/>"
            + "</cellXfs></styleSheet>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String type = SHEET_TYPE;
    private String workbook = "";

    private RawBook() {}

    /** With one visible sheet "Bảng", whose XML between worksheet tags is given. */
    static RawBook of(String sheet) {
        var book = new RawBook();
        book.parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + MAIN + "'>" + sheet + "</worksheet>");
        book.parts.put("xl/styles.xml", STYLES);
        return book;
    }

    /** With these cells in row 1. */
    static RawBook ofCells(String cells) {
        return of("<sheetData><row r='1'>" + cells + "</row></sheetData>");
    }

    RawBook type(String contentType) {
        type = contentType;
        return this;
    }

    /** What stands in the workbook part before its sheets, such as the date system. */
    RawBook workbook(String xml) {
        workbook = xml;
        return this;
    }

    RawBook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "[Content_Types].xml",
                "<Types><Default Extension='xml' ContentType='application/xml'/><Override PartName='/xl/workbook.xml'"
                        + " ContentType='" + type + "'/></Types>");
        all.put("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"));
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'>" + workbook
                        + "<sheets><sheet name='Bảng' sheetId='1' r:id='rId1'/></sheets></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "rId1",
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "rId2",
                        "styles",
                        "/xl/styles.xml",
                        "rId3",
                        "sharedStrings",
                        "sharedStrings.xml"));
        all.putAll(parts);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Path save(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    private static String relations(String... idTypeTarget) {
        var xml = new StringBuilder("<Relationships>");
        for (int at = 0; at < idTypeTarget.length; at += 3) {
            xml.append("<Relationship Id='" + idTypeTarget[at] + "' Type='" + OFFICE + "/" + idTypeTarget[at + 1]
                    + "' Target='" + idTypeTarget[at + 2] + "'/>");
        }
        return xml.append("</Relationships>").toString();
    }

    static String text(String address, String text) {
        return "<c r='" + address + "' t='inlineStr'><is><t xml:space='preserve'>" + text + "</t></is></c>";
    }

    static String number(String address, String stored, int style) {
        return "<c r='" + address + "' s='" + style + "'><v>" + stored + "</v></c>";
    }
}
