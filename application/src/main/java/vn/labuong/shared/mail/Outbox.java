package vn.labuong.shared.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where letters are put. Nothing is sent here: the letter is kept or lost with the transaction of what it tells about.
 */
@Component
public class Outbox {

    private final JdbcClient database;
    private final Clock clock;

    Outbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Puts the letter on its way, to be sent within a minute or so.
     *
     * @return false where this person was written one of this kind for this day already, sent or not, cancelled or not:
     *     nothing changes then
     */
    public boolean put(Letter letter) {
        return database.sql("""
                                insert into shared.mail_outbox (id, kind, person, day, address, subject, body, html, demo,
                                                                next_attempt, created_at, queued_at)
                                values (:id, :kind, :person, :day, :address, :subject, :body, :html, :demo,
                                        :now, :now, :now)
                                on conflict (kind, person, day) do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("kind", letter.key().kind())
                        .param("person", letter.key().person())
                        .param("day", letter.key().day())
                        .param("address", letter.to().value())
                        .param("subject", letter.subject())
                        .param("body", letter.text())
                        .param("html", letter.html())
                        .param("demo", letter.demo())
                        .param("now", now())
                        .update()
                == 1;
    }

    /**
     * Takes back a letter that is no longer true.
     *
     * @return false where there is none, or it is too late: sent, or with the server right now
     */
    public boolean cancel(Letter.Key key) {
        return database.sql("""
                                update shared.mail_outbox set state = 'CANCELLED', address = null, closed_at = :now
                                 where kind = :kind and person = :person and day = :day
                                   and state in ('QUEUED', 'FAILED')
                                """)
                        .param("kind", key.kind())
                        .param("person", key.person())
                        .param("day", key.day())
                        .param("now", now())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
