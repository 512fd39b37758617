package vn.labuong.archive.ingest;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileKind;

/** Makes the copies by which a file is looked at and listened to. */
@Component
class DeriveStage implements Stage {

    private final PictureCopies pictures;
    private final DocumentCopies documents;
    private final MediaCopies media;
    private final CaptionCopies captions;

    DeriveStage(PictureCopies pictures, DocumentCopies documents, MediaCopies media, CaptionCopies captions) {
        this.pictures = pictures;
        this.documents = documents;
        this.media = media;
        this.captions = captions;
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
            case DOCUMENT -> facts.kind() == FileKind.PDF ? documents.make(work, facts) : nothing();
            default -> captions.make(work).orElseGet(DeriveStage::nothing);
        };
    }

    private static StageOutcome nothing() {
        return new StageOutcome.Skipped("archive.derive.nothing-to-show", Map.of());
    }
}
