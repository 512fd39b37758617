package vn.labuong.archive.ingest;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.ItemId;
import vn.labuong.shared.jobs.WorkQueue;

/** Lets stages be done again: after a fault, with better means, or when copies are gone. */
@Component
public class Redoing {

    private final StageRuns runs;
    private final WorkQueue queue;
    private final ApplicationEventPublisher news;

    Redoing(StageRuns runs, WorkQueue queue, ApplicationEventPublisher news) {
        this.runs = runs;
        this.queue = queue;
        this.news = news;
    }

    /** The stages of the file are done again, and all that failed or were never reached. */
    @Transactional
    public void again(FileId file, Set<StageName> stages) {
        runs.reopen(file, stages);
        queue.put(StageRunner.KIND, file.toString());
        queue.hurry(StageRunner.KIND, file.toString());
    }

    /** What came back from the store needs its copies and its place in the index, and nothing of the stages before. */
    @Transactional
    public void afterRebuild(ItemId item, Collection<FileId> files) {
        for (FileId file : files) {
            for (StageName stage : EnumSet.of(
                    StageName.CHECKSUM,
                    StageName.GUARD,
                    StageName.IDENTIFY,
                    StageName.SCAN,
                    StageName.KEEP,
                    StageName.TEXT)) {
                runs.begin(file, stage);
                runs.end(file, stage, StageRuns.State.DONE, "archive.stage.from-store", Map.of());
            }
            queue.put(StageRunner.KIND, file.toString());
        }
        news.publishEvent(new ItemChanged(item));
    }
}
