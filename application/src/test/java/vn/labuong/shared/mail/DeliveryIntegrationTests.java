package vn.labuong.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.testing.ProductTest;

/** The clock stands in a year of its own, so that letters of other tests are never due here. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class DeliveryIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2019, 11, 25);
    private static final String VIETNAMESE =
            "Nh\u1eafc vi\u1ec7c: c\u00f2n 3 nhi\u1ec7m v\u1ee5 ch\u01b0a b\u00e1o c\u00e1o, h\u1ea1n tr\u01b0\u1edbc ng\u00e0y 10/12 \u0111\u1ebfn \u0110\u1ea1i bi\u1ec3u";
    private static final String KHMER =
            "\u179f\u17c1\u1785\u1780\u17d2\u178a\u17b8\u179a\u17c6\u179b\u17b9\u1780\u17d6 \u1780\u17b7\u1785\u17d2\u1785\u1780\u17b6\u179a\u1794\u17b8\u200b\u1798\u17b7\u1793\u1791\u17b6\u1793\u17cb\u179a\u17b6\u1799\u1780\u17b6\u179a\u178e\u17cd\u1798\u17bb\u1793\u1790\u17d2\u1784\u17c3\u1791\u17b8\u17e1\u17e0";

    @Autowired
    JdbcClient database;

    @Autowired
    DueLetters due;

    private final TurnableClock clock = new TurnableClock(Instant.parse("2019-11-25T01:00:00Z"));
    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Outbox outbox;

    @BeforeEach
    void start() {
        outbox = new Outbox(database, clock);
        // What an earlier test left
        database.sql("update shared.mail_outbox set state = 'CANCELLED', address = null, closed_at = created_at"
                        + " where kind = 'test.digest' and state not in ('SENT', 'CANCELLED')")
                .update();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void bringsVietnameseAndKhmerUnharmed() throws Exception {
        String text = VIETNAMESE + "\n\n" + KHMER + "\n.\nhttps://labuong.example/noi-bo";
        outbox.put(letter("vi", VIETNAMESE, text, null));
        outbox.put(letter("km", KHMER, text, Letter.simpleHtml(text)));

        assertThat(delivery().round()).isEqualTo(2);

        MimeMessage vietnamese = received("vi");
        assertThat(vietnamese.getSubject()).isEqualTo(VIETNAMESE);
        assertThat(vietnamese.getHeader("Subject")[0])
                .matches("(?s)\\p{ASCII}+")
                .startsWith("=?UTF-8?");
        assertThat(text(vietnamese.getContent())).isEqualTo(text);
        assertThat(vietnamese.getFrom()[0].toString()).isEqualTo("lich@labuong.example");
        assertThat(vietnamese.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMessage khmer = received("km");
        assertThat(khmer.getSubject()).isEqualTo(KHMER);
        List<String> parts = new ArrayList<>();
        collect(khmer.getContent(), parts);
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0)).isEqualTo(text);
        assertThat(parts.get(1)).contains("<p>" + KHMER + "<br>", "<a href=\"https://labuong.example/noi-bo\">");
        assertThat(row("km")).containsEntry("state", "SENT").containsEntry("address", null);
        assertThat(delivery().round()).isZero();
    }

    @Test
    void triesAgainAfterTheServerWasDown(CapturedOutput output) throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        outbox.put(letter("down"));
        outbox.put(letter("down-too"));

        assertThat(delivery(port).round()).isZero();
        List<Map<String, Object>> rows = List.of(row("down"), row("down-too"));
        assertThat(rows).extracting(row -> row.get("attempts")).containsExactlyInAnyOrder(1, 0);
        assertThat(rows).extracting(row -> row.get("failure")).containsExactlyInAnyOrder("UNREACHABLE", null);
        clock.turn(Duration.ofSeconds(59));
        delivery(port).round();
        clock.turn(Duration.ofSeconds(2));
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        clock.turn(Duration.ofMinutes(5));

        assertThat(delivery(port).round()).isEqualTo(2);
        assertThat(row("down")).containsEntry("state", "SENT").containsEntry("failure", null);
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(output.getAll()).contains("UNREACHABLE").doesNotContain("down@example.vn", "down-too@example.vn");
    }

    @Test
    void givesUpAfterTheSetTimeAndSaysWhy() {
        int port = server.getSmtp().getPort();
        server.stop();
        outbox.put(letter("lost"));
        int attempts = 0;
        while (!"FAILED".equals(row("lost").get("state")) && attempts < 100) {
            delivery(port).round();
            attempts++;
            clock.turn(Duration.ofHours(1));
        }
        assertThat(row("lost")).containsEntry("state", "FAILED").containsEntry("failure", "UNREACHABLE");
        assertThat(attempts).isBetween(72, 74);
        assertThat(outbox.cancel(key("lost"))).isTrue();
    }

    @Test
    void keepsNoTryingWhenTheServerRefusesThePersonForGood() throws Exception {
        try (RefusingServer refusing =
                new RefusingServer(Map.of("RCPT", "550 5.1.1 <gone@example.vn> no such user here"))) {
            outbox.put(letter("gone"));
            outbox.put(letter("gone-too"));
            delivery(refusing.port()).round();
        }
        assertThat(row("gone"))
                .containsEntry("state", "FAILED")
                .containsEntry("failure", "ADDRESS_REFUSED")
                .containsEntry("failure_code", 550);
        assertThat(row("gone-too")).containsEntry("state", "FAILED");
    }

    @Test
    void triesAgainWhenTheServerSaysLater() throws Exception {
        try (RefusingServer refusing = new RefusingServer(Map.of("RCPT", "451 4.7.1 greylisted, come back"))) {
            outbox.put(letter("grey"));
            delivery(refusing.port()).round();
        }
        assertThat(row("grey"))
                .containsEntry("state", "QUEUED")
                .containsEntry("failure", "LATER")
                .containsEntry("failure_code", 451);
        clock.turn(Duration.ofMinutes(1));
        assertThat(delivery().round()).isEqualTo(1);
    }

    @Test
    void saysWhetherItIsTheLoginTheLineOrTheLetter() throws Exception {
        outbox.put(letter("why"));
        try (RefusingServer refusing =
                new RefusingServer(Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 not you"))) {
            delivery(settings(refusing.port(), "labuong", MailSettings.Tls.NONE))
                    .round();
        }
        assertThat(row("why")).containsEntry("failure", "LOGIN_REFUSED").containsEntry("state", "QUEUED");
        clock.turn(Duration.ofHours(1));
        delivery(settings(server.getSmtp().getPort(), null, MailSettings.Tls.STARTTLS))
                .round();
        assertThat(row("why")).containsEntry("failure", "NO_SECURE_LINE").containsEntry("state", "QUEUED");
        clock.turn(Duration.ofHours(1));
        try (RefusingServer refusing = new RefusingServer(Map.of("MAIL", "552 5.3.4 too much"))) {
            delivery(refusing.port()).round();
        }
        assertThat(row("why")).containsEntry("failure", "LETTER_REFUSED").containsEntry("state", "FAILED");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void sendsEachLetterOnceHoweverManySendersThereAre() throws Exception {
        for (int number = 0; number < 60; number++) {
            outbox.put(letter("many" + number));
        }
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> sender = () -> delivery().round();
            int sent = 0;
            for (Future<Integer> round : senders.invokeAll(List.of(sender, sender, sender, sender))) {
                sent += round.get();
            }
            assertThat(sent).isEqualTo(60);
        } finally {
            senders.shutdownNow();
        }
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void keepsOneLetterAKindAPersonADay() {
        assertThat(outbox.put(letter("once"))).isTrue();
        assertThat(outbox.put(letter("once", "another subject", "another text", null)))
                .isFalse();
        assertThat(delivery().round()).isEqualTo(1);
        assertThat(outbox.put(letter("once"))).isFalse();
        assertThat(outbox.cancel(key("once"))).isFalse();
        assertThat(delivery().round()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void doesNotSendWhatWasCancelled() {
        outbox.put(letter("undone"));
        assertThat(outbox.cancel(key("undone"))).isTrue();
        assertThat(outbox.cancel(key("undone"))).isFalse();
        assertThat(outbox.cancel(key("nobody"))).isFalse();
        assertThat(delivery().round()).isZero();
        assertThat(row("undone")).containsEntry("state", "CANCELLED").containsEntry("address", null);
        assertThat(outbox.put(letter("undone"))).isFalse();
    }

    @Test
    void neverGivesALetterOfADemonstrationToAServer() {
        outbox.put(new Letter(key("demo"), to("demo"), "subject", "text", null, true));
        assertThat(delivery().round()).isZero();
        assertThat(row("demo")).containsEntry("state", "QUEUED").containsEntry("attempts", 0);
    }

    @Test
    void sendsAgainUnderTheSameIdWhatASenderDiedOver() throws Exception {
        outbox.put(letter("died"));
        DueLetters.Taken inHand = due.take(clock.instant(), Delivery.HOLD).orElseThrow();
        new MailServer(settings(server.getSmtp().getPort(), null, MailSettings.Tls.NONE)).send(inHand.letter());
        assertThat(outbox.cancel(key("died"))).isFalse();
        assertThat(delivery().round()).isZero();
        clock.turn(Delivery.HOLD);

        assertThat(delivery().round()).isEqualTo(1);
        MimeMessage[] both = server.getReceivedMessages();
        assertThat(both).hasSize(2);
        assertThat(both[0].getMessageID()).isEqualTo(both[1].getMessageID()).endsWith("@labuong.example>");
        // The first sender comes back to life and must not undo what the second wrote
        due.again(inHand, new Failure(Failure.Reason.OTHER, null), clock.instant());
        assertThat(row("died")).containsEntry("state", "SENT");
    }

    private Delivery delivery() {
        return delivery(server.getSmtp().getPort());
    }

    private Delivery delivery(int port) {
        return delivery(settings(port, null, MailSettings.Tls.NONE));
    }

    private Delivery delivery(MailSettings settings) {
        return new Delivery(due, new MailServer(settings), settings.giveUpAfter(), clock);
    }

    private static MailSettings settings(int port, @Nullable String user, MailSettings.Tls tls) {
        String from = "lich@labuong.example";
        return new MailSettings(
                "127.0.0.1", port, user, "secret", from, tls, Duration.ofDays(3), Duration.ofSeconds(5));
    }

    private static Letter letter(String person) {
        return letter(person, "subject", "text", null);
    }

    private static Letter letter(String person, String subject, String text, @Nullable String html) {
        return new Letter(key(person), to(person), subject, text, html, false);
    }

    private static Letter.Key key(String person) {
        return new Letter.Key("test.digest", person, DAY);
    }

    private static MailAddress to(String person) {
        return MailAddress.parse(person + "@example.vn").orElseThrow();
    }

    private Map<String, Object> row(String person) {
        return database.sql("select * from shared.mail_outbox where kind = 'test.digest' and person = :person")
                .param("person", person)
                .query()
                .singleRow();
    }

    private MimeMessage received(String person) throws Exception {
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(person + "@example.vn")) {
                return message;
            }
        }
        throw new AssertionError("Nothing for " + person + " in " + Arrays.toString(server.getReceivedMessages()));
    }

    private static void collect(Object content, List<String> texts) throws Exception {
        if (content instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                BodyPart part = parts.getBodyPart(at);
                collect(part.getContent(), texts);
            }
        } else {
            texts.add(text(content));
        }
    }

    private static String text(Object content) {
        return content.toString().replace("\r\n", "\n").stripTrailing();
    }
}
