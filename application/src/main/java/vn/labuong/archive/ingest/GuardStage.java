package vn.labuong.archive.ingest;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileKind;
import vn.labuong.archive.guard.Verdict;

/** Looks at the structure of a file before anything decodes it, and says what it is by its bytes. */
@Component
class GuardStage implements Stage {

    private final FileWriting writing;
    private final ArchiveEvents events;

    GuardStage(FileWriting writing, ArchiveEvents events) {
        this.writing = writing;
        this.events = events;
    }

    @Override
    public StageName name() {
        return StageName.GUARD;
    }

    @Override
    public StageOutcome run(FileWork work) {
        if (work.verdict() instanceof Verdict.Refused refused) {
            return new StageOutcome.Refused(refused.reason(), NoteArguments.of(refused.arguments()));
        }
        Facts facts = work.facts();
        return StageOutcome.Done.keeping(() -> {
            writing.seen(work.file().id(), facts);
            writing.kindOfItem(work.item().id(), KindOfItem.of(facts));
            events.record(
                    EventType.VALIDATION,
                    Outcome.SUCCESS,
                    work.file().item(),
                    work.file().id(),
                    Map.of("kind", kind(facts.kind())));
        });
    }

    private static String kind(FileKind kind) {
        return kind.mediaType();
    }
}
