package vn.labuong.shared.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.labuong.shared.closing.Closings;
import vn.labuong.shared.storage.BackupMarker;
import vn.labuong.shared.storage.DataFolder;

/** How it stands with the backups, for the administrator. */
@Component
public class BackupStanding {

    private final DataFolder data;
    private final Closings closings;
    private final Clock clock;
    private final Duration old;

    BackupStanding(DataFolder data, Closings closings, Clock clock, @Value("${labuong.backup.old:2d}") Duration old) {
        this.data = data;
        this.closings = closings;
        this.clock = clock;
        this.old = old;
    }

    /**
     * As it is now.
     *
     * @param last null where there is none yet
     * @param days its age in whole days
     * @param isOld older than {@code LABUONG_BACKUP_OLD}, two days where nobody says otherwise
     * @param isReachable whether the folder of backups is there, so that the ledger beside them is kept in step
     * @param again how many entries of the ledger were done again after restores
     */
    public record Standing(@Nullable BackupMarker last, long days, boolean isOld, boolean isReachable, long again) {}

    /** One statement. */
    public Standing now() {
        long again = closings.doneAgain();
        return BackupMarker.read(data.path())
                .map(last -> {
                    Duration age = Duration.between(last.at(), clock.instant());
                    boolean reachable = Files.isDirectory(Path.of(last.folder()));
                    return new Standing(last, Math.max(0, age.toDays()), age.compareTo(old) > 0, reachable, again);
                })
                .orElseGet(() -> new Standing(null, 0, true, false, again));
    }
}
