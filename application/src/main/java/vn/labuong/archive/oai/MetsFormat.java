package vn.labuong.archive.oai;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.labuong.archive.event.ArchiveEvent;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.text.Xml;

/**
 * METS 1.12 with PREMIS 3 ({@code mets}): the qualified description, each file that everybody may take with its address,
 * size, format and SHA-256, and what was last done to see that its bytes are sound. Who did it is never a person here: the
 * agents are the agency that keeps the item and this program. Names of files are left out, which may be people's.
 */
final class MetsFormat implements RecordFormat {

    static final String NAMESPACE = "http://www.loc.gov/METS/";
    private static final String SCHEMA = "http://www.loc.gov/standards/mets/mets.xsd";
    private static final String PREMIS = "http://www.loc.gov/premis/v3";
    private static final String PREMIS_SCHEMA = "https://www.loc.gov/standards/premis/premis.xsd";

    private final QualifiedFormat qualified;
    private final HarvestWords words;

    MetsFormat(QualifiedFormat qualified, HarvestWords words) {
        this.qualified = qualified;
        this.words = words;
    }

    @Override
    public String prefix() {
        return "mets";
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
    public boolean hasEvents() {
        return true;
    }

    @Override
    public void write(Xml xml, HarvestedItem harvested) {
        Item item = harvested.item();
        xml.begin(
                "mets:mets",
                Map.of(
                        "xmlns:mets",
                        NAMESPACE,
                        "xmlns:premis",
                        PREMIS,
                        "xmlns:xlink",
                        "http://www.w3.org/1999/xlink",
                        "xmlns:xsi",
                        OaiDocument.INSTANCE,
                        "xsi:schemaLocation",
                        NAMESPACE + " " + SCHEMA + " " + PREMIS + " " + PREMIS_SCHEMA,
                        "OBJID",
                        HarvestedItem.identifier(harvested.row()),
                        "TYPE",
                        item.description().kind().code()));
        header(xml, harvested);
        description(xml, harvested);
        if (!harvested.files().isEmpty()) {
            keeping(xml, harvested);
            files(xml, harvested);
        }
        structure(xml, harvested);
        xml.end();
    }

    private void header(Xml xml, HarvestedItem harvested) {
        xml.begin("mets:metsHdr", Map.of("CREATEDATE", harvested.row().stamp().toString()));
        AgencyId holder = harvested.item().description().agency();
        if (holder != null) {
            xml.begin("mets:agent", Map.of("ROLE", "CUSTODIAN", "TYPE", "ORGANIZATION"));
            xml.element("mets:name", words.agency(holder, "vi"));
            xml.end();
        }
        xml.begin("mets:agent", Map.of("ROLE", "CREATOR", "TYPE", "OTHER", "OTHERTYPE", "SOFTWARE"));
        xml.element("mets:name", words.message("shared.name", "vi"));
        xml.end();
        xml.element("mets:altRecordID", Map.of("TYPE", "code"), harvested.item().code());
        xml.end();
    }

    private void description(Xml xml, HarvestedItem harvested) {
        xml.begin("mets:dmdSec", Map.of("ID", id("dmd", harvested)));
        xml.begin("mets:mdWrap", Map.of("MDTYPE", "DC", "LABEL", "DCMI Metadata Terms"));
        xml.begin("mets:xmlData", Map.of());
        qualified.write(xml, harvested);
        xml.end();
        xml.end();
        xml.end();
    }

    /** Ids are unique in the whole answer, of which this record is a part. */
    private static String id(String what, HarvestedItem harvested) {
        return what + "-" + harvested.row().id();
    }

    private static String id(String what, ArchiveFile file) {
        return what + "-" + file.id();
    }

    private static String id(ArchiveEvent event) {
        return "event-" + Objects.requireNonNull(event.file()) + "-"
                + event.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void keeping(Xml xml, HarvestedItem harvested) {
        xml.begin("mets:amdSec", Map.of("ID", id("amd", harvested)));
        harvested
                .files()
                .forEach(file -> wrapped(xml, "mets:techMD", id("tech", file), "OBJECT", () -> object(xml, file)));
        harvested
                .events()
                .forEach(event -> wrapped(xml, "mets:digiprovMD", id(event), "EVENT", () -> event(xml, event)));
        wrapped(xml, "mets:digiprovMD", id("agent", harvested), "AGENT", () -> agent(xml));
        xml.end();
    }

    private static void wrapped(Xml xml, String section, String id, String kind, Runnable content) {
        xml.begin(section, Map.of("ID", id));
        xml.begin("mets:mdWrap", Map.of("MDTYPE", "PREMIS:" + kind, "MDTYPEVERSION", "3.0"));
        xml.begin("mets:xmlData", Map.of());
        content.run();
        xml.end();
        xml.end();
        xml.end();
    }

    private static void identifier(Xml xml, String of, String type, String value) {
        xml.begin("premis:" + of + "Identifier", Map.of());
        xml.element("premis:" + of + "IdentifierType", type);
        xml.element("premis:" + of + "IdentifierValue", value);
        xml.end();
    }

    private static void object(Xml xml, ArchiveFile file) {
        xml.begin("premis:object", Map.of("xsi:type", "premis:file"));
        identifier(xml, "object", "URI", "urn:uuid:" + file.id());
        xml.begin("premis:objectCharacteristics", Map.of());
        xml.begin("premis:fixity", Map.of());
        xml.element("premis:messageDigestAlgorithm", "SHA-256");
        xml.element("premis:messageDigest", file.sha256());
        xml.end();
        xml.element("premis:size", Long.toString(file.size()));
        xml.begin("premis:format", Map.of());
        xml.begin("premis:formatDesignation", Map.of());
        xml.element("premis:formatName", format(file));
        xml.end();
        if (file.puid() != null) {
            xml.begin("premis:formatRegistry", Map.of());
            xml.element("premis:formatRegistryName", "PRONOM");
            xml.element("premis:formatRegistryKey", file.puid());
            xml.end();
        }
        xml.end();
        xml.end();
        xml.end();
    }

    private static String format(ArchiveFile file) {
        String named = file.format() == null ? file.mediaType() : file.format();
        return named == null || named.isBlank() ? "application/octet-stream" : named;
    }

    private void event(Xml xml, ArchiveEvent event) {
        xml.begin("premis:event", Map.of());
        identifier(xml, "event", "local", id(event));
        xml.element("premis:eventType", event.type().term());
        xml.element(
                "premis:eventDateTime",
                event.at().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.begin("premis:eventOutcomeInformation", Map.of());
        xml.element("premis:eventOutcome", event.outcome().name().toLowerCase(Locale.ROOT));
        xml.end();
        xml.begin("premis:linkingAgentIdentifier", Map.of());
        xml.element("premis:linkingAgentIdentifierType", "local");
        xml.element("premis:linkingAgentIdentifierValue", words.message("shared.name", "vi"));
        xml.end();
        xml.begin("premis:linkingObjectIdentifier", Map.of());
        xml.element("premis:linkingObjectIdentifierType", "URI");
        xml.element("premis:linkingObjectIdentifierValue", "urn:uuid:" + event.file());
        xml.end();
        xml.end();
    }

    private void agent(Xml xml) {
        xml.begin("premis:agent", Map.of());
        identifier(xml, "agent", "local", words.message("shared.name", "vi"));
        xml.element("premis:agentName", words.message("shared.name", "vi"));
        xml.element("premis:agentType", "software");
        xml.end();
    }

    private void files(Xml xml, HarvestedItem harvested) {
        xml.begin("mets:fileSec", Map.of());
        xml.begin("mets:fileGrp", Map.of("USE", "public"));
        for (ArchiveFile file : harvested.files()) {
            Map<String, String> attributes = new TreeMap<>(Map.of(
                    "ID", id("file", file),
                    "ADMID", id("tech", file),
                    "SIZE", Long.toString(file.size()),
                    "CHECKSUM", file.sha256(),
                    "CHECKSUMTYPE", "SHA-256",
                    "USE", file.role().code()));
            if (file.mediaType() != null) {
                attributes.put("MIMETYPE", file.mediaType());
            }
            xml.begin("mets:file", attributes);
            xml.empty("mets:FLocat", Map.of("LOCTYPE", "URL", "xlink:href", words.file(file.id())));
            xml.end();
        }
        xml.end();
        xml.end();
    }

    private static void structure(Xml xml, HarvestedItem harvested) {
        xml.begin("mets:structMap", Map.of("TYPE", "logical"));
        String title = harvested
                .item()
                .description()
                .best(TextField.TITLE, "vi")
                .map(TaggedText::value)
                .orElse("");
        xml.begin("mets:div", Map.of("TYPE", "item", "LABEL", title, "DMDID", id("dmd", harvested)));
        int order = 1;
        for (ArchiveFile file : harvested.files()) {
            xml.begin("mets:div", Map.of("TYPE", "file", "ORDER", Integer.toString(order++)));
            xml.empty("mets:fptr", Map.of("FILEID", id("file", file)));
            xml.end();
        }
        xml.end();
        xml.end();
    }
}
