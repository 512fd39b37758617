package vn.labuong.archive.search;

import org.springframework.stereotype.Component;
import vn.labuong.archive.ingest.FileWork;
import vn.labuong.archive.ingest.Stage;
import vn.labuong.archive.ingest.StageName;
import vn.labuong.archive.ingest.StageOutcome;

/** Puts the item of the file into the index, with all that the stages before found. */
@Component
class IndexStage implements Stage {

    private final ItemIndex index;

    IndexStage(ItemIndex index) {
        this.index = index;
    }

    @Override
    public StageName name() {
        return StageName.INDEX;
    }

    @Override
    public StageOutcome run(FileWork work) {
        index.update(work.file().item());
        return StageOutcome.Done.keeping(() -> {});
    }
}
