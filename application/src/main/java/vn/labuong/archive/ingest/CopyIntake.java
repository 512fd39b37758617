package vn.labuong.archive.ingest;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.FileId;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.Arrivals.Arrived;
import vn.labuong.shared.jobs.WorkQueue;

/** The door for copies that the archive itself makes to stand for one of its files. */
@Component
public class CopyIntake {

    private final FileWriting writing;
    private final ArchiveEvents events;
    private final WorkQueue queue;

    CopyIntake(FileWriting writing, ArchiveEvents events, WorkQueue queue) {
        this.writing = writing;
        this.events = events;
        this.queue = queue;
    }

    /**
     * Takes the copy, whose bytes are among the arrivals already, and queues it for the stages.
     *
     * @param name shown to everybody, so nothing of the original's own
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(FileId id, ArchiveFile original, String name, Arrived bytes) {
        writing.arrived(id, original, name, bytes);
        events.record(
                EventType.CREATION,
                Outcome.SUCCESS,
                original.item(),
                id,
                Map.of("original", original.id().toString(), "size", bytes.size()));
        queue.put(StageRunner.KIND, id.toString());
    }
}
