package vn.labuong.archive.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.extract.Extraction;
import vn.labuong.archive.ingest.PageReading.PageRead;
import vn.labuong.archive.page.PageLayouts;
import vn.labuong.archive.page.PageOfFile.Source;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.page.Pages.NewText;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.recognise.TextLanguage;

/** Keeps what was read of the pages of a file: the texts in the database, words and boxes as ALTO among the copies. */
@Component
class PageKeeping {

    private static final String READER = "la-buong";
    private static final String RECOGNISER = "Tesseract";

    private final Pages pages;
    private final PageLayouts layouts;
    private final ArchiveEvents events;

    PageKeeping(Pages pages, PageLayouts layouts, ArchiveEvents events) {
        this.pages = pages;
        this.layouts = layouts;
        this.events = events;
    }

    /** Writes the ALTO files now, and the rows with the end of the stage. */
    StageOutcome keep(FileWork work, List<PageRead> read, List<Extraction.Note> notes) {
        FileId file = work.file().id();
        Map<Integer, String> altos = new LinkedHashMap<>();
        for (PageRead page : read) {
            PageText layout = page.layout();
            if (layout != null && !page.text().isBlank()) {
                altos.put(page.number(), layouts.keep(file, page.number(), layout));
            }
        }
        Runnable rows = () -> {
            read.forEach(page -> keep(file, page, altos.get(page.number())));
            events.record(
                    EventType.TEXT_EXTRACTION,
                    Outcome.SUCCESS,
                    work.file().item(),
                    file,
                    Map.of("pages", read.size(), "searchable", searchable(read)));
        };
        PageRead failed =
                read.stream().filter(page -> page.problem() != null).findFirst().orElse(null);
        if (failed != null) {
            List<String> arguments =
                    new ArrayList<>(List.of(Long.toString(searchable(read)), Integer.toString(read.size())));
            arguments.addAll(failed.arguments());
            return new StageOutcome.Done(rows, failed.problem(), NoteArguments.of(arguments));
        }
        return new StageOutcome.Done(
                rows,
                notes.contains(Extraction.Note.LEGACY_KHMER_NOT_CONVERTED)
                        ? "archive.text.legacy-khmer"
                        : "archive.text.searchable",
                NoteArguments.of(List.of(Long.toString(searchable(read)), Integer.toString(read.size()))));
    }

    private static long searchable(List<PageRead> read) {
        return read.stream().filter(page -> !page.text().isBlank()).count();
    }

    private void keep(FileId file, PageRead page, @Nullable String alto) {
        PageText layout = page.layout();
        pages.putUnlessThere(
                file,
                page.number(),
                layout == null ? 1 : Math.max(1, layout.width()),
                layout == null ? 1 : Math.max(1, layout.height()));
        if (page.source() == Source.WAITING) {
            return;
        }
        if (page.text().isBlank()) {
            pages.noText(file, page.number());
            return;
        }
        Optional<TextLanguage> language = layout == null ? Optional.empty() : layout.language();
        pages.text(
                file,
                page.number(),
                new NewText(
                        page.text(),
                        page.source(),
                        language.map(TextLanguage::tag).orElse(null),
                        page.sure()),
                alto,
                page.source() == Source.OCR ? RECOGNISER : READER);
    }
}
