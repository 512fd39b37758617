package vn.labuong.archive.ingest;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.guard.HostileFileCheck;
import vn.labuong.archive.ingest.StageRuns.State;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.Arrivals;
import vn.labuong.archive.store.OriginalStore;
import vn.labuong.shared.jobs.QueuedWork;

/** Takes one file through all stages that it has not ended yet. */
@Component
class StageRunner implements QueuedWork {

    static final String KIND = "archive.file";

    private final Map<StageName, Stage> stages = new EnumMap<>(StageName.class);
    private final StageRuns runs;
    private final ArchiveFiles files;
    private final FileWriting writing;
    private final Items items;
    private final Arrivals arrivals;
    private final OriginalStore store;
    private final ArchiveEvents events;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final HostileFileCheck check;

    StageRunner(
            List<Stage> stages,
            StageRuns runs,
            ArchiveFiles files,
            FileWriting writing,
            Items items,
            Arrivals arrivals,
            OriginalStore store,
            ArchiveEvents events,
            ApplicationEventPublisher news,
            TransactionTemplate transaction,
            HostileFileCheck check) {
        stages.forEach(stage -> this.stages.put(stage.name(), stage));
        this.runs = runs;
        this.files = files;
        this.writing = writing;
        this.items = items;
        this.arrivals = arrivals;
        this.store = store;
        this.events = events;
        this.news = news;
        this.transaction = transaction;
        this.check = check;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) throws Exception {
        FileId id = FileId.of(subject);
        try {
            throughStages(id);
        } finally {
            transaction.executeWithoutResult(
                    status -> files.find(id).ifPresent(file -> news.publishEvent(new ItemChanged(file.item()))));
        }
    }

    private void throughStages(FileId id) throws Exception {
        Set<StageName> ended = runs.ended(id);
        LookOnce look = new LookOnce(check);
        for (Stage stage : stages.values()) {
            ArchiveFile file = files.find(id).orElse(null);
            if (file == null || file.state() == ArchiveFile.State.REFUSED || file.state() == ArchiveFile.State.GONE) {
                return;
            }
            if (!ended.contains(stage.name())) {
                runs.begin(id, stage.name());
                Item item = items.all(List.of(file.item())).get(0);
                end(file, stage.name(), stage.run(new FileWork(file, item, bytes(file), look)));
            }
        }
    }

    private Path bytes(ArchiveFile file) {
        OriginalStore.Place place = file.place();
        return place == null ? arrivals.of(file.id()) : store.bytes(place);
    }

    private void end(ArchiveFile file, StageName stage, StageOutcome outcome) {
        transaction.executeWithoutResult(status -> {
            if (outcome instanceof StageOutcome.Done done) {
                done.keep().run();
                runs.end(file.id(), stage, State.DONE, done.noteKey(), done.noteWith());
            } else if (outcome instanceof StageOutcome.Skipped skipped) {
                runs.end(file.id(), stage, State.SKIPPED, skipped.noteKey(), skipped.noteWith());
            } else if (outcome instanceof StageOutcome.Refused refused) {
                writing.refuse(file.id(), refused.reasonKey(), refused.reasonWith());
                events.record(
                        EventType.QUARANTINE,
                        Outcome.FAILURE,
                        file.item(),
                        file.id(),
                        Map.of("reason", refused.reasonKey()));
                runs.end(file.id(), stage, State.REFUSED, refused.reasonKey(), refused.reasonWith());
            }
        });
        if (outcome instanceof StageOutcome.Refused) {
            arrivals.refuse(file.id());
        }
    }

    @Override
    public void givenUp(String subject, Throwable cause) {
        runs.fail(FileId.of(subject), cause.getClass().getSimpleName());
    }
}
