package vn.labuong.event.delegation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.event.delegation.Request.State;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.jobs.QueuedWork;
import vn.labuong.shared.jobs.WorkQueue;
import vn.labuong.shared.mail.Outbox;
import vn.labuong.shared.time.VietnamTime;

/** Erases what people typed once its time is over (DNH-15). The row stays, as one that was counted. */
@Component
public class Erasure implements QueuedWork {

    static final String KIND = "event.request-erasure";

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);
    private static final String DUE = "erased_at is null and visit_until + (select days from event.contact_retention"
            + " order by number desc limit 1) <= :today";

    private final JdbcClient jdbc;
    private final WorkQueue queue;
    private final Outbox outbox;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Erasure(
            JdbcClient jdbc,
            WorkQueue queue,
            Outbox outbox,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Queues those whose time is over, each day, and soon after a start that came after its hour. */
    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT24H")
    @Transactional
    public void sweep() {
        jdbc.sql("select id from event.delegation_request where " + DUE)
                .param("today", VietnamTime.today(clock))
                .query(UUID.class)
                .list()
                .forEach(id -> queue.put(KIND, id.toString()));
    }

    /** Only what is due by now: a task alone erases nothing. */
    @Override
    public void run(String subject) {
        transaction.executeWithoutResult(status -> erase(UUID.fromString(subject)));
    }

    private void erase(UUID id) {
        List<String> codes = jdbc.sql("""
                        update event.delegation_request
                           set organisation = null, purpose = null, spoken = null, contact = null, contact_mail = null,
                               contact_line = null, declined_why = null, erased_at = :now, version = version + 1
                         where id = :id and
                        """ + DUE + " returning code")
                .param("now", DatabaseTime.now(clock))
                .param("id", id)
                .param("today", VietnamTime.today(clock))
                .query(String.class)
                .list();
        for (String code : codes) {
            withdrawLetters(id, code);
            audit.record(AuditEvent.of("event.request.erased", "delegation-request", id));
        }
    }

    /** A letter that could not be sent still holds the address. */
    private void withdrawLetters(UUID id, String code) {
        jdbc.sql("select state, taken_at from event.delegation_step where request = :id")
                .param("id", id)
                .query((row, at) -> RequestLetters.key(
                        code,
                        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        VietnamTime.day(
                                row.getObject("taken_at", OffsetDateTime.class).toInstant())))
                .list()
                .forEach(outbox::cancel);
    }

    @Override
    public void givenUp(String subject, Throwable cause) {
        LOG.error("Request {} is still to be erased", subject, cause);
    }
}
