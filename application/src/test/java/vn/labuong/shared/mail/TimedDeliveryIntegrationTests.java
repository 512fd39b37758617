package vn.labuong.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.testing.RunningProduct;

/** The product as a process, with a mail server named in its environment: its timer sends by itself. */
class TimedDeliveryIntegrationTests {

    @TempDir
    Path temporary;

    @Test
    void sendsByItselfAndNeverWhatADemonstrationWrote() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Map<String, String> settings = Map.of(
                "LABUONG_MAIL_HOST",
                "127.0.0.1",
                "LABUONG_MAIL_PORT",
                Integer.toString(server.getSmtp().getPort()),
                "LABUONG_MAIL_FROM",
                "lich@labuong.example",
                "LABUONG_MAIL_TLS",
                "none",
                "LABUONG_MAIL_EVERY",
                "PT1S");
        try (RunningProduct product = RunningProduct.start("demo", temporary.resolve("data"), settings)) {
            product.ready();
            try (Connection owner = product.database();
                    Statement statement = owner.createStatement()) {
                statement.execute(letter("demo", true));
                statement.execute(letter("real", false));
                assertThat(server.waitForIncomingEmail(15_000, 1)).isTrue();
                assertThat(server.getReceivedMessages()[0].getAllRecipients()[0].toString())
                        .isEqualTo("real@example.vn");
                // Two more rounds at least
                assertThat(server.waitForIncomingEmail(2_500, 2)).isFalse();
                try (ResultSet kept =
                        statement.executeQuery("select person, state from shared.mail_outbox order by person")) {
                    assertThat(kept.next()).isTrue();
                    assertThat(kept.getString("state")).isEqualTo("QUEUED");
                    assertThat(kept.next()).isTrue();
                    assertThat(kept.getString("state")).isEqualTo("SENT");
                }
            }
            assertThat(product.output()).doesNotContain("example.vn");
        } finally {
            server.stop();
        }
    }

    private static String letter(String person, boolean demo) {
        return """
                insert into shared.mail_outbox (id, kind, person, day, address, subject, body, demo, next_attempt,
                                                created_at, queued_at)
                values (gen_random_uuid(), 'test.timed', '%1$s', '2026-11-25', '%1$s@example.vn', 'x', 'y', %2$s, now(),
                        now(), now())
                """.formatted(person, demo);
    }
}
