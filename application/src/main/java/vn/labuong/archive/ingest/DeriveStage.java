package vn.labuong.archive.ingest;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileKind;
import vn.labuong.archive.guard.FileName;
import vn.labuong.archive.guard.HostileFileCheck;
import vn.labuong.archive.guard.Verdict;

/** Makes the copies by which a file is looked at and listened to. */
@Component
class DeriveStage implements Stage {

    private final HostileFileCheck check;
    private final PictureCopies pictures;
    private final DocumentCopies documents;
    private final MediaCopies media;
    private final CaptionCopies captions;

    DeriveStage(
            HostileFileCheck check,
            PictureCopies pictures,
            DocumentCopies documents,
            MediaCopies media,
            CaptionCopies captions) {
        this.check = check;
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
        if (!(check.check(work.bytes(), FileName.of(work.file().name())) instanceof Verdict.Safe safe)) {
            throw new IllegalStateException("A file that was safe is so no more");
        }
        Facts facts = safe.facts();
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
