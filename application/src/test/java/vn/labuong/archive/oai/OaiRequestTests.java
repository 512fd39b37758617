package vn.labuong.archive.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.oai.HarvestRows.Position;
import vn.labuong.archive.oai.OaiRequest.Reading;

/** What is asked is read as the protocol has it, or refused by its name; nothing that was sent comes back unlooked at. */
class OaiRequestTests {

    private static Reading read(String query) {
        return OaiRequest.read(Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0],
                        Collectors.collectingAndThen(
                                Collectors.mapping(pair -> pair.length == 1 ? "" : pair[1], Collectors.toList()),
                                values -> values.toArray(String[]::new)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verb=Identify",
                "verb=ListSets",
                "verb=ListSets&resumptionToken=x",
                "verb=ListMetadataFormats",
                "verb=ListMetadataFormats&identifier=urn:a",
                "verb=GetRecord&identifier=urn:a&metadataPrefix=oai_dc",
                "verb=ListRecords&metadataPrefix=oai_dc&from=1998-01-15&until=1999-01-01&set=a:b",
                "verb=ListIdentifiers&resumptionToken=x"
            })
    void takesWhatTheProtocolKnows(String query) {
        assertThat(read(query)).isInstanceOf(Reading.Asked.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x=1", "verb=", "verb=nastyVerb", "verb=identify", "verb=Identify&verb=Identify", "VERB=Identify"
            })
    void refusesAVerbThatIsNone(String query) {
        assertThat(read(query)).isEqualTo(new Reading.Refused(OaiError.BAD_VERB));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verb=Identify&x=1",
                "verb=Identify&lang=vi",
                "verb=GetRecord&identifier=urn:a",
                "verb=GetRecord&metadataPrefix=oai_dc",
                "verb=GetRecord&identifier=urn:a&identifier=urn:b&metadataPrefix=oai_dc",
                "verb=ListRecords",
                "verb=ListRecords&metadataPrefix=",
                "verb=ListRecords&metadataPrefix=oai_dc&from=",
                "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x",
                "verb=ListRecords&resumptionToken=x&resumptionToken=x",
                "verb=ListIdentifiers&resumptionToken=x&from=2001-01-01",
                "verb=ListSets&set=a"
            })
    void refusesArgumentsThatTheVerbDoesNotTake(String query) {
        assertThat(read(query)).isEqualTo(new Reading.Refused(OaiError.BAD_ARGUMENT));
    }

    @Test
    void repeatsNothingThatTheSchemaOfAnswersForbids() {
        Reading read = read("verb=GetRecord&identifier=<script>\u0003&metadataPrefix=o ai\uD800");
        assertThat(OaiRequest.repeated((Reading.Asked) read)).isEqualTo(Map.of("verb", "GetRecord"));
        assertThat(read("verb=ListRecords&resumptionToken=" + "x".repeat(3_000)))
                .isEqualTo(new Reading.Refused(OaiError.BAD_ARGUMENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "2026-1-1",
                "20260101",
                "2026",
                "2026-01-01T10:00:00",
                "2026-01-01T25:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T23:59:60Z",
                "2026-01-01T10:00:00.5Z",
                "2026-01-01T10:00:00+07:00",
                "0000-01-01",
                "-001-01-01",
                "２０２６-01-01",
                "yesterday",
                " 2026-01-01",
                "2026-01-01\n"
            })
    void knowsNoOtherDatesThanThoseOfTheProtocol(String text) {
        assertThat(OaiDate.parse(text)).isEmpty();
    }

    @Test
    void readsDaysAndSecondsInUtc() {
        assertThat(OaiDate.parse("2024-02-29"))
                .hasValue(new OaiDate(
                        Instant.parse("2024-02-29T00:00:00Z"), Instant.parse("2024-03-01T00:00:00Z"), false));
        assertThat(OaiDate.parse("2024-02-29T23:59:59Z"))
                .hasValue(new OaiDate(
                        Instant.parse("2024-02-29T23:59:59Z"), Instant.parse("2024-03-01T00:00:00Z"), true));
    }

    private static ResumptionToken token() {
        return new ResumptionToken(
                OaiVerb.LIST_RECORDS,
                "oai_dc",
                "theme:children",
                "2026-01-01",
                "",
                new Position(Instant.parse("2026-12-01T10:00:00Z"), ItemId.fresh()),
                100,
                250);
    }

    @Test
    void aTokenReadsBackAsItWasWritten() {
        ResumptionToken token = token();
        assertThat(token.written()).matches("[A-Za-z0-9_-]+").hasSizeLessThan(400);
        assertThat(ResumptionToken.read(token.written())).hasValue(token);
    }

    @Test
    void aTokenThatIsNoneOfOursIsRefusedWhateverItHolds() {
        String plain = new String(Base64.getUrlDecoder().decode(token().written()), StandardCharsets.UTF_8);
        for (String foreign : new String[] {
            "",
            "x",
            "!!!",
            "\u0003",
            "MXw",
            plain,
            plain.replace("1|List", "2|List"),
            plain.replace("ListRecords", "Identify"),
            plain.replace("|100|", "|-1|"),
            plain.replace("|100|", "|9999999999999999999|"),
            plain + "|",
            plain + "\n"
        }) {
            assertThat(ResumptionToken.read(foreign)).as(foreign).isEmpty();
            String coded = Base64.getUrlEncoder().encodeToString(foreign.getBytes(StandardCharsets.UTF_8));
            assertThat(ResumptionToken.read(coded))
                    .as("coded " + foreign)
                    .satisfies(read -> assertThat(foreign.equals(plain)).isEqualTo(read.isPresent()));
        }
    }
}
