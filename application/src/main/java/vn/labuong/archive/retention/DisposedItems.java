package vn.labuong.archive.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemWithdrawn;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.shared.closing.Closing;
import vn.labuong.shared.closing.ClosingAgain;
import vn.labuong.shared.closing.Closings;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.jobs.WorkQueue;

/**
 * Takes the words of an item out of the database and has its bytes erased, once its disposal is decided; and once more
 * where the restore of an older backup brought it back. The certificate is then in the later backup only.
 */
@Component
class DisposedItems implements ClosingAgain {

    private static final String DISPOSED = "archive.item.disposed";

    private final JdbcClient jdbc;
    private final Closings closings;
    private final ArchiveEvents events;
    private final WorkQueue queue;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    DisposedItems(
            JdbcClient jdbc,
            Closings closings,
            ArchiveEvents events,
            WorkQueue queue,
            ApplicationEventPublisher news,
            Clock clock) {
        this.jdbc = jdbc;
        this.closings = closings;
        this.events = events;
        this.queue = queue;
        this.news = news;
        this.clock = clock;
    }

    /** Its disposal was approved under a certificate of that number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dispose(ItemId item, String number) {
        closings.record(DISPOSED, item.toString());
        empty(item, Map.of("certificate", number));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(DISPOSED);
    }

    @Override
    public void closeAgain(List<Closing> entries) {
        for (Closing entry : entries) {
            ItemId item = ItemId.of(entry.subject());
            boolean back = jdbc.sql("select 1 from archive.item where id = :item and state <> 'disposed'")
                    .param("item", item.value())
                    .query(Integer.class)
                    .optional()
                    .isPresent();
            if (back) {
                empty(item, Map.of());
            }
        }
    }

    private void empty(ItemId item, Map<String, String> known) {
        jdbc.sql("update archive.item set state = 'disposed', version = version + 1, changed_at = :now,"
                        + " withdrawn_at = null, withdrawn_why = null where id = :item")
                .param("now", DatabaseTime.now(clock))
                .param("item", item.value())
                .update();
        jdbc.sql("select archive.empty_disposed(:item)")
                .param("item", item.value())
                .query(row -> {});
        events.record(EventType.DEACCESSION, Outcome.SUCCESS, item, null, known);
        queue.put(Erasing.KIND, item.toString());
        news.publishEvent(new ItemWithdrawn(item));
        news.publishEvent(new ItemChanged(item));
    }
}
