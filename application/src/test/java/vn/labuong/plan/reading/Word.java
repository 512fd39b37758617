package vn.labuong.plan.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word documents element by element, so that a test can make any shape that Word can. */
final class Word {

    static final String MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private Word() {}

    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    /** A paragraph whose number Word draws by itself. */
    static String numbered(int numId, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
                .formatted(level, numId, r(text));
    }

    static String tc(String text) {
        return cell("", p(text));
    }

    /** A cell over several columns of the grid. */
    static String wide(int span, String text) {
        return cell("<w:gridSpan w:val=\"" + span + "\"/>", p(text));
    }

    static String mergeStart(String text) {
        return cell("<w:vMerge w:val=\"restart\"/>", p(text));
    }

    static String mergeRest() {
        return cell("<w:vMerge/>", "<w:p/>");
    }

    static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String row(String... texts) {
        return tr(Arrays.stream(texts).map(Word::tc).toArray(String[]::new));
    }

    static String tbl(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    static String header() {
        return row(
                "STT", "Các nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện", "Kết quả dự kiến");
    }

    static String titled(String... blocks) {
        return p("KẾ HOẠCH")
                + p("Truyền thông về quyền con người giai đoạn 2023-2028")
                + p("Căn cứ Luật;")
                + String.join("", blocks);
    }

    static Path save(Path folder, String body) throws IOException {
        return save(folder.resolve("ke-hoach.docx"), body, "", MAIN_TYPE);
    }

    static Path save(Path file, String body, String numbering, String type) throws IOException {
        return save(file, body, numbering, "", type);
    }

    static Path save(Path file, String body, String numbering, String styles, String type) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/word/document.xml" ContentType="%s"/></Types>""".formatted(type));
            put(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org\
                    /officeDocument/2006/relationships/officeDocument"/></Relationships>""");
            put(zip, "word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
            if (!numbering.isEmpty()) {
                put(zip, "word/numbering.xml", root("numbering", numbering));
            }
            if (!styles.isEmpty()) {
                put(zip, "word/styles.xml", root("styles", styles));
            }
        }
        return file;
    }

    /** Lists 1 and 2: I, II over 1, 2 over a, b; and 1.1 under 1. */
    static String lists() {
        return "<w:abstractNum w:abstractNumId=\"0\">%s%s%s</w:abstractNum>"
                        .formatted(
                                level(0, "upperRoman", "%1."),
                                level(1, "decimal", "%2."),
                                level(2, "lowerLetter", "%3)"))
                + "<w:abstractNum w:abstractNumId=\"1\">%s%s</w:abstractNum>"
                        .formatted(level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"))
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>";
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, format, text);
    }

    private static String root(String name, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + name
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                + content + "</w:" + name + ">";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.lines()
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;"))
                .collect(Collectors.joining("</w:t><w:br/><w:t>"));
    }
}
