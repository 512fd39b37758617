package vn.labuong.archive.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;

/** Legal holds: as long as one stands, nothing of the item goes, whatever its period and whoever has proposed it. */
@Component
public class Holds {

    private final JdbcClient jdbc;
    private final ArchiveEvents events;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Holds(JdbcClient jdbc, ArchiveEvents events, AuditLog audit, ApplicationEventPublisher news, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** A hold; {@code liftedWhy} is null as long as it stands. */
    public record Hold(
            String why,
            Instant placedAt,
            String placedBy,
            @Nullable String liftedWhy) {}

    /** All holds of the item, the last first. */
    public List<Hold> of(ItemId item) {
        return jdbc.sql("select * from archive.hold where item = :item order by placed_at desc, id")
                .param("item", item.value())
                .query((row, number) -> new Hold(
                        row.getString("why"),
                        row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                        row.getString("placed_by"),
                        row.getString("lifted_why")))
                .list();
    }

    /** Places a hold; false where one stands, the item was disposed of, or nothing says why. */
    @Transactional
    public boolean place(ItemId item, String code, String why) {
        if (why.isBlank() || !isThere(item)) {
            return false;
        }
        int placed = jdbc.sql("""
                        insert into archive.hold (id, item, why, placed_at, placed_by) values (:id, :item, :why, :now, :who)
                        on conflict (item) where lifted_at is null do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("item", item.value())
                .param("why", why)
                .param("now", DatabaseTime.now(clock))
                .param("who", Decider.name())
                .update();
        return placed == 1 && told(item, code, "archive.hold.place", why);
    }

    /** Whoever disposes of the item at this moment is waited for. */
    private boolean isThere(ItemId item) {
        return jdbc.sql("select state from archive.item where id = :item for update")
                .param("item", item.value())
                .query(String.class)
                .optional()
                .filter(state -> !state.equals("disposed"))
                .isPresent();
    }

    /** Lifts the hold that stands; false where none does, or nothing says why. */
    @Transactional
    public boolean lift(ItemId item, String code, String why) {
        int lifted = why.isBlank()
                ? 0
                : jdbc.sql("""
                        update archive.hold set lifted_at = :now, lifted_by = :who, lifted_why = :why
                         where item = :item and lifted_at is null
                        """)
                        .param("now", DatabaseTime.now(clock))
                        .param("who", Decider.name())
                        .param("why", why)
                        .param("item", item.value())
                        .update();
        return lifted == 1 && told(item, code, "archive.hold.lift", why);
    }

    private boolean told(ItemId item, String code, String action, String why) {
        events.record(EventType.POLICY_ASSIGNMENT, Outcome.SUCCESS, item, null, Map.of("retention", action));
        audit.record(AuditEvent.of(action, "item", code).because(why));
        news.publishEvent(new ItemChanged(item));
        return true;
    }
}
