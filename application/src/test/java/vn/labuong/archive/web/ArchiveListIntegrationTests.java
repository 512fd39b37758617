package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.ingest.ArrivedName;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.organisation.AgencyId;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** Lists of the archive: who sees what, what is found, and at what cost. */
@ProductTest
class ArchiveListIntegrationTests {

    private static final AgencyId OWN = AgencyId.of("ag91.so-vhtt");

    @LocalServerPort
    int port;

    @Autowired
    ItemWriting writing;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    private UUID items(String word, int count) {
        UUID lot = intake.open(word, Intake.Source.FOLDER, OWN, null);
        for (int at = 1; at <= count; at++) {
            String title = word + " " + at;
            intake.take(
                    lot,
                    at,
                    ArrivedName.of(title + ".txt"),
                    new ByteArrayInputStream(title.getBytes(StandardCharsets.UTF_8)),
                    () -> writing.create(Description.unread(ItemKind.TEXT, title, OWN)));
        }
        return lot;
    }

    private Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "la-buong-demo");
        return visitor;
    }

    @Test
    void findsByTitleWhatTheRuleLetsSee() {
        String word = "Cầu " + UUID.randomUUID().toString().substring(0, 8) + " 100%_\\";
        items(word, 2);
        String query = "/noi-bo/tu-lieu?sap=title&q=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
        assertThat(visitor("demo.archivist").get(query).body()).contains(word + " 1", word + " 2");
        Visitor.Page judge = visitor("demo.judge").get(query);
        assertThat(judge.status()).isEqualTo(200);
        assertThat(judge.body()).doesNotContain(word + " 1");
        assertThat(new Visitor(port).get(query).status()).isEqualTo(302);
        assertThat(visitor("demo.archivist")
                        .get("/noi-bo/tu-lieu?q=%25&loai=khong&tt=&muc=x&cq=**&page=-3")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void costsTheSameWhateverTheNumber() throws Exception {
        Visitor archivist = visitor("demo.archivist");
        for (String path : new String[] {"/noi-bo/tu-lieu?q=", "/noi-bo/tu-lieu/hang-doi?lo="}) {
            boolean list = path.endsWith("q=");
            UUID small = items("đếm-ít", 1);
            UUID large = items("đếm-nhiều", 20);
            String one = path + (list ? "%C4%91%E1%BA%BFm-%C3%ADt" : small);
            String many = path + (list ? "%C4%91%E1%BA%BFm-nhi%E1%BB%81u" : large);
            archivist.get(one);
            await().until(() ->
                    !archivist.get("/noi-bo/tu-lieu/hang-doi").body().contains("data-live=\"yes\""));
            long few = StatementCounter.during(() -> archivist.get(one));
            long lots = StatementCounter.during(() -> archivist.get(many));
            assertThat(lots).as(path).isEqualTo(few).isLessThan(20);
        }
    }

    @Test
    void triesAgainWhatHasFailed() {
        UUID lot = items("lỗi", 1);
        Visitor archivist = visitor("demo.archivist");
        String path = "/noi-bo/tu-lieu/hang-doi?lo=" + lot;
        await().until(() -> archivist.get(path).body().contains("data-live=\"no\""));
        jdbc.sql(
                        "update archive.stage_run set state = 'failed', fault = 'BrokenPipe' where stage = 'checksum' and file in"
                                + " (select file from archive.lot_row where lot = :lot)")
                .param("lot", lot)
                .update();
        assertThat(archivist.get(path + "&tt=failed").body()).contains("BrokenPipe", "lỗi 1.txt");
        assertThat(archivist.get("/noi-bo").body()).contains("/noi-bo/tu-lieu/hang-doi?tt=failed");
        assertThat(archivist
                        .post("/noi-bo/tu-lieu/hang-doi", "lo", lot.toString())
                        .status())
                .isEqualTo(302);
        await().until(() -> archivist.get(path).body().contains("data-live=\"no\""));
        assertThat(archivist.get(path).body()).doesNotContain("BrokenPipe");
    }

    @Test
    void tellsOfFilesOnTheirWayAndExportsThem() {
        UUID lot = items("hàng đợi", 3);
        Visitor archivist = visitor("demo.archivist");
        assertThat(archivist.get("/noi-bo/tu-lieu/hang-doi?lo=" + lot).body()).contains("hàng đợi 3.txt");
        Visitor.Page csv = archivist.get("/noi-bo/tu-lieu/hang-doi.csv?lo=" + lot);
        assertThat(csv.body().lines()).hasSize(4);
        assertThat(archivist
                        .post("/noi-bo/tu-lieu/hang-doi", "lo", lot.toString())
                        .location())
                .isEqualTo("/noi-bo/tu-lieu/hang-doi?lo=" + lot);
        assertThat(visitor("demo.editor").get("/noi-bo/tu-lieu/hang-doi").status())
                .isEqualTo(403);
    }
}
