package vn.labuong.archive.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.labuong.archive.FileId;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.Arrivals;
import vn.labuong.archive.store.OriginalStore;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.jobs.OnlyHere;

/** Looks again and again whether the bytes of originals are those that came, the longest unseen first, at a steady pace. */
@Component
public class Fixity {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final ArchiveFiles files;
    private final OriginalStore store;
    private final FixityLedger ledger;
    private final ArchiveEvents events;
    private final OnlyHere onlyHere;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long bytesAtOnce;
    private final Duration every;

    Fixity(
            JdbcClient jdbc,
            ArchiveFiles files,
            OriginalStore store,
            FixityLedger ledger,
            ArchiveEvents events,
            OnlyHere onlyHere,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${labuong.fixity.bytes-a-minute:256MB}") DataSize bytesAtOnce,
            @Value("${labuong.fixity.every:30d}") Duration every) {
        this.jdbc = jdbc;
        this.files = files;
        this.store = store;
        this.ledger = ledger;
        this.events = events;
        this.onlyHere = onlyHere;
        this.transaction = transaction;
        this.clock = clock;
        this.bytesAtOnce = bytesAtOnce.toBytes();
        this.every = every;
    }

    /** How one look ended. */
    public record Look(FileId file, String name, boolean good) {}

    /** Told of each look while all files are looked at. */
    public interface Progress {

        void looked(Look look, long done, long all);
    }

    /** A minute's work: files not looked at for long, up to so many bytes. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    public void pace() {
        onlyHere.run("archive.fixity", () -> {
            long left = bytesAtOnce;
            for (ArchiveFile file : due()) {
                if (left <= 0) {
                    break;
                }
                look(file);
                left -= file.size();
            }
            ledger.seal();
        });
    }

    /** Looks at every file now. */
    public void all(Progress progress) {
        List<UUID> ids = jdbc.sql("select id from archive.file where state = 'kept' order by id")
                .query(UUID.class)
                .list();
        long done = 0;
        for (UUID id : ids) {
            ArchiveFile file = files.find(new FileId(id)).orElseThrow();
            progress.looked(look(file), ++done, ids.size());
        }
        ledger.seal();
    }

    private List<ArchiveFile> due() {
        OffsetDateTime before = DatabaseTime.of(clock.instant().minus(every));
        return jdbc.sql("""
                        select id from archive.file where state = 'kept' and (verified_at is null or verified_at < :before)
                         order by verified_at nulls first limit :count
                        """).param("before", before).param("count", AT_ONCE).query(UUID.class).list().stream()
                .map(id -> files.find(new FileId(id)).orElseThrow())
                .toList();
    }

    private Look look(ArchiveFile file) {
        String found = found(file);
        boolean good = file.sha256().equals(found);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update archive.file set verified_at = :now, verified = :good where id = :id")
                    .param("now", DatabaseTime.now(clock))
                    .param("good", good)
                    .param("id", file.id().value())
                    .update();
            events.record(
                    EventType.FIXITY_CHECK,
                    good ? Outcome.SUCCESS : Outcome.FAILURE,
                    file.item(),
                    file.id(),
                    Map.of("algorithm", "SHA-256"));
            ledger.record(file.id(), file.sha256(), found);
        });
        return new Look(file.id(), file.name(), good);
    }

    /** Null where the bytes cannot be read: that is a finding, no fault. */
    private @Nullable String found(ArchiveFile file) {
        OriginalStore.Place place = file.place();
        if (place == null) {
            return null;
        }
        try (InputStream bytes = store.open(place).orElse(null)) {
            return bytes == null ? null : Arrivals.measure(bytes).sha256();
        } catch (IOException | UncheckedIOException unreadable) {
            return null;
        }
    }
}
