package vn.labuong.archive.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.derive.Redaction;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.guard.ChildResult;
import vn.labuong.archive.ingest.CopyIntake;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.redact.RedactionVersion.State;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.Arrivals;
import vn.labuong.archive.store.Arrivals.Arrived;
import vn.labuong.shared.jobs.QueuedWork;
import vn.labuong.shared.storage.DataFolder;

/** Makes the copy of a version that is to be published, and gives it to the stages as any other file. */
@Component
class CopyMaking implements QueuedWork {

    static final String KIND = "archive.redaction";

    private static final Logger LOG = LoggerFactory.getLogger(CopyMaking.class);

    private final Redactions redactions;
    private final ArchiveFiles files;
    private final Pages pages;
    private final BurntPages burnt;
    private final CopyText texts;
    private final Arrivals arrivals;
    private final CopyIntake intake;
    private final ArchiveEvents events;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Path work;

    CopyMaking(
            Redactions redactions,
            ArchiveFiles files,
            Pages pages,
            BurntPages burnt,
            CopyText texts,
            Arrivals arrivals,
            CopyIntake intake,
            ArchiveEvents events,
            ApplicationEventPublisher news,
            TransactionTemplate transaction,
            DataFolder data) {
        this.redactions = redactions;
        this.files = files;
        this.pages = pages;
        this.burnt = burnt;
        this.texts = texts;
        this.arrivals = arrivals;
        this.intake = intake;
        this.events = events;
        this.news = news;
        this.transaction = transaction;
        this.work = data.folder("archive/redacting");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) throws IOException {
        RedactionVersion version = redactions.find(UUID.fromString(subject)).orElse(null);
        if (version == null || version.state() != State.MAKING) {
            return;
        }
        ArchiveFile original = files.find(version.file()).orElseThrow();
        List<PageOfFile> all = pages.ofAll(List.of(original.id()));
        Path folder = Files.createDirectories(work.resolve(subject));
        try {
            Redaction.Binding binding = burnt.binding(original, all.size());
            Optional<Path> copy = made(version, original, all, binding, folder);
            if (copy.isPresent()) {
                give(version, original, all, name(version, original, binding), copy.get());
            } else {
                fail(version.id());
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Every page of the original, the covered ones and the others; empty where one of them cannot be drawn. */
    private Optional<Path> made(
            RedactionVersion version,
            ArchiveFile original,
            List<PageOfFile> all,
            Redaction.Binding binding,
            Path folder) {
        List<Path> drawn = new ArrayList<>();
        for (PageOfFile page : all) {
            Path target = folder.resolve(page.number() + ".png");
            Optional<ChildResult<Path>> result = burnt.burn(original, page, version.on(page.number()), target);
            if (!(result.orElse(null) instanceof ChildResult.Done<Path> done)) {
                LOG.warn(
                        "Page {} of file {} cannot be drawn with what is covered: {}",
                        page.number(),
                        original.id(),
                        result);
                return Optional.empty();
            }
            drawn.add(done.value());
        }
        return drawn.isEmpty()
                ? Optional.empty()
                : burnt.bind(drawn, binding, folder.resolve("copy"))
                        .fold(Optional::of, failed -> Optional.<Path>empty(), cap -> Optional.<Path>empty());
    }

    /** The original's own name may say what is covered. */
    private static String name(RedactionVersion version, ArchiveFile original, Redaction.Binding binding) {
        return "ban-che-" + (original.position() + 1) + "-v" + version.version() + "." + binding.ending();
    }

    private void give(RedactionVersion version, ArchiveFile original, List<PageOfFile> all, String name, Path copy) {
        Arrived bytes;
        try (InputStream in = Files.newInputStream(copy)) {
            bytes = arrivals.receive(version.copy(), in);
        } catch (IOException fault) {
            throw new UncheckedIOException("A copy that was just made cannot be read", fault);
        }
        List<CopyText.Left> left = texts.left(version, all);
        transaction.executeWithoutResult(status -> {
            redactions.lock(original.id());
            boolean wanted = redactions
                    .find(version.id())
                    .filter(one -> one.state() == State.MAKING)
                    .isPresent();
            if (!wanted) {
                return;
            }
            intake.take(version.copy(), original, name, bytes);
            texts.keep(version.copy(), left);
            redactions.move(version.id(), State.PUBLISHED, null);
            events.record(
                    EventType.REDACTION,
                    Outcome.SUCCESS,
                    original.item(),
                    original.id(),
                    Map.of(
                            "version", version.version(),
                            "areas", version.areas().size(),
                            "copy", version.copy().toString()));
            news.publishEvent(new ItemChanged(original.item()));
        });
    }

    /** A version that somebody has gone on from by then is history; any other may be tried again. */
    private void fail(UUID id) {
        transaction.executeWithoutResult(status -> redactions
                .find(id)
                .filter(one -> one.state() == State.MAKING)
                .ifPresent(one -> {
                    redactions.lock(one.file());
                    boolean gone = redactions.of(one.file()).stream().anyMatch(RedactionVersion::isOpen);
                    redactions.move(id, gone ? State.REPLACED : State.FAILED, null);
                }));
    }

    @Override
    public void givenUp(String subject, Throwable cause) {
        LOG.error("The copy of redaction {} is not made", subject, cause);
        fail(UUID.fromString(subject));
    }
}
