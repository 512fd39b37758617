package vn.labuong.shared.closing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    private final Closings closings;
    private final DataFolder data;
    private final Clock clock;

    LedgerFiles(Closings closings, DataFolder data, Clock clock) {
        this.closings = closings;
        this.data = data;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void added(Closings.Added news) {
        bringUpToDate();
    }

    /** A folder of backups that was away is told later; and the time of the files says that nothing is missing. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    public synchronized void bringUpToDate() {
        List<Closing> all = closings.all();
        for (Path place : places()) {
            try {
                bring(place, all);
            } catch (IOException | ClosingFile.Unreadable fault) {
                LOG.error("The ledger {} is behind: {}", place, fault.toString());
            }
        }
    }

    private void bring(Path place, List<Closing> all) throws IOException, ClosingFile.Unreadable {
        Set<UUID> known = new HashSet<>();
        ClosingFile.read(place).forEach(entry -> known.add(entry.id()));
        List<Closing> missing =
                all.stream().filter(entry -> !known.contains(entry.id())).toList();
        if (!missing.isEmpty() || !Files.exists(place)) {
            ClosingFile.append(place, missing);
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
