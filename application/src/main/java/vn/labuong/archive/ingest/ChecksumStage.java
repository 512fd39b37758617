package vn.labuong.archive.ingest;

import java.nio.file.Files;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.store.Arrivals;
import vn.labuong.archive.store.Arrivals.Arrived;

/** The bytes on disk are those that came. */
@Component
class ChecksumStage implements Stage {

    private final ArchiveEvents events;

    ChecksumStage(ArchiveEvents events) {
        this.events = events;
    }

    @Override
    public StageName name() {
        return StageName.CHECKSUM;
    }

    @Override
    public StageOutcome run(FileWork work) {
        if (work.file().size() == 0) {
            return new StageOutcome.Refused("archive.refused.empty", Map.of());
        }
        if (!Files.exists(work.bytes())) {
            return new StageOutcome.Refused("archive.refused.lost", Map.of());
        }
        Arrived now = Arrivals.measure(work.bytes());
        if (!now.sha256().equals(work.file().sha256())) {
            return new StageOutcome.Refused("archive.refused.changed", Map.of());
        }
        return StageOutcome.Done.keeping(() -> events.record(
                EventType.MESSAGE_DIGEST_CALCULATION,
                Outcome.SUCCESS,
                work.file().item(),
                work.file().id(),
                Map.of("algorithm", "SHA-256", "digest", now.sha256())));
    }
}
