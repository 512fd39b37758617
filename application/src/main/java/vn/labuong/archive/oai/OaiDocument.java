package vn.labuong.archive.oai;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.text.Xml;

/** An answer of OAI-PMH as a whole: what is around that which was asked for. */
final class OaiDocument {

    static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";

    private OaiDocument() {}

    /**
     * Writes it.
     *
     * @param at when it was begun, in whole seconds
     * @param request attributes that repeat the request
     */
    static byte[] written(Instant at, String base, Map<String, String> request, Consumer<Xml> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Xml xml = new Xml(bytes)) {
            xml.begin(
                    "OAI-PMH",
                    Map.of(
                            "xmlns", NAMESPACE,
                            "xmlns:xsi", INSTANCE,
                            "xsi:schemaLocation", NAMESPACE + " " + NAMESPACE + "OAI-PMH.xsd"));
            xml.element("responseDate", at.toString());
            xml.element("request", request, base);
            content.accept(xml);
            xml.end();
        }
        return bytes.toByteArray();
    }

    static void error(Xml xml, OaiError error, String explanation) {
        xml.element("error", Map.of("code", error.code()), explanation);
    }

    static void header(Xml xml, HarvestRow row, boolean deleted, List<String> sets) {
        xml.begin("header", deleted ? Map.of("status", "deleted") : Map.of());
        xml.element("identifier", HarvestedItem.identifier(row));
        xml.element("datestamp", row.stamp().toString());
        sets.forEach(set -> xml.element("setSpec", set));
        xml.end();
    }

    /** @param token null where the list ends here; {@code before} how many came in earlier parts */
    static void resumption(Xml xml, @Nullable ResumptionToken token, long before, long total) {
        Map<String, String> attributes = new TreeMap<>(Map.of("cursor", Long.toString(before)));
        attributes.put("completeListSize", Long.toString(total));
        xml.element("resumptionToken", attributes, token == null ? "" : token.written());
    }
}
