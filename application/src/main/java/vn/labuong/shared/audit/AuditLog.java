package vn.labuong.shared.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Records changes, each in the transaction of the change itself: both are kept or neither is. */
@Component
public class AuditLog {

    /** Who acts when nobody is signed in to the machine that acts: a start, a job, a command line. */
    public static final String SYSTEM = "system";

    private static final String ANONYMOUS = "anonymous";
    /** Any number that no other advisory lock of the product uses: "audit" on a telephone keypad. */
    private static final long LOCK = 28348L;

    private final JdbcClient database;
    private final AuditEntries entries;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    AuditLog(JdbcClient database, AuditEntries entries, JsonMapper json, Clock clock, ApplicationEventPublisher news) {
        this.database = database;
        this.entries = entries;
        this.json = json;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Appends one entry; the actor is whoever is signed in. Writers wait for each other until their transactions end,
     * so record last, just before the commit.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .list();
        AuditEntry entry = next(event);
        database.sql("""
                        insert into shared.audit_entry (id, at, actor, action, subject_type, subject_id,
                                                        was, became, reason, previous_hash, hash)
                        values (:id, :at, :actor, :action, :subjectType, :subjectId,
                                :was, :became, :reason, :previousHash, :hash)
                        """)
                .param("id", entry.id())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("subjectType", entry.subjectType())
                .param("subjectId", entry.subjectId())
                .param("was", entry.was())
                .param("became", entry.became())
                .param("reason", entry.reason())
                .param("previousHash", entry.previousHash())
                .param("hash", entry.expectedHash())
                .update();
        news.publishEvent(new Recorded(event.action()));
    }

    private AuditEntry next(AuditEvent event) {
        AuditEntry last = entries.last().orElse(null);
        // PostgreSQL keeps microseconds; the hash must be over what will be read back.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new AuditEntry(
                last == null ? 1 : last.id() + 1,
                at,
                actor(),
                event.action(),
                event.subjectType(),
                event.subjectId(),
                json(event.was()),
                json(event.became()),
                event.reason(),
                last == null ? AuditEntry.NOTHING : last.hash(),
                "");
    }

    private @Nullable String json(Map<String, ?> values) {
        return values.isEmpty() ? null : json.writeValueAsString(values);
    }

    /** Whoever is signed in; {@value #SYSTEM} where the machine itself acts. */
    public static String actor() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            return SYSTEM;
        }
        return who instanceof AnonymousAuthenticationToken ? ANONYMOUS : who.getName();
    }
}
