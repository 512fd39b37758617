package vn.labuong.archive.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.FileId;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.Arrivals;
import vn.labuong.archive.store.OriginalStore;
import vn.labuong.shared.jobs.OnlyHere;

/**
 * Removes bytes at the door that nobody waits for: refused ones after {@code labuong.archive.refused-days} (0: never),
 * and arrivals of a process that died before their row was written, or after they were kept. Nothing younger than a day is
 * looked at, and nothing that a row still needs. A few hundred a run, so that a full disk is not swept in one go.
 */
@Component
public class ArrivalSweep {

    /** How long bytes without a row wait: whoever receives them writes the row within seconds. */
    static final Duration PATIENCE = Duration.ofDays(1);

    private static final int AT_ONCE = 300;
    private static final Logger LOG = LoggerFactory.getLogger(ArrivalSweep.class);

    private final Arrivals arrivals;
    private final ArchiveFiles files;
    private final OriginalStore store;
    private final ArchiveEvents events;
    private final TransactionTemplate transaction;
    private final OnlyHere onlyHere;
    private final Clock clock;
    private final int refusedDays;

    ArrivalSweep(
            Arrivals arrivals,
            ArchiveFiles files,
            OriginalStore store,
            ArchiveEvents events,
            TransactionTemplate transaction,
            OnlyHere onlyHere,
            Clock clock,
            @Value("${labuong.archive.refused-days:90}") int refusedDays) {
        this.arrivals = arrivals;
        this.files = files;
        this.store = store;
        this.events = events;
        this.transaction = transaction;
        this.onlyHere = onlyHere;
        this.clock = clock;
        this.refusedDays = refusedDays;
    }

    /** How many were removed. */
    record Swept(int arrivals, int refused) {}

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT1H")
    void look() {
        onlyHere.run("archive-arrivals", () -> {
            Swept swept = sweep(clock.instant(), refusedDays);
            if (swept.arrivals() + swept.refused() > 0) {
                LOG.info("Swept at the door: {}", swept);
            }
        });
    }

    Swept sweep(Instant now, int days) {
        int dropped = 0;
        for (FileId id : arrivals.arrivedBefore(now.minus(PATIENCE), AT_ONCE)) {
            if (isNeededNoMore(id)) {
                arrivals.drop(id);
                dropped++;
            }
        }
        List<FileId> refused = days <= 0
                ? List.of()
                : arrivals.refusedBefore(now.minus(max(PATIENCE, Duration.ofDays(days))), AT_ONCE);
        refused.forEach(this::dropRefused);
        return new Swept(dropped, refused.size());
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** No row names it, or the store has all of it. */
    private boolean isNeededNoMore(FileId id) {
        Optional<ArchiveFile> row = files.find(id);
        return row.isEmpty() || row.filter(this::isInTheStore).isPresent();
    }

    private boolean isInTheStore(ArchiveFile file) {
        OriginalStore.Place place = file.place();
        try {
            return place != null && Files.exists(store.bytes(place)) && Files.size(store.bytes(place)) == file.size();
        } catch (IOException fault) {
            throw new UncheckedIOException("The store cannot be read", fault);
        }
    }

    /** The row says ever after that it came and was refused; the trace, when its bytes went. */
    private void dropRefused(FileId id) {
        files.find(id)
                .ifPresent(file -> transaction.executeWithoutResult(status -> events.record(
                        EventType.DELETION, Outcome.SUCCESS, file.item(), id, Map.of("reason", "refused"))));
        arrivals.dropRefused(id);
    }
}
