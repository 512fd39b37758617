package vn.labuong.archive.ingest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.FileId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.ingest.IngestProgress.FileLine;
import vn.labuong.archive.ingest.IngestProgress.Standing;

/** Lets files whose stages have failed for good be tried again. */
@Component
public class Retrying {

    private static final int AT_A_TIME = 500;

    private final IngestProgress progress;
    private final Redoing redoing;

    Retrying(IngestProgress progress, Redoing redoing) {
        this.progress = progress;
        this.redoing = redoing;
    }

    /**
     * Queues the failed files again, the newest {@value #AT_A_TIME} at most; those that do not fail stay as they are.
     *
     * @param lot only of this lot, null for all
     * @param file only this one, null for all
     * @return how many were queued
     */
    @Transactional
    public int again(@Nullable UUID lot, @Nullable FileId file, Viewer viewer) {
        List<FileLine> failed = progress.files(lot, Standing.FAILED, 0, AT_A_TIME, viewer).stream()
                .filter(line -> file == null || line.file().equals(file))
                .toList();
        for (FileLine line : failed) {
            Set<StageName> stages = EnumSet.noneOf(StageName.class);
            line.runs().stream().filter(run -> run.state().equals("failed")).forEach(run -> stages.add(run.stage()));
            redoing.again(line.file(), stages);
        }
        return failed.size();
    }
}
