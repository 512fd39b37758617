package vn.labuong.archive.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.labuong.shared.jobs.OnlyHere;

/** Uploads that nobody goes on with are dropped after two days, and bytes that no row names. */
@Component
public class UploadSweep {

    /** How long an upload waits for whoever began it. */
    public static final Duration PATIENCE = Duration.ofDays(2);

    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);

    private final UploadRows rows;
    private final PartialFiles bytes;
    private final OnlyHere onlyHere;
    private final Clock clock;

    UploadSweep(UploadRows rows, PartialFiles bytes, OnlyHere onlyHere, Clock clock) {
        this.rows = rows;
        this.bytes = bytes;
        this.onlyHere = onlyHere;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void look() {
        onlyHere.run("archive-uploads", () -> {
            int dropped = sweep(clock.instant().minus(PATIENCE));
            if (dropped > 0) {
                LOG.info("Uploads dropped: {}", dropped);
            }
        });
    }

    /** Drops all uploads that were last gone on with before that moment; gives their number. */
    int sweep(Instant moment) {
        List<UUID> dropped = rows.dropOlderThan(moment);
        dropped.forEach(bytes::drop);
        List<UUID> strays = new ArrayList<>(bytes.olderThan(moment));
        strays.removeAll(rows.stillOpen(strays));
        strays.forEach(bytes::drop);
        return dropped.size();
    }
}
