package vn.labuong.archive.oai;

import static org.assertj.core.api.Assertions.assertThat;

import io.gdcc.xoai.model.oaipmh.DeletedRecord;
import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.JdkHttpOaiClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.model.Context.KnownTransformer;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oclc.oai.harvester2.app.RawWrite;
import org.oclc.oai.harvester2.verb.ListRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.testing.ProductTest;

/** Harvesters that are not ours take everything, part by part: Dataverse's (gdcc) and DSpace's (OCLC). */
@ProductTest
class OtherHarvestersIntegrationTests {

    private static final int COUNT = 230;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HarvestSettling settling;

    private ManyRows rows;
    private String base;

    @BeforeEach
    void prepare() {
        rows = new ManyRows(jdbc, settling);
        rows.fill(COUNT, "Tư liệu về quyền trẻ em សិទ្ធិកុមារ");
        base = "http://localhost:" + port + "/oai";
    }

    @AfterEach
    void takeBack() {
        rows.withdraw();
    }

    private List<Record> harvested() throws Exception {
        Context context = new Context()
                .withBaseUrl(base)
                .withOAIClient(JdkHttpOaiClient.newBuilder().withBaseUrl(base).build())
                .withMetadataTransformer("oai_dc", KnownTransformer.OAI_DC);
        ServiceProvider provider = new ServiceProvider(context);
        assertThat(provider.identify().getDeletedRecord()).isEqualTo(DeletedRecord.PERSISTENT);
        provider.listMetadataFormats()
                .forEachRemaining(
                        format -> assertThat(format.getMetadataPrefix()).isIn("oai_dc", "qdc", "mets"));
        List<Record> records = new ArrayList<>();
        Iterator<Record> all = provider.listRecords(
                ListRecordsParameters.request().withMetadataPrefix("oai_dc").withSetSpec(rows.set()));
        all.forEachRemaining(records::add);
        return records;
    }

    @Test
    void thatOfDataverseTakesAllAndLearnsOfDeletions() throws Exception {
        List<Record> before = harvested();
        assertThat(before).hasSize(COUNT).noneMatch(record -> record.getHeader().isDeleted());
        assertThat(before.stream().map(record -> record.getHeader().getIdentifier()))
                .doesNotHaveDuplicates();
        rows.withdraw();
        assertThat(harvested())
                .hasSize(COUNT)
                .allMatch(record -> record.getHeader().isDeleted() && record.getMetadata() == null);
    }

    @Test
    void thatOfDspaceTakesAllInEachFormat() throws Exception {
        for (String format : List.of("oai_dc", "qdc", "mets")) {
            int records = 0;
            ListRecords part = new ListRecords(base, null, null, rows.set(), format);
            while (true) {
                assertThat(part.getErrors().getLength()).isZero();
                records +=
                        part.getDocument().getElementsByTagNameNS("*", "record").getLength();
                String token = part.getResumptionToken();
                if (token == null || token.isEmpty()) {
                    break;
                }
                part = new ListRecords(base, token);
            }
            assertThat(records).as(format).isEqualTo(COUNT);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RawWrite.run(base, null, null, "oai_dc", rows.set(), out);
        assertThat(out.toString(StandardCharsets.UTF_8).split("<record[> ]", -1))
                .hasSize(COUNT + 1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("សិទ្ធិកុមារ");
    }
}
