package vn.labuong.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.Correspondents;
import vn.labuong.organisation.Role;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.mail.MailRound;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.time.holiday.WorkingDays;
import vn.labuong.testing.ProductTest;

/** The day's letters from the real database to a real SMTP server; under a clock in 2024, away from other tests. */
@ProductTest
class RemindersIntegrationTests {

    /** Two working days before Tuesday 10/12/2024. */
    private static final LocalDate DAY = LocalDate.of(2024, 12, 6);

    private static final LocalDate DUE = LocalDate.of(2024, 12, 10);
    private static final AgencyId JUSTICE = new AgencyId("ag.so-tu-phap");
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Periods periods;

    @Autowired
    UnitReports reports;

    @Autowired
    OwedReports owedReports;

    @Autowired
    Correspondents correspondents;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    ReportWords words;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    private final String name = "nhac." + COUNT.incrementAndGet() + "." + Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void reporter() {
        UUID person = UUID.randomUUID();
        jdbc.sql("""
                        insert into organisation.person (id, username, full_name, email, language, created_at)
                        values (:id, :name, 'Trần Thị Nhắc', :mail, :language, now())
                        """)
                .param("id", person)
                .param("name", name)
                .param("mail", name + "@example.vn")
                .param("language", "vi")
                .update();
        jdbc.sql("""
                        insert into organisation.role_grant (id, person, role, agency, valid_from, valid_to, basis, granted_by,
                          granted_at) values (gen_random_uuid(), :id, :role, :agency, '2024-01-01', '2025-01-01', 'x', 'x', now())
                        """)
                .param("id", person)
                .param("role", Role.REPORTER.name())
                .param("agency", JUSTICE.value())
                .update();
    }

    @Test
    void arrivesOnceWithItsDayAndTheWayToTheReport() throws Exception {
        ReportingPeriod period = period();
        UnitReport report = reports.begin(period.id(), JUSTICE, null, false);
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(reminders(at(DAY, 6)).write()).isZero();
            assertThat(reminders(at(DAY, 7)).write()).isPositive();
            assertThat(reminders(at(DAY, 9)).write()).isZero();
            MailRound.send(jdbc, server.getSmtp().getPort(), at(DAY, 10));
            MimeMessage letter = received(server);
            assertThat(letter.getSubject())
                    .startsWith("Nhắc việc báo cáo: ")
                    .endsWith("việc đang chờ, sớm nhất trước ngày 10/12/2024");
            String text = text(letter.getContent());
            assertThat(text)
                    .contains("Kính gửi Trần Thị Nhắc,")
                    .contains("Cần hoàn thành và gửi:")
                    .contains("– Sở Tư pháp: ")
                    .contains("hạn trước ngày 10/12/2024 (ngày cuối còn đúng hạn là 09/12/2024, còn 3 ngày)")
                    .contains("https://baocao.example.vn/noi-bo/bao-cao/" + report.id() + "\n")
                    .contains("https://baocao.example.vn/noi-bo/bao-cao\n")
                    .doesNotContain("{", "%", "??");
            assertThat(jdbc.sql("select state from shared.mail_outbox where person = :name")
                            .param("name", name)
                            .query(String.class)
                            .list())
                    .containsExactly("SENT");
        } finally {
            server.stop();
        }
        takesBackWhatNobodyAwaitsAnyMore(period);
    }

    /** On the day after, so that it shares nothing with the letter that arrived. */
    private void takesBackWhatNobodyAwaitsAnyMore(ReportingPeriod period) {
        LocalDate overdue = DUE;
        assertThat(reminders(at(overdue, 8)).write()).isPositive();
        assertThat(reminders(at(overdue, 9)).takeBack()).isZero();
        for (UnitReport sent : reports.of(period.id())) {
            jdbc.sql(
                            "update reporting.unit_report set state = 'SUBMITTED', first_sent_at = now(), sent_at = now() where id = :id")
                    .param("id", sent.id())
                    .update();
        }
        jdbc.sql("update reporting.period set closed = true where not demo and plan = :plan and code like 'NHAC-%'")
                .param("plan", period.plan().value())
                .update();
        assertThat(reminders(at(overdue, 10)).takeBack()).isPositive();
        assertThat(jdbc.sql("select state from shared.mail_outbox where person = :name order by day")
                        .param("name", name)
                        .query(String.class)
                        .list())
                .containsExactly("SENT", "CANCELLED");
    }

    private ReportingPeriod period() {
        String code = "NHAC-" + COUNT.incrementAndGet();
        periods.add(new ReportingPeriod(
                0,
                PeriodFixture.PLAN,
                code,
                ReportingPeriod.Kind.AD_HOC,
                null,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 1, 1),
                DUE.minusDays(1),
                DUE.minusMonths(2),
                DUE,
                Certainty.VERIFIED,
                false,
                false,
                0));
        return periods.find(PeriodFixture.PLAN, code).orElseThrow();
    }

    private Reminders reminders(Clock clock) {
        return new Reminders(
                owedReports,
                correspondents,
                new ReminderLog(jdbc, clock),
                MailRound.outbox(jdbc, clock),
                workingDays,
                words,
                agencies,
                new ReminderSettings(true, "https://baocao.example.vn/", 7),
                clock);
    }

    private static Clock at(LocalDate day, int hour) {
        Instant instant = day.atTime(hour, 0).atZone(VietnamTime.ZONE).toInstant();
        return Clock.fixed(instant, VietnamTime.ZONE);
    }

    private MimeMessage received(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().equals(name + "@example.vn");
                    } catch (jakarta.mail.MessagingException fault) {
                        throw new IllegalStateException(fault);
                    }
                })
                .findFirst()
                .orElseThrow();
    }

    /** The plain part. */
    private static String text(Object content) throws Exception {
        if (content instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                BodyPart part = parts.getBodyPart(at);
                String text = text(part.getContent());
                if (!text.isEmpty()) {
                    return text.replace("\r\n", "\n");
                }
            }
            return "";
        }
        return content instanceof String text ? text : "";
    }
}
