package vn.labuong.archive.ingest;

import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.store.Arrivals;
import vn.labuong.archive.store.Arrivals.Arrived;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.jobs.WorkQueue;

/** The door of the archive: takes files in and queues them for the stages. */
@Component
public class Intake {

    private final JdbcClient jdbc;
    private final Arrivals arrivals;
    private final FileWriting writing;
    private final FileFates fates;
    private final ArchiveEvents events;
    private final WorkQueue queue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Intake(
            JdbcClient jdbc,
            Arrivals arrivals,
            FileWriting writing,
            FileFates fates,
            ArchiveEvents events,
            WorkQueue queue,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.writing = writing;
        this.fates = fates;
        this.events = events;
        this.queue = queue;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where a lot comes from. */
    public enum Source {
        UPLOAD,
        FOLDER,
        SHEET,
        BAG,
        DEMONSTRATION
    }

    /** What became of a file at the door. */
    public record Taken(ItemId item, FileId file, boolean known) {}

    /**
     * Opens a lot, or the one that was begun under the same key and not ended.
     *
     * @param resumes names the source of the lot, null for one that is never resumed
     */
    @Transactional
    public UUID open(String name, Source source, @Nullable AgencyId agency, @Nullable String resumes) {
        UUID lot = UUID.randomUUID();
        return jdbc.sql("""
                        insert into archive.lot (id, name, source, started_at, started_by, agency, resumes)
                        values (:id, :name, :source, :now, :by, :agency, :resumes)
                        on conflict (resumes) do update set resumes = excluded.resumes
                        returning id
                        """)
                .param("id", lot)
                .param("name", name)
                .param("source", source.name().toLowerCase(Locale.ROOT))
                .param("now", DatabaseTime.now(clock))
                .param("by", AuditLog.actor())
                .param("agency", agency == null ? null : agency.value())
                .param("resumes", resumes)
                .query(UUID.class)
                .single();
    }

    /**
     * Takes one file into a lot. The bytes are on the disk before the row that names them is committed; a process that
     * dies between the two leaves bytes that nobody names, which the sweep removes.
     *
     * @param position of the row in the lot; one that was taken before is not taken again
     * @param item makes or finds the item, in the transaction that takes the file
     */
    public Taken take(UUID lot, int position, ArrivedName name, InputStream in, Supplier<ItemId> item) {
        return take(lot, position, name, in, item, false);
    }

    /** As {@link #take}, but a file that the archive has already, with the same bytes and the same name, is not taken again. */
    public Taken takeUnlessKnown(UUID lot, int position, ArrivedName name, InputStream in, Supplier<ItemId> item) {
        return take(lot, position, name, in, item, true);
    }

    private Taken take(
            UUID lot, int position, ArrivedName name, InputStream in, Supplier<ItemId> item, boolean unlessKnown) {
        FileId id = FileId.fresh();
        Arrived bytes = arrivals.receive(id, in);
        Taken taken = transaction.execute(status -> {
            lock(lot);
            Taken known = unlessKnown ? fates.find(name, bytes) : null;
            return known == null ? row(lot, position, name, id, bytes, item) : known;
        });
        if (taken == null) {
            throw new IllegalStateException("A transaction without a result");
        }
        if (taken.known()) {
            arrivals.drop(id);
        }
        return taken;
    }

    /** Two requests for one row wait for each other here. */
    private void lock(UUID lot) {
        jdbc.sql("select id from archive.lot where id = :lot for update")
                .param("lot", lot)
                .query(UUID.class)
                .single();
    }

    private Taken row(UUID lot, int position, ArrivedName name, FileId id, Arrived bytes, Supplier<ItemId> item) {
        Taken before = jdbc.sql("""
                        select item, file from archive.lot_row where lot = :lot and position = :position and verdict = 'taken'
                        """)
                .param("lot", lot)
                .param("position", position)
                .query((row, number) -> new Taken(
                        new ItemId(row.getObject("item", UUID.class)),
                        new FileId(row.getObject("file", UUID.class)),
                        true))
                .optional()
                .orElse(null);
        if (before != null) {
            return before;
        }
        ItemId into = item.get();
        writing.arrived(id, into, name, bytes);
        jdbc.sql("""
                        insert into archive.lot_row (lot, position, name, verdict, item, file)
                        values (:lot, :position, :name, 'taken', :item, :file)
                        """)
                .param("lot", lot)
                .param("position", position)
                .param("name", name.shown())
                .param("item", into.value())
                .param("file", id.value())
                .update();
        events.record(EventType.INGESTION, Outcome.SUCCESS, into, id, Map.of("size", bytes.size()));
        queue.put(StageRunner.KIND, id.toString());
        return new Taken(into, id, false);
    }

    /** The lot has come in whole; its stages may still be at work. */
    @Transactional
    public void close(UUID lot) {
        jdbc.sql("update archive.lot set ended_at = :now where id = :lot and ended_at is null")
                .param("now", DatabaseTime.now(clock))
                .param("lot", lot)
                .update();
    }
}
