package vn.labuong.archive.oai;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.oai.OaiRequest.Reading;
import vn.labuong.archive.oai.OaiRequest.Reading.Asked;
import vn.labuong.shared.text.Xml;
import vn.labuong.shared.web.Languages;

/**
 * Answers harvesters by OAI-PMH 2.0. What everybody may see of an item, whose people agree that it goes elsewhere, is a
 * record; what was a record and is so no more stays for ever as one that was deleted. A part of a list costs a fixed number
 * of statements. Settings: {@code LABUONG_OAI_CONTACT}, the mailbox of whoever runs the archive.
 */
@Component
public class OaiProvider {

    /** Where the protocol is spoken. */
    public static final String PATH = "/oai";

    /** Where the schema of {@code qdc} stands. */
    public static final String QUALIFIED_SCHEMA = PATH + "/qualifieddc.xsd";

    static final int RECORDS = 100;
    static final int HEADERS = 500;

    private static final String ENGLISH = "en";
    private static final Pattern IDENTIFIER =
            Pattern.compile("urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private final HarvestSettling settling;
    private final HarvestRows rows;
    private final HarvestedItems items;
    private final RecordFormats formats;
    private final HarvestWords words;
    private final Clock clock;
    private final String contact;
    private final HarvestSets sets = new HarvestSets();

    OaiProvider(
            HarvestSettling settling,
            HarvestRows rows,
            HarvestedItems items,
            RecordFormats formats,
            HarvestWords words,
            Clock clock,
            @Value("${labuong.oai.contact:}") String contact) {
        this.settling = settling;
        this.rows = rows;
        this.items = items;
        this.formats = formats;
        this.words = words;
        this.clock = clock;
        this.contact = MAILBOX.matcher(contact).matches() ? contact : "not-set@not-set.invalid";
    }

    /** What there is to say, or why there is nothing. */
    private sealed interface Said {

        record Content(Consumer<Xml> writing) implements Said {}

        record Refused(OaiError error) implements Said {}
    }

    /** The answer to a request with these parameters, as XML in UTF-8; what was wrong with the request stands in it. */
    public byte[] answer(Map<String, String[]> parameters) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Reading reading = OaiRequest.read(parameters);
        Said said =
                reading instanceof Asked asked ? said(asked) : new Said.Refused(((Reading.Refused) reading).error());
        boolean mute = said instanceof Said.Refused refused && isMute(refused.error());
        Map<String, String> repeated = !mute && reading instanceof Asked asked ? OaiRequest.repeated(asked) : Map.of();
        Consumer<Xml> content = said instanceof Said.Content given
                ? given.writing()
                : xml -> refuse(xml, ((Said.Refused) said).error());
        return OaiDocument.written(at, words.address(PATH), repeated, content);
    }

    private void refuse(Xml xml, OaiError error) {
        OaiDocument.error(xml, error, words.message(error.messageKey(), ENGLISH));
    }

    /** Errors after which the protocol lets nothing of the request be repeated. */
    private static boolean isMute(OaiError error) {
        return error == OaiError.BAD_VERB || error == OaiError.BAD_ARGUMENT;
    }

    private Said said(Asked asked) {
        return switch (asked.verb()) {
            case IDENTIFY -> identify();
            case LIST_METADATA_FORMATS -> listFormats(asked);
            case LIST_SETS -> listSets(asked);
            case LIST_IDENTIFIERS, LIST_RECORDS -> list(asked);
            case GET_RECORD -> getRecord(asked);
        };
    }

    private Said identify() {
        settling.settle();
        Instant earliest = rows.earliest().orElse(clock.instant()).truncatedTo(ChronoUnit.SECONDS);
        return new Said.Content(xml -> {
            xml.begin(OaiVerb.IDENTIFY.code(), Map.of());
            xml.element("repositoryName", words.message("shared.name", "vi"));
            xml.element("baseURL", words.address(PATH));
            xml.element("protocolVersion", "2.0");
            xml.element("adminEmail", contact);
            xml.element("earliestDatestamp", earliest.toString());
            xml.element("deletedRecord", "persistent");
            xml.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
            xml.element("compression", "gzip");
            xml.begin("description", Map.of());
            SimpleFormat.begin(xml);
            for (String lang : Languages.CODES) {
                SimpleFormat.say(xml, "title", words.message("archive.oai.title", lang), lang);
                SimpleFormat.say(xml, "description", words.message("archive.oai.description", lang), lang);
            }
            xml.end();
            xml.end();
            xml.end();
        });
    }

