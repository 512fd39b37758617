package vn.labuong.archive.ingest;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.identify.Identification;
import vn.labuong.archive.identify.Identifier;

/** Finds the format in PRONOM, with the version of the signatures it rests on. */
@Component
class IdentifyStage implements Stage {

    private final Identifier identifier;
    private final FileWriting writing;
    private final ArchiveEvents events;

    IdentifyStage(Identifier identifier, FileWriting writing, ArchiveEvents events) {
        this.identifier = identifier;
        this.writing = writing;
        this.events = events;
    }

    @Override
    public StageName name() {
        return StageName.IDENTIFY;
    }

    @Override
    public StageOutcome run(FileWork work) {
        if (!identifier.hasPronom()) {
            return new StageOutcome.Skipped("archive.pronom.missing", Map.of());
        }
        Identification found = identifier.identify(work.bytes(), work.facts(), work.name());
        if (found.method() == Identification.Method.FAILED) {
            return new StageOutcome.Skipped("archive.pronom.failed", Map.of());
        }
        return StageOutcome.Done.keeping(() -> {
            Identification.Format format =
                    found.formats().isEmpty() ? null : found.formats().get(0);
            writing.identified(
                    work.file().id(),
                    format == null ? null : format.puid(),
                    format == null ? null : format.name(),
                    found.signatures(),
                    found.extensionMismatch());
            events.record(
                    EventType.FORMAT_IDENTIFICATION,
                    format == null ? Outcome.WARNING : Outcome.SUCCESS,
                    work.file().item(),
                    work.file().id(),
                    "DROID " + found.signatures(),
                    Map.of("puid", format == null ? "" : format.puid(), "by", found.method()));
        });
    }
}
