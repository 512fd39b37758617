package vn.labuong.archive.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.archive.extract.DocumentReader;
import vn.labuong.archive.extract.ExtractedPage;
import vn.labuong.archive.extract.Extraction;
import vn.labuong.archive.extract.Verdict;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileKind;
import vn.labuong.archive.guard.FileName;
import vn.labuong.archive.guard.HostileFileCheck;
import vn.labuong.archive.guard.Verdict.Safe;
import vn.labuong.archive.ingest.PageReading.PageRead;
import vn.labuong.archive.page.PageOfFile.Source;
import vn.labuong.archive.store.ArchiveFile;

/**
 * Finds the text of each page: the one that the document carries where it is good, else the one that is recognised. What
 * could not be read stays waiting and is counted.
 */
@Component
class TextStage implements Stage {

    private final HostileFileCheck check;
    private final PageReading reading;
    private final PageKeeping keeping;

    TextStage(HostileFileCheck check, PageReading reading, PageKeeping keeping) {
        this.check = check;
        this.reading = reading;
        this.keeping = keeping;
    }

    @Override
    public StageName name() {
        return StageName.TEXT;
    }

    @Override
    public StageOutcome run(FileWork work) throws InterruptedException {
        if (work.file().role() == ArchiveFile.Role.CAPTION) {
            return new StageOutcome.Skipped("archive.text.captions", Map.of());
        }
        if (!(check.check(work.bytes(), FileName.of(work.file().name())) instanceof Safe safe)) {
            throw new IllegalStateException("A file that was safe is so no more");
        }
        return switch (safe.facts().kind().family()) {
            case IMAGE -> pictures(work, safe.facts());
            case DOCUMENT, TEXT -> document(work);
            default -> new StageOutcome.Skipped("archive.text.none", Map.of());
        };
    }

    private StageOutcome pictures(FileWork work, Facts facts) throws InterruptedException {
        if (facts.kind() == FileKind.SVG) {
            return new StageOutcome.Skipped("archive.text.none", Map.of());
        }
        List<Integer> numbers = new ArrayList<>();
        for (int page = 1; page <= Math.max(1, facts.pages()); page++) {
            numbers.add(page);
        }
        return keeping.keep(work, reading.recognise(work, numbers, facts.orientation() != 1), List.of());
    }

    private StageOutcome document(FileWork work) throws InterruptedException {
        List<PageRead> read = new ArrayList<>();
        List<Integer> toRecognise = new ArrayList<>();
        Extraction extraction = DocumentReader.read(work.bytes(), page -> {
            if (page.verdict() instanceof Verdict.NeedsOcr) {
                toRecognise.add(page.number());
            } else {
                read.add(read(page));
            }
        });
        if (extraction instanceof Extraction.Refused refused) {
            return new StageOutcome.Skipped(
                    "archive.text.refused."
                            + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    NoteArguments.of(List.of(refused.where())));
        }
        read.addAll(reading.recognise(work, toRecognise, false));
        return keeping.keep(
                work,
                read,
                ((Extraction.Read) extraction).notes().stream().sorted().toList());
    }

    private static PageRead read(ExtractedPage page) {
        Source source = page.verdict() instanceof Verdict.Blank
                ? Source.NONE
                : page.converted().isEmpty() ? Source.LAYER : Source.LEGACY;
        double sure = page.converted().stream()
                .mapToDouble(run -> run.confidence())
                .min()
                .orElse(1);
        return new PageRead(page.number(), page.text(), source, page.layout().orElse(null), sure, null, List.of());
    }
}
