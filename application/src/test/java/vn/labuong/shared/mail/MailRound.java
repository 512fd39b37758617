package vn.labuong.shared.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives what is due to a server of a test's own, for tests of those who write letters. */
public final class MailRound {

    private MailRound() {}

    /** The outbox under a clock of the test's own. */
    public static Outbox outbox(JdbcClient database, Clock clock) {
        return new Outbox(database, clock);
    }

    /** How many letters the server took. */
    public static int send(JdbcClient database, int port, Clock clock) {
        MailSettings settings = new MailSettings(
                "127.0.0.1",
                port,
                null,
                null,
                "lich@labuong.example",
                MailSettings.Tls.NONE,
                Duration.ofDays(3),
                Duration.ofSeconds(5));
        return new Delivery(new DueLetters(database), new MailServer(settings), settings.giveUpAfter(), clock).round();
    }
}
