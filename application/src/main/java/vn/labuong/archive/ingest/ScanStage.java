package vn.labuong.archive.ingest;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.identify.VirusScan;

/** Asks ClamAV where the machine has it; what was not scanned is said to be so. */
@Component
class ScanStage implements Stage {

    private final VirusScan scan;
    private final FileWriting writing;
    private final ArchiveEvents events;

    ScanStage(VirusScan scan, FileWriting writing, ArchiveEvents events) {
        this.scan = scan;
        this.writing = writing;
        this.events = events;
    }

    @Override
    public StageName name() {
        return StageName.SCAN;
    }

    @Override
    public StageOutcome run(FileWork work) {
        VirusScan.Outcome outcome = scan.scan(work.bytes());
        if (outcome instanceof VirusScan.Outcome.Infected infected) {
            return new StageOutcome.Refused("archive.refused.infected", NoteArguments.of(List.of(infected.virus())));
        }
        if (outcome instanceof VirusScan.Outcome.NotScanned not) {
            return new StageOutcome.Skipped(not.reason(), NoteArguments.of(not.arguments()));
        }
        String scanner = ((VirusScan.Outcome.Clean) outcome).scanner();
        return StageOutcome.Done.keeping(() -> {
            writing.scanned(work.file().id());
            events.record(
                    EventType.VIRUS_CHECK,
                    Outcome.SUCCESS,
                    work.file().item(),
                    work.file().id(),
                    scanner,
                    Map.of());
        });
    }
}
