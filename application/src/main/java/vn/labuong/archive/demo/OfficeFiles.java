package vn.labuong.archive.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** Small documents as word processors and editors write them. */
final class OfficeFiles {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";

    private OfficeFiles() {}

    /**
     * A Word file.
     *
     * @param font in which its text is stored, which tells the encoding where it is an old one
     */
    static byte[] word(List<String> lines, String font) {
        StringBuilder body = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            body.append("<w:p><w:r><w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:cs=\"%1$s\"/>".formatted(font))
                    .append(at == 0 ? "<w:b/><w:bCs/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>" : "")
                    .append("</w:rPr><w:t xml:space=\"preserve\">")
                    .append(escaped(lines.get(at)))
                    .append("</w:t></w:r></w:p>");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", XML + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """);
        parts.put("_rels/.rels", XML + """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                """);
        parts.put(
                "word/document.xml",
                XML + "<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "<w:sectPr/></w:body></w:document>");
        return ZipBytes.of(parts, "");
    }

    static byte[] openDocument(Leaf leaf) {
        StringBuilder body = new StringBuilder();
        List<String> lines = leaf.lines();
        body.append("<text:h text:outline-level=\"1\">")
                .append(escaped(lines.get(0)))
                .append("</text:h>");
        lines.subList(1, lines.size())
                .forEach(line -> body.append("<text:p>").append(escaped(line)).append("</text:p>"));
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", OPEN_TEXT);
        parts.put(
                "content.xml",
                XML + "<office:document-content xmlns:office=\"" + OFFICE
                        + "\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\">"
                        + "<office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
        parts.put(
                "META-INF/manifest.xml",
                XML + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                        + " manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\""
                        + " manifest:media-type=\"" + OPEN_TEXT + "\"/><manifest:file-entry"
                        + " manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>");
        return ZipBytes.of(parts, "mimetype");
    }

    static String html(Leaf leaf) {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"%s\">\n<head><meta charset=\"utf-8\">".formatted(leaf.language()));
        page.append("<title>%1$s</title></head>\n<body>\n<h1>%1$s</h1>\n".formatted(escaped(leaf.heading())));
        leaf.paragraphs().forEach(one -> page.append("<p>").append(escaped(one)).append("</p>\n"));
        return page.append("<p><small>%s</small></p>\n</body>\n</html>\n".formatted(escaped(leaf.notice())))
                .toString();
    }

    /** RTF in one old font, each character beyond ASCII as its byte. */
    static String richText(List<String> lines, String font) {
        StringBuilder body = new StringBuilder();
        for (String line : lines) {
            line.chars().forEach(c -> body.append(c < 0x80 ? Character.toString(c) : "\\'%02x".formatted(c)));
            body.append("\\par\n");
        }
        return "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil %s;}}\n\\f0\\fs26 %s}".formatted(font, body);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
