package vn.labuong.archive.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.guard.HostileFileCheck;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.Arrivals;
import vn.labuong.archive.store.Arrivals.Arrived;

/**
 * What the stages before keeping would say of a file, without taking it. They are the same stages that the real run goes
 * through, so the verdict is the same.
 */
@Component
public class Preflight {

    private final List<Stage> beforeKeeping = new ArrayList<>();
    private final HostileFileCheck check;

    Preflight(List<Stage> stages, HostileFileCheck check) {
        this.check = check;
        stages.stream()
                .filter(stage -> stage.name().compareTo(StageName.KEEP) < 0)
                .sorted(Comparator.comparing(Stage::name))
                .forEach(beforeKeeping::add);
    }

    /** Why a file is not taken. */
    public record Reason(String key, Map<String, ?> with) {}

    /** Empty where the file would be taken. Nothing is written but what the stages write beside the database. */
    public Optional<Reason> refusal(String name, Path bytes, Description words) {
        Arrived arrived = Arrivals.measure(bytes);
        Item item = new Item(
                ItemId.fresh(), "TL-000000", Item.State.DRAFT, words, 1, Instant.EPOCH, "", Instant.EPOCH, null, null);
        FileWork work = new FileWork(file(item, name, arrived), item, bytes, new LookOnce(check));
        for (Stage stage : beforeKeeping) {
            if (outcome(stage, work) instanceof StageOutcome.Refused refused) {
                return Optional.of(new Reason(refused.reasonKey(), refused.reasonWith()));
            }
        }
        return Optional.empty();
    }

    private static @Nullable StageOutcome outcome(Stage stage, FileWork work) {
        try {
            return stage.run(work);
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException("Stage " + stage.name() + " fails on " + work.bytes(), fault);
        }
    }

    private static ArchiveFile file(Item item, String name, Arrived arrived) {
        return new ArchiveFile(
                FileId.fresh(),
                item.id(),
                0,
                ArchiveFile.Role.ORIGINAL,
                null,
                null,
                name,
                arrived.size(),
                arrived.sha256(),
                null,
                null,
                null,
                null,
                null,
                ArchiveFile.State.ARRIVING,
                null,
                null,
                null);
    }
}
