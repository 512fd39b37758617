package vn.labuong.archive.oai;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.oai.DublinCore.Statement;
import vn.labuong.shared.text.Xml;

/**
 * The terms of the Dublin Core Metadata Initiative as they are ({@code qdc}): every text with its language, every value that
 * keeps to a scheme with that scheme. A text that a program translated says so in its language (RFC 6497, {@code t0}).
 */
final class QualifiedFormat implements RecordFormat {

    static final String NAMESPACE = "urn:x-labuong:qualifieddc:1.0";
    private static final String TERMS = "http://purl.org/dc/terms/";
    private static final String TERMS_SCHEMA = "https://www.dublincore.org/schemas/xmls/qdc/2008/02/11/dcterms.xsd";

    private final DublinCore core;
    private final HarvestWords words;

    QualifiedFormat(DublinCore core, HarvestWords words) {
        this.core = core;
        this.words = words;
    }

    @Override
    public String prefix() {
        return "qdc";
    }

    @Override
    public String schema() {
        return words.address(OaiProvider.QUALIFIED_SCHEMA);
    }

    @Override
    public String namespace() {
        return NAMESPACE;
    }

    @Override
    public void write(Xml xml, HarvestedItem item) {
        xml.begin(
                "qdc:qualifieddc",
                Map.of(
                        "xmlns:qdc",
                        NAMESPACE,
                        "xmlns:dcterms",
                        TERMS,
                        "xmlns:xsi",
                        OaiDocument.INSTANCE,
                        "xsi:schemaLocation",
                        NAMESPACE + " " + schema() + " " + TERMS + " " + TERMS_SCHEMA));
        core.of(item).forEach(statement -> say(xml, statement));
        xml.end();
    }

    private static void say(Xml xml, Statement statement) {
        Map<String, String> attributes = new TreeMap<>();
        if (statement.scheme() != null) {
            attributes.put("xsi:type", "dcterms:" + statement.scheme());
        } else if (statement.lang() != null || statement.machine()) {
            attributes.put("xml:lang", lang(statement.lang(), statement.machine()));
        }
        xml.element("dcterms:" + statement.term(), attributes, statement.value());
    }

    private static String lang(@Nullable String lang, boolean machine) {
        return (lang == null ? "und" : lang) + (machine ? "-t-t0-und" : "");
    }
}
