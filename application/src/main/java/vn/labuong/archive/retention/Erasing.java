package vn.labuong.archive.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.store.Copies;
import vn.labuong.archive.store.OriginalStore;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.jobs.QueuedWork;
import vn.labuong.shared.jobs.WorkQueue;

/** Erases the bytes of items whose disposal was approved: originals and copies. Doing it again changes nothing. */
@Component
class Erasing implements QueuedWork {

    static final String KIND = "archive.erase";

    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);
    private static final String AGENT = "la-buong";

    private final JdbcClient jdbc;
    private final OriginalStore originals;
    private final Copies copies;
    private final ArchiveEvents events;
    private final WorkQueue queue;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Erasing(
            JdbcClient jdbc,
            OriginalStore originals,
            Copies copies,
            ArchiveEvents events,
            WorkQueue queue,
            ApplicationEventPublisher news,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.originals = originals;
        this.copies = copies;
        this.events = events;
        this.queue = queue;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Only of what the database says was disposed of: a task alone erases nothing. */
    @Override
    public void run(String subject) {
        ItemId item = ItemId.of(subject);
        List<FileId> files = jdbc
                .sql("select f.id from archive.file f join archive.item i on i.id = f.item"
                        + " where i.id = :item and i.state = 'disposed' and f.state = 'gone' order by f.position")
                .param("item", item.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(FileId::new)
                .toList();
        for (FileId file : files) {
            copies.remove(file);
            originals.erase(file);
        }
        transaction.executeWithoutResult(status -> note(item, files));
    }

    private void note(ItemId item, List<FileId> files) {
        int noted = jdbc.sql("""
                        update archive.disposal_item l set erased_at = :now from archive.disposal p
                         where p.id = l.disposal and p.state = 'approved' and l.item = :item and not l.removed
                           and l.erased_at is null
                        """)
                .param("now", DatabaseTime.now(clock))
                .param("item", item.value())
                .update();
        if (noted == 0) {
            return;
        }
        for (FileId file : files) {
            jdbc.sql("update archive.file set object = null, path = null where id = :id")
                    .param("id", file.value())
                    .update();
            events.record(EventType.DELETION, Outcome.SUCCESS, item, file, AGENT, Map.of());
        }
        news.publishEvent(new ItemChanged(item));
    }

    /** What an earlier try gave up is tried again. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    @Transactional
    public void sweep() {
        jdbc.sql("""
                        select l.item from archive.disposal_item l join archive.disposal p on p.id = l.disposal
                         where p.state = 'approved' and not l.removed and l.erased_at is null
                        """).query(UUID.class).list().forEach(item -> queue.put(KIND, item.toString()));
    }

    @Override
    public void givenUp(String subject, Throwable cause) {
        LOG.error("The bytes of item {} are still to be erased", subject, cause);
    }
}