    private Said listFormats(Asked asked) {
        Optional<String> identifier = asked.argument("identifier");
        if (identifier.isPresent() && identifier.flatMap(this::known).isEmpty()) {
            return new Said.Refused(OaiError.ID_DOES_NOT_EXIST);
        }
        return new Said.Content(xml -> {
            xml.begin(OaiVerb.LIST_METADATA_FORMATS.code(), Map.of());
            for (RecordFormat format : formats.all()) {
                xml.begin("metadataFormat", Map.of());
                xml.element("metadataPrefix", format.prefix());
                xml.element("schema", format.schema());
                xml.element("metadataNamespace", format.namespace());
                xml.end();
            }
            xml.end();
        });
    }

    private Optional<HarvestRow> known(String identifier) {
        var parts = IDENTIFIER.matcher(identifier);
        if (!parts.matches()) {
            return Optional.empty();
        }
        settling.settle();
        return rows.find(new ItemId(UUID.fromString(parts.group(1))));
    }

    private Said listSets(Asked asked) {
        if (asked.argument(OaiVerb.TOKEN).isPresent()) {
            // The list is given whole, so no token for it was ever given out.
            return new Said.Refused(OaiError.BAD_RESUMPTION_TOKEN);
        }
        settling.settle();
        var agencies = rows.agencies();
        Map<String, String> english = sets.all(agencies, words, ENGLISH);
        Map<String, String> khmer = sets.all(agencies, words, "km");
        return new Said.Content(xml -> {
            xml.begin(OaiVerb.LIST_SETS.code(), Map.of());
            sets.all(agencies, words, "vi").forEach((spec, name) -> {
                xml.begin("set", Map.of());
                xml.element("setSpec", spec);
                xml.element("setName", name);
                xml.begin("setDescription", Map.of());
                SimpleFormat.begin(xml);
                SimpleFormat.say(xml, "title", english.getOrDefault(spec, name), ENGLISH);
                SimpleFormat.say(xml, "title", khmer.getOrDefault(spec, name), "km");
                xml.end();
                xml.end();
                xml.end();
            });
            xml.end();
        });
    }

    private Said getRecord(Asked asked) {
        Optional<RecordFormat> format = asked.argument("metadataPrefix").flatMap(formats::of);
        Optional<HarvestRow> row = asked.argument("identifier").flatMap(this::known);
        if (row.isEmpty() || format.isEmpty()) {
            return new Said.Refused(row.isEmpty() ? OaiError.ID_DOES_NOT_EXIST : OaiError.CANNOT_DISSEMINATE_FORMAT);
        }
        HarvestedItem item = items.of(List.of(row.get()), format.get().hasEvents())
                .get(row.get().id());
        return new Said.Content(xml -> {
            xml.begin(OaiVerb.GET_RECORD.code(), Map.of());
            record(xml, row.get(), item, format.get());
            xml.end();
        });
    }

    private void record(Xml xml, HarvestRow row, @Nullable HarvestedItem item, RecordFormat format) {
        xml.begin("record", Map.of());
        OaiDocument.header(xml, row, item == null, sets.of(row.tags()));
        if (item != null) {
            xml.begin("metadata", Map.of());
            format.write(xml, item);
            xml.end();
        }
        xml.end();
    }

    private Said list(Asked asked) {
        HarvestList.Reading reading = HarvestList.read(asked, formats, sets);
        if (reading instanceof HarvestList.Reading.Refused refused) {
            return new Said.Refused(refused.error());
        }
        HarvestList list = ((HarvestList.Reading.Asked) reading).list();
        settling.settle();
        boolean whole = asked.verb() == OaiVerb.LIST_RECORDS;
        int most = whole ? RECORDS : HEADERS;
        List<HarvestRow> found = rows.page(list.window(), list.start().after(), most + 1);
        if (found.isEmpty()) {
            return new Said.Refused(OaiError.NO_RECORDS_MATCH);
        }
        boolean more = found.size() > most;
        List<HarvestRow> page = more ? found.subList(0, most) : found;
        long before = list.start().given();
        long total = list.isBegun() ? list.start().total() : more ? rows.count(list.window()) : page.size();
        ResumptionToken token = more ? list.resumed(page.get(most - 1), before + most, total) : null;
        Map<ItemId, HarvestedItem> harvested =
                whole ? items.of(page, list.format().hasEvents()) : Map.of();
        return new Said.Content(xml -> {
            xml.begin(asked.verb().code(), Map.of());
            for (HarvestRow row : page) {
                if (whole) {
                    record(xml, row, harvested.get(row.id()), list.format());
                } else {
                    OaiDocument.header(xml, row, !row.open(), sets.of(row.tags()));
                }
            }
            if (more || list.isBegun()) {
                OaiDocument.resumption(xml, token, before, Math.max(total, before + page.size()));
            }
            xml.end();
        });
    }
}
