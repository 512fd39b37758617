package vn.labuong.shared.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sender's side of the outbox: takes what is due and writes down how it went. */
@Repository
class DueLetters {

    private final JdbcClient database;

    DueLetters(JdbcClient database) {
        this.database = database;
    }

    /**
     * A letter in the sender's hand.
     *
     * @param attempt counts from 1
     */
    record Taken(UUID id, int attempt, Instant queuedAt, Letter letter) {}

    /**
     * Takes the letter that has been due longest, so that no other sender takes it until the hold ends. Whoever dies with
     * a letter in hand leaves it due again then.
     */
    Optional<Taken> take(Instant now, Duration hold) {
        return database.sql("""
                        update shared.mail_outbox set state = 'SENDING', attempts = attempts + 1, next_attempt = :held
                         where id = (select id from shared.mail_outbox
                                      where state in ('QUEUED', 'SENDING') and not demo and next_attempt <= :now
                                      order by next_attempt, id
                                      limit 1
                                      for update skip locked)
                        returning *
                        """)
                .param("now", utc(now))
                .param("held", utc(now.plus(hold)))
                .query(DueLetters::taken)
                .optional();
    }

    void sent(Taken taken, Instant now) {
        finish(taken, "SENT", now, now, null);
    }

    void failed(Taken taken, Failure failure, Instant now) {
        finish(taken, "FAILED", now, now, failure);
    }

    void again(Taken taken, Failure failure, Instant next) {
        finish(taken, "QUEUED", next, null, failure);
    }

    /** Only while it is still in this sender's hand: who overran the hold says nothing about the letter any more. */
    private void finish(Taken taken, String state, Instant next, @Nullable Instant closed, @Nullable Failure failure) {
        database.sql("""
                        update shared.mail_outbox
                           set state = :state, next_attempt = :next, closed_at = :closed,
                               address = case when :state = 'SENT' then null else address end,
                               failure = :failure, failure_code = :code
                         where id = :id and state = 'SENDING' and attempts = :attempt
                        """)
                .param("state", state)
                .param("next", utc(next))
                .param("closed", closed == null ? null : utc(closed))
                .param("failure", failure == null ? null : failure.reason().name())
                .param("code", failure == null ? null : failure.code())
                .param("id", taken.id())
                .param("attempt", taken.attempt())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        MailAddress to = MailAddress.parse(row.getString("address"))
                .orElseThrow(() -> new IllegalStateException("The outbox holds an address that is none"));
        Letter.Key key =
                new Letter.Key(row.getString("kind"), row.getString("person"), row.getObject("day", LocalDate.class));
        return new Taken(
                row.getObject("id", UUID.class),
                row.getInt("attempts"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                new Letter(
                        key,
                        to,
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("html"),
                        row.getBoolean("demo")));
    }
}
