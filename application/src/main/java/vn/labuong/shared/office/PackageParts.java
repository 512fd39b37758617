package vn.labuong.shared.office;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import vn.labuong.shared.office.LayoutProfile.Fonts;

/** The parts around the document itself: what is in the package, its properties, settings, fonts, page numbers. */
final class PackageParts {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private PackageParts() {}

    static void contentTypes(Xml xml) {
        xml.open("Types", "xmlns", PACKAGE + "content-types");
        String rels = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", "Extension", "rels", "ContentType", rels);
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        type(xml, "/word/document.xml", WORD_TYPE + "document.main+xml");
        type(xml, "/word/styles.xml", WORD_TYPE + "styles+xml");
        type(xml, "/word/settings.xml", WORD_TYPE + "settings+xml");
        type(xml, "/word/fontTable.xml", WORD_TYPE + "fontTable+xml");
        type(xml, "/word/header1.xml", WORD_TYPE + "header+xml");
        type(xml, "/word/header2.xml", WORD_TYPE + "header+xml");
        type(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        xml.close();
    }

    private static void type(Xml xml, String part, String type) {
        xml.empty("Override", "PartName", part, "ContentType", type);
    }

    static void packageRelations(Xml xml) {
        xml.open("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, "rIdDocument", RELATIONS + "/officeDocument", "word/document.xml");
        relation(xml, "rIdCore", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        xml.close();
    }

    static void documentRelations(Xml xml, Map<String, String> links) {
        xml.open("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, "rIdStyles", RELATIONS + "/styles", "styles.xml");
        relation(xml, "rIdSettings", RELATIONS + "/settings", "settings.xml");
        relation(xml, "rIdFonts", RELATIONS + "/fontTable", "fontTable.xml");
        relation(xml, "rIdPageNumber", RELATIONS + "/header", "header1.xml");
        relation(xml, "rIdNoPageNumber", RELATIONS + "/header", "header2.xml");
        links.forEach((address, id) -> xml.empty(
                "Relationship",
                "Id",
                id,
                "Type",
                RELATIONS + "/hyperlink",
                "Target",
                address,
                "TargetMode",
                "External"));
        xml.close();
    }

    private static void relation(Xml xml, String id, String type, String target) {
        xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }

    static void coreProperties(Xml xml, FormalDocument document) {
        Subject subject = document.subject();
        String title = subject.kind() == null ? subject.about() : subject.kind() + " " + subject.about();
        String time = document.created().truncatedTo(ChronoUnit.SECONDS).toString();
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                PACKAGE + "metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.open("dc:title").text(WordText.clean(title).replace('\n', ' ')).close();
        xml.open("dc:creator")
                .text(WordText.clean(document.letterhead().agency()).replace('\n', ' '))
                .close();
        xml.open("dc:language").text(Language.VI.tag()).close();
        xml.open("dcterms:created", "xsi:type", "dcterms:W3CDTF").text(time).close();
        xml.open("dcterms:modified", "xsi:type", "dcterms:W3CDTF").text(time).close();
        xml.close();
    }

    /** Without the mode of today's Word a document opens as an old one, with other spacing in tables. */
    static void settings(Xml xml) {
        xml.open("w:settings", "xmlns:w", WORD);
        xml.value("w:defaultTabStop", 567).value("w:characterSpacingControl", "doNotCompress");
        xml.open("w:compat")
                .empty(
                        "w:compatSetting",
                        "w:name",
                        "compatibilityMode",
                        "w:uri",
                        "http://schemas.microsoft.com/office/word",
                        "w:val",
                        "15")
                .close();
        xml.empty("w:themeFontLang", "w:val", Language.VI.tag(), "w:bidi", Language.KM.tag());
        xml.value("w:decimalSymbol", ",").value("w:listSeparator", ";").close();
    }

    static void fontTable(Xml xml, Fonts fonts) {
        xml.open("w:fonts", "xmlns:w", WORD);
        xml.open("w:font", "w:name", fonts.text()).value("w:family", "roman").close();
        xml.open("w:font", "w:name", fonts.khmer())
                .value("w:altName", fonts.khmerAlternative())
                .value("w:family", "auto")
                .close();
        xml.close();
    }

    /** The head of a page: its number in the middle, or nothing on a first page. */
    static void pageNumber(Xml xml, LayoutProfile profile, boolean shown) {
        xml.open("w:hdr", "xmlns:w", WORD).open("w:p").open("w:pPr");
        xml.value("w:pStyle", Look.PAGE_NUMBER.id()).close();
        if (shown) {
            xml.open("w:fldSimple", "w:instr", " PAGE ").open("w:r");
            int size = profile.sizes().pageNumber();
            RunMarkup.properties(xml, profile.fonts(), size, false, false, Language.VI, false);
            xml.open("w:t").text("2").close().close().close();
        }
        xml.close().close();
    }
}
