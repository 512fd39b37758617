package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ingest.IngestProgress.FileLine;
import vn.labuong.archive.ingest.IngestProgress.Lot;
import vn.labuong.archive.ingest.IngestProgress.Run;
import vn.labuong.archive.ingest.IngestProgress.Standing;
import vn.labuong.shared.text.Csv;

/** Lots and files on their way, in the reader's words. */
@Component
class QueueViews {

    private static final Map<String, String> BADGES =
            Map.of("working", "running", "done", "done", "skipped", "planned", "refused", "stopped", "failed", "late");

    private final ArchiveWords words;

    QueueViews(ArchiveWords words) {
        this.words = words;
    }

    /** A lot; {@code href} leads to its files alone. */
    record LotRow(
            UUID id,
            String name,
            String source,
            String by,
            String href,
            boolean here,
            boolean open,
            long all,
            long ended,
            long failed,
            long refused,
            long working) {}

    /** How a stage stands, with what there is to know of it. */
    record StageRow(
            String stage,
            String badge,
            String state,
            @Nullable String note) {}

    /** A file with its stages. */
    record FileRow(
            UUID id,
            String name,
            String size,
            String itemCode,
            String itemHref,
            String badge,
            String standing,
            boolean failed,
            List<StageRow> stages) {

        /** Those of which there is something to know. */
        public List<StageRow> notes() {
            return stages.stream().filter(stage -> stage.note() != null).toList();
        }
    }

    /** One of the choices of files by where they stand. */
    record Tab(String text, long count, String href, String code) {}

    LotRow lot(Lot lot, @Nullable UUID here, Locale locale) {
        return new LotRow(
                lot.id(),
                lot.name(),
                words.text("archive.queue.source." + lot.source(), locale),
                words.text("archive.queue.by", locale, lot.startedBy(), words.moment(lot.startedAt())),
                QueueController.address(lot.id(), null).toUriString(),
                lot.id().equals(here),
                lot.open(),
                lot.all(),
                lot.all() - lot.of(Standing.WORKING),
                lot.of(Standing.FAILED),
                lot.of(Standing.REFUSED),
                lot.of(Standing.WORKING));
    }

    List<Tab> tabs(Map<Standing, Long> standings, long all, @Nullable UUID lot, Locale locale) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                words.text("archive.queue.all", locale),
                all,
                QueueController.address(lot, null).toUriString(),
                ""));
        Stream.of(Standing.values())
                .filter(standing -> standings.getOrDefault(standing, 0L) > 0)
                .forEach(standing -> tabs.add(new Tab(
                        words.text("archive.queue.standing." + standing.code(), locale),
                        standings.getOrDefault(standing, 0L),
                        QueueController.address(lot, standing).toUriString(),
                        standing.code())));
        return tabs;
    }

    FileRow row(FileLine line, Locale locale) {
        return new FileRow(
                line.file().value(),
                line.name(),
                words.size(line.size(), locale),
                line.itemCode(),
                ArchivePaths.item(line.itemCode()),
                badge(line.standing().code()),
                words.text("archive.queue.standing." + line.standing().code(), locale),
                line.standing() == Standing.FAILED,
                line.runs().stream().map(run -> stage(run, locale)).toList());
    }

    private StageRow stage(Run run, Locale locale) {
        return new StageRow(
                words.text(run.stage().messageKey(), locale),
                badge(run.state()),
                words.text("archive.queue.stage." + run.state(), locale),
                note(run, locale));
    }

    /** What a stage has to say; a fault is named for the administrator. */
    private @Nullable String note(Run run, Locale locale) {
        if (run.noteKey() != null) {
            return words.noted(run.noteKey(), locale, run.noteWith().values().toArray());
        }
        return run.fault() == null ? null : words.text("archive.queue.fault", locale, run.fault(), run.attempts());
    }

    private static String badge(String state) {
        return BADGES.getOrDefault(state, "planned");
    }

    String csvHead(Locale locale) {
        return Csv.line(Stream.of("file", "size", "item", "standing", "stages")
                .map(column -> words.text("archive.queue.column." + column, locale))
                .toList());
    }

    List<String> csvLine(FileLine line, Locale locale) {
        FileRow row = row(line, locale);
        String stages = row.stages().stream()
                .map(stage -> stage.stage() + ": " + stage.state() + (stage.note() == null ? "" : " – " + stage.note()))
                .collect(Collectors.joining("; "));
        return List.of(
                Csv.harmless(row.name()),
                Long.toString(line.size()),
                row.itemCode(),
                row.standing(),
                Csv.harmless(stages));
    }
}
