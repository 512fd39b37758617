package vn.labuong.archive.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.oai.Harvester.Answer;
import vn.labuong.testing.ProductTest;

/** The six requests and the eight errors of OAI-PMH 2.0; each answer is held to the schemas by {@link Harvester}. */
@ProductTest
class OaiProtocolIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HarvestSettling settling;

    private Harvester harvester;
    private ManyRows rows;

    @BeforeEach
    void prepare() {
        harvester = new Harvester(port);
        rows = new ManyRows(jdbc, settling);
    }

    @AfterEach
    void takeBack() {
        rows.withdraw();
    }

    @Test
    void saysWhoItIsAndThatDeletionsStay() throws Exception {
        rows.fill(1, "Một tư liệu");
        Answer answer = harvester.ask("verb", "Identify");
        assertThat(answer.texts("protocolVersion")).containsExactly("2.0");
        assertThat(answer.texts("deletedRecord")).containsExactly("persistent");
        assertThat(answer.texts("granularity")).containsExactly("YYYY-MM-DDThh:mm:ssZ");
        assertThat(answer.texts("baseURL")).containsExactly("http://localhost:" + port + "/oai");
        assertThat(answer.texts("request")).containsExactly("http://localhost:" + port + "/oai");
        String earliest = answer.texts("earliestDatestamp").get(0);
        assertThat(harvester.headers("metadataPrefix", "oai_dc", "set", rows.set()))
                .allMatch(header -> header.stamp().compareTo(earliest) >= 0);
    }

    @Test
    void tellsFormatsAndSets() throws Exception {
        rows.fill(1, "Một tư liệu");
        String id = harvester
                .headers("metadataPrefix", "oai_dc", "set", rows.set())
                .get(0)
                .identifier();
        List<String> formats = List.of("oai_dc", "qdc", "mets");
        assertThat(harvester.ask("verb", "ListMetadataFormats").texts("metadataPrefix"))
                .isEqualTo(formats);
        assertThat(harvester
                        .ask("verb", "ListMetadataFormats", "identifier", id)
                        .texts("metadataPrefix"))
                .isEqualTo(formats);
        Answer sets = harvester.ask("verb", "ListSets");
        assertThat(sets.texts("setSpec"))
                .contains("theme", "convention:CRC", "language:km", "agency", rows.set())
                .doesNotHaveDuplicates();
        assertThat(sets.texts("setName")).hasSameSizeAs(sets.texts("setSpec"));
    }

    /** The requests that the protocol's own text gives as examples, and what it says of each here. */
    @ParameterizedTest
    @CsvSource({
        "verb=GetRecord&identifier=oai:arXiv.org:cs/0112017&metadataPrefix=oai_dc, idDoesNotExist",
        "verb=GetRecord&identifier=oai:arXiv.org:quant-ph/9901001&metadataPrefix=oai_marc, idDoesNotExist",
        "verb=ListIdentifiers&from=1998-01-15&metadataPrefix=oldArXiv&set=physics:hep, cannotDisseminateFormat",
        "verb=ListIdentifiers&resumptionToken=xxx45abttyz, badResumptionToken",
        "verb=ListIdentifiers&from=2001-01-01&until=2001-01-01&metadataPrefix=oai_dc, noRecordsMatch",
        "verb=ListMetadataFormats&identifier=oai:perseus.org:Perseus:text:1999.02.0119, idDoesNotExist",
        "verb=ListRecords&from=1998-01-15&set=physics:hep&metadataPrefix=oai_rfc1807, cannotDisseminateFormat",
        "verb=ListRecords&from=2002-05-01T14:15:00Z&until=2002-05-01T14:20:00Z&metadataPrefix=oai_dc, noRecordsMatch",
        "verb=ListRecords&set=physics:hep&metadataPrefix=oai_dc, noRecordsMatch",
        "verb=nastyVerb, badVerb",
        "verb=ListSets&resumptionToken=x, badResumptionToken",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2002-02-01&until=2002-02-05T14:20:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2002-02-05&until=2002-02-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=1969-01-01&until=1969-12-31, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&from=9999-12-31, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&set=a%20b, badArgument",
        "verb=ListRecords, badArgument",
        "verb=Identify&verb=Identify, badVerb",
    })
    void answersTheExamplesOfTheProtocol(String query, String error) throws Exception {
        Answer answer = harvester.raw(query);
        assertThat(answer.error()).isEqualTo(error);
        boolean mute = error.equals("badVerb") || error.equals("badArgument");
        assertThat(answer.elements("request").get(0).getAttribute("verb").isEmpty())
                .isEqualTo(mute);
        assertThat(answer.elements("request").get(0).hasAttributes()).isEqualTo(!mute);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0003", "\uFFFE", "]]>", "<script>alert(1)</script>", "\" onload=\"x",
                        "'; drop table archive.item; --",
                "urn:uuid:' or 1=1", "%s%n", "\u202E\uD83D\uDE00", "a\r\nSet-Cookie: x=1",
                        "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&amp;&#3;"
            })
    void noNastyByteComesBack(String nasty) throws Exception {
        for (String[] arguments : new String[][] {
            {"verb", nasty},
            {"verb", "Identify", "x", nasty},
            {"verb", "GetRecord", "metadataPrefix", "oai_dc", "identifier", nasty},
            {"verb", "GetRecord", "metadataPrefix", nasty, "identifier", "urn:uuid:" + nasty},
            {"verb", "ListRecords", "metadataPrefix", nasty},
            {"verb", "ListRecords", "metadataPrefix", "oai_dc", "set", nasty},
            {"verb", "ListRecords", "metadataPrefix", "oai_dc", "from", nasty},
            {"verb", "ListRecords", "resumptionToken", nasty},
            {"verb", "ListIdentifiers", "resumptionToken", nasty.repeat(700 / nasty.length())}
        }) {
            for (Answer answer : List.of(harvester.ask(arguments), harvester.post(arguments))) {
                assertThat(answer.error()).isNotEmpty();
                assertThat(answer.text()).doesNotContain(nasty);
                assertThat(answer.text()).doesNotContain("alert", "drop table", "passwd");
            }
        }
    }

    @Test
    void aRequestThatIsNoFormIsNoFault() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String query : List.of(
                "",
                "?",
                "?verb",
                "?&&",
                "?verb=Identify&=",
                "?%FF=%FF&verb=%C0%80",
                "?%03=1&verb=Identify",
                "?%3C=1&verb=Identify")) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oai" + query))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(query).isIn(200, 400);
            if (response.statusCode() == 200) {
                OaiSchemas.validate(response.body().getBytes(StandardCharsets.UTF_8));
                assertThat(response.body()).contains("<error code=\"bad");
            }
        }
    }

    @Test
    void aPostSaysWhatAGetSays() throws Exception {
        rows.fill(3, "Ba tư liệu");
        String[] arguments = {"verb", "ListRecords", "metadataPrefix", "qdc", "set", rows.set()};
        assertThat(harvester.post(arguments).headers())
                .hasSize(3)
                .isEqualTo(harvester.ask(arguments).headers());
    }

    @Test
    void zipsLongAnswersForWhoeverCanReadThem() throws Exception {
        rows.fill(50, "Năm mươi tư liệu");
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port
                                        + "/oai?verb=ListRecords&metadataPrefix=mets&set=" + rows.set()))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
        OaiSchemas.validate(plain);
        assertThat(response.body().length * 4L).isLessThan(plain.length);
    }

    @Test
    void theSchemaOfItsOwnFormatCanBeHad() throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oai/qualifieddc.xsd"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("targetNamespace=\"" + QualifiedFormat.NAMESPACE + "\"");
        assertThat(harvester.ask("verb", "ListMetadataFormats").texts("schema"))
                .contains("http://localhost:" + port + "/oai/qualifieddc.xsd");
    }
}
