package vn.labuong.archive.oai;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.labuong.archive.oai.DublinCore.Statement;
import vn.labuong.shared.text.Xml;

/**
 * Dublin Core of fifteen elements, which every repository gives ({@code oai_dc}): each term goes to the element that it
 * refines, with its language. What a program translated is left out, since nothing here could say so.
 */
final class SimpleFormat implements RecordFormat {

    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    /** Elements that the terms refine; a term that is not here is an element itself, none has no place. */
    private static final Map<String, String> REFINED = Map.of(
            "alternative", "title",
            "abstract", "description",
            "created", "date",
            "license", "rights",
            "spatial", "coverage",
            "audience", "");

    private final DublinCore core;

    SimpleFormat(DublinCore core) {
        this.core = core;
    }

    @Override
    public String prefix() {
        return "oai_dc";
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public String namespace() {
        return NAMESPACE;
    }

    @Override
    public void write(Xml xml, HarvestedItem item) {
        begin(xml);
        Set<Statement> said = new LinkedHashSet<>();
        for (Statement statement : core.of(item)) {
            String element = REFINED.getOrDefault(statement.term(), statement.term());
            if (!element.isEmpty() && !statement.machine()) {
                said.add(new Statement(element, statement.value(), statement.lang(), null, false));
            }
        }
        said.forEach(one -> say(xml, one.term(), one.value(), one.lang() == null ? "" : one.lang()));
        xml.end();
    }

    /** Opens the container of the fifteen elements. */
    static void begin(Xml xml) {
        xml.begin(
                "oai_dc:dc",
                Map.of(
                        "xmlns:oai_dc",
                        NAMESPACE,
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:xsi",
                        OaiDocument.INSTANCE,
                        "xsi:schemaLocation",
                        NAMESPACE + " " + SCHEMA));
    }

    /** @param lang empty for none */
    static void say(Xml xml, String element, String value, String lang) {
        xml.element("dc:" + element, lang.isEmpty() ? Map.of() : Map.of("xml:lang", lang), value);
    }
}
