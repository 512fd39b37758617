package vn.labuong.archive.ingest;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.archive.guard.Facts;

/** Makes the copies by which a file is looked at and listened to. */
@Component
class DeriveStage implements Stage {

    private final PictureCopies pictures;
    private final MediaCopies media;

    DeriveStage(PictureCopies pictures, MediaCopies media) {
        this.pictures = pictures;
        this.media = media;
    }

    @Override
    public StageName name() {
        return StageName.DERIVE;
    }

    @Override
    public StageOutcome run(FileWork work) {
        Facts facts = work.facts();
        return switch (facts.kind().family()) {
            case IMAGE -> pictures.make(work, facts);
            case MEDIA -> media.make(work);
            default -> new StageOutcome.Skipped("archive.derive.nothing-to-show", Map.of());
        };
    }
}
