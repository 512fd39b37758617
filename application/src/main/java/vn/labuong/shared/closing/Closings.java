package vn.labuong.shared.closing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.shared.database.DatabaseTime;

/**
 * The ledger of what was taken back. An entry is committed with the act that it tells of and written into the files right
 * after; what a loss of power keeps from the files follows at the next start.
 */
@Component
public class Closings {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Closings(JdbcClient jdbc, ApplicationEventPublisher news, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.clock = clock;
    }

    /** Entries were added, in a transaction that may still be rolled back. */
    record Added() {}

    /** Adds an entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String kind, String subject) {
        Closing entry = new Closing(UUID.randomUUID(), DatabaseTime.now(clock).toInstant(), kind, subject);
        insert(entry, null);
        news.publishEvent(new Added());
    }

    void insert(Closing entry, @Nullable OffsetDateTime again) {
        jdbc.sql("""
                        insert into shared.closing (id, at, kind, subject, again_at)
                        values (:id, :at, :kind, :subject, :again)
                        """)
                .param("id", entry.id())
                .param("at", DatabaseTime.of(entry.at()))
                .param("kind", entry.kind())
                .param("subject", entry.subject())
                .param("again", again)
                .update();
    }

    /** An entry and its place in the database. */
    record Numbered(long number, Closing entry) {}

    /** All entries behind that number, in the order in which they were made. */
    List<Numbered> after(long number) {
        return jdbc.sql("select * from shared.closing where number > :number order by number")
                .param("number", number)
                .query((row, at) -> new Numbered(
                        row.getLong("number"),
                        new Closing(
                                row.getObject("id", UUID.class),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("kind"),
                                row.getString("subject"))))
                .list();
    }

    /** All entries. */
    List<Closing> all() {
        return after(0).stream().map(Numbered::entry).toList();
    }

    /** How many entries were done again after restores. */
    public long doneAgain() {
        return jdbc.sql("select count(*) from shared.closing where again_at is not null")
                .query(Long.class)
                .single();
    }
}
