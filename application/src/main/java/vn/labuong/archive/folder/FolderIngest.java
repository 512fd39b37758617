package vn.labuong.archive.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.guard.HostileFileCheck;
import vn.labuong.archive.ingest.FileFates;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.archive.ingest.Preflight;
import vn.labuong.archive.ingest.Preflight.Reason;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.DescriptionCheck;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.Items;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.jobs.WorkQueue;
import vn.labuong.shared.storage.DataFolder;

/**
 * Takes a folder in, or says what would come of it. Both ways go through the same checks, row by row, so that their
 * verdicts agree; a run that was broken off goes on where it stopped. Linear in the number of rows.
 */
@Component
public class FolderIngest {

    private static final String NOT_USABLE = "archive.folder.row-unusable";

    private final Intake intake;
    private final Preflight preflight;
    private final FileFates fates;
    private final ItemWriting writing;
    private final Items items;
    private final WorkQueue queue;
    private final HostileFileCheck check;
    private final Path trials;

    FolderIngest(
            Intake intake,
            Preflight preflight,
            FileFates fates,
            ItemWriting writing,
            Items items,
            WorkQueue queue,
            HostileFileCheck check,
            DataFolder data) {
        this.intake = intake;
        this.preflight = preflight;
        this.fates = fates;
        this.writing = writing;
        this.items = items;
        this.queue = queue;
        this.check = check;
        this.trials = data.folder("archive/trials");
    }

    /** What comes of one row. */
    public enum Verdict {
        TAKEN,
        /** The same bytes under the same name are in the archive already. */
        KNOWN,
        REFUSED
    }

    /**
     * One row with its verdict.
     *
     * @param reasonKey message, null where there is nothing to say
     */
    public record Line(
            int row, String path, Verdict verdict, @Nullable String reasonKey, Map<String, ?> with) {

        static Line of(FolderRow row, Verdict verdict) {
            return new Line(row.position(), row.path(), verdict, null, Map.of());
        }

        static Line refused(FolderRow row, String key, Map<String, ?> with) {
            return new Line(row.position(), row.path(), Verdict.REFUSED, key, with);
        }
    }

    /** Told of each row as soon as its verdict is known. */
    public interface Progress {

        void row(Line line, int of);
    }

    /** Why a folder cannot be read at all. */
    public record Unusable(String key, List<String> arguments) {}

    /**
     * Reads the folder and says or does what comes of each row.
     *
     * @param dry nothing is taken
     * @return empty where the folder could be read
     */
    public Optional<Unusable> run(Path path, @Nullable AgencyId agency, boolean dry, Progress progress) {
        FolderReading.Read read = FolderReading.read(path, agency, check);
        if (read instanceof FolderReading.Unusable unusable) {
            return Optional.of(new Unusable(unusable.key(), unusable.arguments()));
        }
        List<FolderRow> rows = ((FolderReading.Rows) read).rows();
        if (dry) {
            rows.forEach(row -> progress.row(tried(row), rows.size()));
        } else {
            take(path, agency, rows, progress);
        }
        return Optional.empty();
    }

    private Optional<Line> beforeBytes(FolderRow row) {
        if (!row.problems().isEmpty()) {
            return Optional.of(Line.refused(row, NOT_USABLE, Map.of("0", String.join("; ", row.problems()))));
        }
        if (isDisposed(row)) {
            return Optional.of(
                    Line.refused(row, "archive.folder.item-disposed", Map.of("0", String.valueOf(row.item()))));
        }
        List<String> problems = DescriptionCheck.problems(row.description());
        if (!problems.isEmpty()) {
            return Optional.of(Line.refused(row, problems.get(0), Map.of()));
        }
        return DescriptionCheck.unknownSubjects(Set.of(), row.description()).stream()
                .findFirst()
                .map(unknown -> Line.refused(row, "archive.term.problem", named(unknown)));
    }

    private boolean isDisposed(FolderRow row) {
        return Optional.ofNullable(row.item()).flatMap(items::byCode).stream()
                .flatMap(id -> items.all(List.of(id)).stream())
                .anyMatch(item -> item.state() == Item.State.DISPOSED);
    }

    private static Map<String, String> named(AboutWhat unknown) {
        List<String> near = DescriptionCheck.near(unknown);
        Map<String, String> named = new TreeMap<>();
        named.put("0", unknown.code());
        named.put("1", near.isEmpty() ? "–" : String.join(", ", near));
        return named;
    }

    private Line tried(FolderRow row) {
        return beforeBytes(row).orElseGet(() -> {
            Path trial = trials.resolve(FileId.fresh().toString());
            try (InputStream in = row.bytes().open()) {
                Files.copy(in, trial, StandardCopyOption.REPLACE_EXISTING);
                if (fates.isKnown(row.name(), trial)) {
                    return Line.of(row, Verdict.KNOWN);
                }
                Optional<Reason> refusal = preflight.refusal(row.name().shown(), trial, row.description());
                return refusal.map(reason -> Line.refused(row, reason.key(), reason.with()))
                        .orElseGet(() -> Line.of(row, Verdict.TAKEN));
            } catch (IOException unreadable) {
                return Line.refused(row, "archive.folder.row-unreadable", Map.of());
            } finally {
                remove(trial);
            }
        });
    }

    private static void remove(Path trial) {
        try {
            Files.deleteIfExists(trial);
        } catch (IOException fault) {
            throw new UncheckedIOException("A file tried out cannot be removed", fault);
        }
    }

    private void take(Path path, @Nullable AgencyId agency, List<FolderRow> rows, Progress progress) {
        queue.start();
        String source = path.toAbsolutePath().normalize().toString();
        UUID lot = intake.open(
                String.valueOf(path.toAbsolutePath().normalize().getFileName()), Intake.Source.FOLDER, agency, source);
        TakenRows taken = new TakenRows(fates, progress, rows.size());
        ItemsOfRows made = new ItemsOfRows(items);
        for (FolderRow row : rows) {
            Optional<Line> refused = beforeBytes(row);
            if (refused.isPresent()) {
                taken.settled(refused.get());
                continue;
            }
            try (InputStream in = row.bytes().open()) {
                Intake.Taken file = intake.takeUnlessKnown(lot, row.position(), row.name(), in, () -> item(row, made));
                made.put(row, file.item());
                taken.on(row, file);
            } catch (IOException unreadable) {
                taken.settled(Line.refused(row, "archive.folder.row-unreadable", Map.of()));
            }
        }
        taken.finish();
        intake.close(lot);
    }

    private ItemId item(FolderRow row, ItemsOfRows made) {
        return made.of(row).orElseGet(() -> writing.create(row.description()));
    }
}
