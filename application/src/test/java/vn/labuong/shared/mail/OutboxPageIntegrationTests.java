package vn.labuong.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** Letters of a day of their own, one that failed and one that waits. */
@ProductTest
class OutboxPageIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 4);
    private static final String PATH = "/noi-bo/thu-gui?day=2018-03-04";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @BeforeEach
    void letters() {
        Outbox outbox = new Outbox(database, clock);
        for (String person : new String[] {"page.failed", "page.waits"}) {
            MailAddress to = MailAddress.parse(person + "@secret.example").orElseThrow();
            outbox.put(new Letter(
                    new Letter.Key("test.page", person, DAY), to, "=Subject <b> of " + person, "text", null, false));
        }
        database.sql("""
                        update shared.mail_outbox set state = 'FAILED', closed_at = created_at, attempts = 1,
                               failure = 'ADDRESS_REFUSED', failure_code = 550
                         where person = 'page.failed'
                        """).update();
        database.sql("update shared.mail_outbox set state = 'QUEUED' where person = 'page.waits'")
                .update();
    }

    @Test
    void showsFailuresFirstWithTheirReasonAndNoAddress() {
        Page page = signedIn("demo.admin").get(PATH + "&lang=en");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "refuses this person", "(answer 550)", "LABUONG_MAIL_HOST", "=Subject &lt;b&gt; of page.failed")
                .doesNotContain("secret.example");
        assertThat(page.body().indexOf("<code>page.failed"))
                .isLessThan(page.body().indexOf("<code>page.waits"));
        assertThat(signedIn("demo.admin").get(PATH + "&state=FAILED").body()).doesNotContain("<code>page.waits");
        assertThat(signedIn("demo.admin").get(PATH + "&state=NO&page=99").status())
                .isEqualTo(200);
        assertThat(signedIn("demo.admin")
                        .get("/noi-bo/thu-gui?day=1990-01-01&lang=en")
                        .body())
                .contains("No letters");
    }

    @Test
    void retriesOnceAndRecordsIt() {
        Visitor administrator = signedIn("demo.admin");
        administrator.get(PATH);
        UUID id = database.sql("select id from shared.mail_outbox where person = 'page.failed'")
                .query(UUID.class)
                .single();
        assertThat(administrator.post("/noi-bo/thu-gui/" + id + "/gui-lai").location())
                .isEqualTo("/noi-bo/thu-gui");
        assertThat(state("page.failed")).isEqualTo("QUEUED");
        assertThat(administrator.get("/noi-bo/nhat-ky?type=letter&id=" + id).body())
                .contains("page.failed");
        assertThat(administrator
                        .post("/noi-bo/thu-gui/" + UUID.randomUUID() + "/gui-lai")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void retriesAllThatFailed() {
        Visitor administrator = signedIn("demo.admin");
        administrator.get(PATH);
        administrator.post("/noi-bo/thu-gui/gui-lai");
        assertThat(state("page.failed")).isEqualTo("QUEUED");
    }

    @Test
    void letsTheAuditorReadAndNotRetry() {
        Visitor auditor = signedIn("demo.auditor");
        Page page = auditor.get(PATH);
        assertThat(page.body()).contains("page.failed").doesNotContain("/gui-lai");
        assertThat(auditor.get("/noi-bo").body()).contains("/noi-bo/thu-gui");
        assertThat(auditor.post("/noi-bo/thu-gui/gui-lai").status()).isEqualTo(403);
    }

    @Test
    void exportsWithoutAddressesAndWithoutFormulas() {
        Page csv = signedIn("demo.auditor").get("/noi-bo/thu-gui/xuat?day=2018-03-04");
        assertThat(csv.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body())
                .contains("'=Subject <b> of page.failed", ",FAILED,1,", ",address-refused,550,")
                .doesNotContain("secret.example");
    }

    private String state(String person) {
        return database.sql("select state from shared.mail_outbox where person = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "la-buong-demo");
        return visitor;
    }
}
