package vn.labuong.event.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.labuong.event.delegation.Erasure;
import vn.labuong.event.delegation.Request;
import vn.labuong.event.delegation.Request.Asked;
import vn.labuong.event.delegation.Request.Kind;
import vn.labuong.event.delegation.Request.State;
import vn.labuong.event.delegation.RequestDraft;
import vn.labuong.event.delegation.RequestSteps;
import vn.labuong.event.delegation.Requests;
import vn.labuong.shared.mail.MailRound;
import vn.labuong.testing.MovedClock;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** The clock stands in a year of its own, so that letters of other tests are never due here. */
@ProductTest
class RequestLettersIntegrationTests {

    private static final Instant THEN = Instant.parse("2017-05-02T03:00:00Z");
    private static final LocalDate VISIT = LocalDate.of(2017, 5, 20);
    private static final Duration DAY = Duration.ofDays(1);

    @LocalServerPort
    int port;

    @Autowired
    Requests requests;

    @Autowired
    RequestSteps steps;

    @Autowired
    Erasure erasure;

    @Autowired
    JdbcClient jdbc;

    private final String canary = "canary" + UUID.randomUUID().toString().substring(0, 8);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        MockHttpServletRequest asked = new MockHttpServletRequest();
        asked.setServerName("labuong.example");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(asked));
    }

    @AfterEach
    void stop() {
        server.stop();
        RequestContextHolder.resetRequestAttributes();
    }

    private Request receive(String language) {
        return requests.byCode(requests.receive(new RequestDraft(
                        Kind.REPORTER,
                        "SE",
                        1,
                        VISIT,
                        VISIT,
                        List.of(),
                        false,
                        language,
                        new Asked(
                                canary, canary + " purpose", canary, canary + " desk", canary + "@example.org", null))))
                .orElseThrow();
    }

    private MimeMessage sent() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isToUs(message))
                .findFirst()
                .orElseThrow();
    }

    private boolean isToUs(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().equals(canary + "@example.org");
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void bringTheAnswerInTheLanguageOfTheSender() throws Exception {
        MovedClock.at(THEN, () -> {
            Request request = receive("km");
            assertThat(steps.take(request, 1, State.CONFIRMED, "")).isEqualTo(new RequestSteps.Taken(true));
            MailRound.send(jdbc, server.getSmtp().getPort(), Clock.fixed(THEN, ZoneOffset.UTC));
            MimeMessage letter = sent();
            assertThat(letter.getSubject()).startsWith("សំណើ").endsWith("ត្រូវបានបញ្ជាក់");
            assertThat(letter.getAllRecipients()).hasSize(1);
            assertThat(letter.getHeader("Bcc")).isNull();
            assertThat(jdbc.sql("select body from shared.mail_outbox where person = :code")
                            .param("code", request.code())
                            .query(String.class)
                            .single())
                    .contains("/bao-chi/dang-ky/" + request.code(), "20/05/2017")
                    .doesNotContain(canary);
        });
    }

    @Test
    void areWithdrawnAndAllThatWasTypedIsErasedWhenItsTimeIsOver() throws Exception {
        Request[] made = new Request[1];
        MovedClock.at(THEN, () -> {
            made[0] = receive("en");
            steps.take(made[0], 1, State.DECLINED, canary + " reason");
        });
        Request request = made[0];
        Instant last = VISIT.plusDays(1)
                .atStartOfDay(ZoneOffset.ofHours(7))
                .toInstant()
                .plus(DAY.multipliedBy(90));
        MovedClock.at(last.minusSeconds(1), () -> erasure.run(request.id().toString()));
        assertThat(requests.find(request.id()).orElseThrow().asked()).isNotNull();
        assertThat(everything()).contains(canary);

        MovedClock.at(last, () -> {
            erasure.sweep();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> requests.find(request.id()).orElseThrow().asked() == null);
            erasure.run(request.id().toString());
        });
        Request after = requests.find(request.id()).orElseThrow();
        assertThat(after.state()).isEqualTo(State.DECLINED);
        assertThat(after.country()).isEqualTo("SE");
        assertThat(after.declinedWhy()).isNull();
        assertThat(everything()).doesNotContain(canary);
        assertThat(steps.take(after, after.version(), State.RECEIVED, "")).isInstanceOf(RequestSteps.Refused.class);
        assertThat(new Visitor(port).get("/bao-chi/dang-ky/" + request.code()).status())
                .isEqualTo(200);
    }

    /** All that the database holds of requests, letters, tasks and changes. */
    private String everything() {
        return String.join(" ", jdbc.sql("""
                                select r::text from event.delegation_request r
                                union all select s::text from event.delegation_step s
                                union all select m::text from shared.mail_outbox m
                                union all select q::text from shared.queued_task q
                                union all select a::text from shared.audit_entry a
                                """).query(String.class).list());
    }
}
