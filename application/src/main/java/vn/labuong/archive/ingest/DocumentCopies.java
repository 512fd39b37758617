package vn.labuong.archive.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.FileId;
import vn.labuong.archive.derive.Derived;
import vn.labuong.archive.derive.DocumentDerivation;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.ingest.PagePictures.Drawn;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Kind;

/**
 * Makes what pages show of PDFs. Each lot of pages is kept as soon as it is drawn, so that a long book is readable from its
 * beginning and a run that was broken off goes on where it stopped; what could not be drawn is counted.
 */
@Component
class DocumentCopies {

    /** Pages in a row that end their children: the rest is no better, and would cost a child's time each. */
    private static final int ENOUGH = 3;

    private final DocumentDerivation documents;
    private final PagePictures pictures;
    private final Renditions renditions;
    private final ArchiveEvents events;
    private final TransactionTemplate transaction;

    DocumentCopies(
            DocumentDerivation documents,
            PagePictures pictures,
            Renditions renditions,
            ArchiveEvents events,
            TransactionTemplate transaction) {
        this.documents = documents;
        this.pictures = pictures;
        this.renditions = renditions;
        this.events = events;
        this.transaction = transaction;
    }

    /** Draws the pages that have no picture yet, and gives how many have one. */
    StageOutcome make(FileWork work, Facts facts) {
        if (facts.has(Facts.Trait.ENCRYPTED) || facts.pages() == 0) {
            return new StageOutcome.Skipped("archive.pictures.encrypted", Map.of());
        }
        FileId file = work.file().id();
        int all = facts.pages();
        Set<Integer> there = renditions.pages(file, Kind.PICTURE);
        int inVain = 0;
        for (int from = 1; from <= all && inVain < ENOUGH; from += documents.chunk()) {
            int first = from;
            while (there.contains(first)) {
                first++;
            }
            int until = Math.min(from + documents.chunk(), all + 1);
            if (first < until) {
                inVain = drawn(work, first, until - first, all) == 0 ? inVain + 1 : 0;
            }
        }
        int shown = renditions.pages(file, Kind.PICTURE).size();
        Map<String, ?> counted = NoteArguments.of(List.of(Integer.toString(shown), Integer.toString(all)));
        return new StageOutcome.Done(
                () -> events.record(
                        EventType.NORMALIZATION,
                        shown == all ? Outcome.SUCCESS : Outcome.WARNING,
                        work.file().item(),
                        file,
                        "pdfbox",
                        Map.of("pages", all, "pictures", shown)),
                "archive.pictures.drawn",
                counted);
    }

    private int drawn(FileWork work, int from, int count, int all) {
        FileId file = work.file().id();
        Map<Integer, Derived> derived = documents.make(
                work.bytes(), from, count, documents.isTiled(all), number -> pictures.folder(file, number));
        List<Drawn> made = new ArrayList<>();
        derived.forEach((number, page) -> {
            if (page instanceof Derived.Made picture) {
                made.add(Drawn.of(number, pictures.folder(file, number), picture));
            }
        });
        transaction.executeWithoutResult(status -> made.forEach(page -> pictures.keep(file, page)));
        return made.size();
    }
}
