package vn.labuong.archive.equipment;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.FileId;
import vn.labuong.archive.equipment.Aid.Kind;
import vn.labuong.archive.ingest.Redoing;
import vn.labuong.archive.ingest.StageName;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.jobs.QueuedWork;
import vn.labuong.shared.jobs.WorkQueue;

/** Has the stages done again that something was missing for, a portion of the files after the other. */
@Component
public class ReadAgain implements QueuedWork {

    private static final String KIND = "archive.read-again";
    private static final int FILES = 200;

    private final SkippedFiles skipped;
    private final Redoing redoing;
    private final WorkQueue queue;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    ReadAgain(
            SkippedFiles skipped,
            Redoing redoing,
            WorkQueue queue,
            TransactionTemplate transaction,
            AuditLog audit,
            Clock clock) {
        this.skipped = skipped;
        this.redoing = redoing;
        this.queue = queue;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Queues it. @return the files that missed it */
    @Transactional
    public long begin(Kind kind) {
        long files = skipped.count(kind);
        if (files > 0) {
            audit.record(AuditEvent.of("archive.equipment.again", "equipment", kind.code())
                    .to(Map.of("files", files)));
            queue.put(KIND, kind.code());
        }
        return files;
    }

    /** How many files each one is missed by. */
    public Map<Kind, Long> missedBy() {
        return skipped.counts();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A file that misses it still ends later than this began, and is not taken twice. */
    @Override
    public void run(String subject) {
        Kind missed = Kind.valueOf(subject.toUpperCase(Locale.ROOT).replace('-', '_'));
        StageName stage = missed.stage();
        if (stage == null) {
            return;
        }
        Instant begun = clock.instant();
        Set<FileId> taken = new HashSet<>();
        List<FileId> files = skipped.next(missed, begun, FILES);
        while (taken.addAll(files)) {
            List<FileId> some = files;
            transaction.executeWithoutResult(status -> some.forEach(file -> redoing.again(file, EnumSet.of(stage))));
            files = skipped.next(missed, begun, FILES);
        }
    }

    /** What was not taken still stands as skipped, and can be asked for again. */
    @Override
    public void givenUp(String subject, Throwable cause) {}
}
