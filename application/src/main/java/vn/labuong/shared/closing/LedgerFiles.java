package vn.labuong.shared.closing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.labuong.shared.storage.BackupMarker;
import vn.labuong.shared.storage.DataFolder;

/**
 * Keeps the ledger in the data folder, and the one beside the backups while that folder can be reached, in step with the
 * database. Their time of change says until when they know everything.
 */
@Component
class LedgerFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerFiles.class);

    private static final int IN_FLIGHT = 1000;

    private final Closings closings;
    private final DataFolder data;
    private final Clock clock;

    /** What stands in each file, as far as it was looked at, and up to which number the database was asked. */
    private final Map<Path, Set<UUID>> written = new HashMap<>();

    private long reached;

    LedgerFiles(Closings closings, DataFolder data, Clock clock) {
        this.closings = closings;
        this.data = data;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public synchronized void added(Closings.Added news) {
        // Numbers are given before the commit, so one that is a little smaller may become visible later.
        bring(closings.after(reached - IN_FLIGHT));
    }

    /** A folder of backups that was away is told later; and the time of the files says that nothing is missing. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    public synchronized void bringUpToDate() {
        written.clear();
        bring(closings.after(0));
    }

    private void bring(List<Closings.Numbered> entries) {
        for (Path place : places()) {
            try {
                bring(place, entries);
            } catch (IOException | ClosingFile.Unreadable fault) {
                LOG.error("The ledger {} is behind: {}", place, fault.toString());
            }
        }
        entries.forEach(entry -> reached = Math.max(reached, entry.number()));
    }

    private void bring(Path place, List<Closings.Numbered> entries) throws IOException, ClosingFile.Unreadable {
        Set<UUID> known = written.get(place);
        if (known == null || !Files.exists(place)) {
            known = new HashSet<>();
            for (Closing entry : ClosingFile.read(place)) {
                known.add(entry.id());
            }
            written.put(place, known);
        }
        List<Closing> missing = new ArrayList<>();
        for (Closings.Numbered entry : entries) {
            if (!known.contains(entry.entry().id())) {
                missing.add(entry.entry());
            }
        }
        if (!missing.isEmpty() || !Files.exists(place)) {
            ClosingFile.append(place, missing);
            for (Closing entry : missing) {
                known.add(entry.id());
            }
        }
        Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
    }

    private List<Path> places() {
        List<Path> places = new ArrayList<>(List.of(data.path().resolve(ClosingFile.NAME)));
        BackupMarker.read(data.path())
                .map(BackupMarker::folder)
                .map(Path::of)
                .filter(Files::isDirectory)
                .ifPresent(folder -> places.add(folder.resolve(ClosingFile.NAME)));
        return places;
    }

    /** What the file in the data folder knows. */
    List<Closing> known() {
        Path file = data.path().resolve(ClosingFile.NAME);
        try {
            return ClosingFile.read(file);
        } catch (IOException | ClosingFile.Unreadable fault) {
            throw new LedgerUnreadable(file, fault);
        }
    }
}
