package vn.labuong.shared.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;

/** The letters as they stand, failures first, and the administrator's wish to try again. */
@Repository
public class OutboxEntries {

    private static final String FILTERED = """
             from shared.mail_outbox
            where (cast(:state as text) is null or state = :state)
              and (cast(:day as date) is null or day = :day)
            """;

    private static final String FAILURES_FIRST = """
             order by case state when 'FAILED' then 0 when 'SENDING' then 1 when 'QUEUED' then 2 else 3 end,
                      created_at desc, id
            """;

    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    OutboxEntries(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Which letters; null means any. */
    public record Filter(
            OutboxEntry.@Nullable State state, @Nullable LocalDate day) {}

    /** All states, those without a letter too. */
    public Map<OutboxEntry.State, Long> counts() {
        Map<OutboxEntry.State, Long> counts = new EnumMap<>(OutboxEntry.State.class);
        for (OutboxEntry.State state : OutboxEntry.State.values()) {
            counts.put(state, 0L);
        }
        database.sql("select state, count(*) as letters from shared.mail_outbox group by state")
                .query(row -> {
                    counts.put(OutboxEntry.State.valueOf(row.getString("state")), row.getLong("letters"));
                });
        return counts;
    }

    public long count(Filter filter) {
        return filtered("select count(*)" + FILTERED, filter).query(Long.class).single();
    }

    /**
     * Failures first, then what waits, then the newest.
     *
     * @param page from 0
     */
    public List<OutboxEntry> page(Filter filter, int page, int size) {
        return filtered("select *" + FILTERED + FAILURES_FIRST + " limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(OutboxEntries::entry)
                .list();
    }

    /** Has one letter tried again now, as if it were new; tells whether it was one that can be. */
    @Transactional
    public boolean retry(UUID id) {
        List<OutboxEntry> found = database.sql("select * from shared.mail_outbox where id = :id for update")
                .param("id", id)
                .query(OutboxEntries::entry)
                .list();
        if (found.isEmpty() || !found.get(0).isRetriable()) {
            return false;
        }
        requeue("id = :id", id);
        OutboxEntry entry = found.get(0);
        log.record(AuditEvent.of("shared.mail.retried", "letter", id)
                .from(Map.of("state", entry.state().name()))
                .to(Map.of("state", "QUEUED", "username", entry.person())));
        return true;
    }

    /** Has every failed letter tried again; gives their number. */
    @Transactional
    public int retryFailed() {
        int letters = requeue("state = 'FAILED' and not demo", null);
        if (letters > 0) {
            log.record(AuditEvent.of("shared.mail.retried", "letter", "all").to(Map.of("letters", letters)));
        }
        return letters;
    }

    private int requeue(String which, @Nullable UUID id) {
        return database.sql("""
                        update shared.mail_outbox
                           set state = 'QUEUED', attempts = 0, next_attempt = :now, queued_at = :now, closed_at = null
                         where\s""" + which)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return database.sql(sql)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("day", filter.day());
    }

    private static OutboxEntry entry(ResultSet row, int number) throws SQLException {
        String failure = row.getString("failure");
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new OutboxEntry(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("person"),
                row.getObject("day", LocalDate.class),
                row.getString("subject"),
                row.getBoolean("demo"),
                OutboxEntry.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("next_attempt", OffsetDateTime.class).toInstant(),
                failure == null
                        ? null
                        : "shared.mail.failure."
                                + failure.toLowerCase(Locale.ROOT).replace('_', '-'),
                row.getObject("failure_code", Integer.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
