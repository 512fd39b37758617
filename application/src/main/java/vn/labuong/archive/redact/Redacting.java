package vn.labuong.archive.redact;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.Level;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.PartsClosed;
import vn.labuong.archive.redact.RedactionVersion.Placed;
import vn.labuong.archive.redact.RedactionVersion.State;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.jobs.WorkQueue;

/**
 * Covers parts of files. From the first area on the original is sealed, whether or not a copy is ever published: what
 * somebody found to be hidden is not shown while others think about it.
 */
@Component
public class Redacting {

    private final Redactions redactions;
    private final ArchiveEvents events;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final WorkQueue queue;
    private final JdbcClient jdbc;

    Redacting(
            Redactions redactions,
            ArchiveEvents events,
            AuditLog audit,
            ApplicationEventPublisher news,
            WorkQueue queue,
            JdbcClient jdbc) {
        this.redactions = redactions;
        this.events = events;
        this.audit = audit;
        this.news = news;
        this.queue = queue;
        this.jdbc = jdbc;
    }

    /** What came of the wish. */
    public enum Answer {
        DONE,
        /** There is no such version, or it has gone on since it was looked at. */
        STALE,
        /** Nothing is covered yet. */
        NOTHING
    }

    /** Covers more of a file: in the version that is open, else in a new one that begins with what is covered now. */
    @Transactional
    public void add(Item item, ArchiveFile file, List<Area> areas) {
        UUID draft = draft(item, file);
        areas.forEach(area -> redactions.add(draft, area));
    }

    /** Opens a version to be worked on. */
    @Transactional
    public void edit(Item item, ArchiveFile file) {
        draft(item, file);
    }

    private UUID draft(Item item, ArchiveFile file) {
        redactions.lock(file.id());
        List<RedactionVersion> versions = redactions.of(file.id());
        seal(item, file.id(), file.access());
        return versions.stream()
                .filter(RedactionVersion::isOpen)
                .map(RedactionVersion::id)
                .findFirst()
                .orElseGet(() -> begin(file, versions));
    }

    private UUID begin(ArchiveFile file, List<RedactionVersion> versions) {
        RedactionVersion inForce =
                versions.stream().filter(Redacting::isInForce).findFirst().orElse(null);
        Level before = inForce == null ? file.access() : inForce.levelBefore();
        UUID id = redactions.begin(file.id(), State.DRAFT, before, AuditLog.actor(), null);
        if (inForce != null) {
            inForce.areas().stream().map(Placed::area).forEach(area -> redactions.add(id, area));
        }
        return id;
    }

    private static boolean isInForce(RedactionVersion version) {
        return version.state() == State.MAKING || version.state() == State.PUBLISHED;
    }

    private void seal(Item item, FileId file, @Nullable Level level) {
        if (level == Level.SEALED) {
            return;
        }
        redactions.level(file, Level.SEALED);
        events.record(
                EventType.POLICY_ASSIGNMENT, Outcome.SUCCESS, item.id(), file, Map.of("access", Level.SEALED.code()));
        audit.record(AuditEvent.of("archive.redact.seal", "item", item.code())
                .from(Map.of("access", level == null ? "" : level.code()))
                .to(Map.of("access", Level.SEALED.code(), "file", file.toString())));
        news.publishEvent(new PartsClosed(item.id()));
        news.publishEvent(new ItemChanged(item.id()));
    }

    /** Takes an area out of the open version. */
    @Transactional
    public Answer remove(ArchiveFile file, int version, int position) {
        redactions.lock(file.id());
        return redactions.of(file.id()).stream()
                .filter(one -> one.version() == version && one.isOpen())
                .findFirst()
                .filter(one -> redactions.remove(one.id(), position))
                .map(one -> Answer.DONE)
                .orElse(Answer.STALE);
    }

    /** Lets the copy of the open version be made for everybody; one that was there before goes at once. */
    @Transactional
    public Answer publish(Item item, ArchiveFile file, int version) {
        redactions.lock(file.id());
        List<RedactionVersion> versions = redactions.of(file.id());
        RedactionVersion open = versions.stream()
                .filter(one -> one.version() == version && one.isOpen())
                .findFirst()
                .orElse(null);
        if (open == null) {
            return Answer.STALE;
        }
        if (open.areas().isEmpty()) {
            return Answer.NOTHING;
        }
        versions.stream().filter(Redacting::isInForce).forEach(this::retire);
        redactions.move(open.id(), State.MAKING, AuditLog.actor());
        queue.put(CopyMaking.KIND, open.id().toString());
        audit.record(AuditEvent.of("archive.redact.publish", "item", item.code())
                .to(Map.of(
                        "file", file.id().toString(),
                        "version", version,
                        "areas", open.areas().size())));
        closed(item);
        return Answer.DONE;
    }

    /** Uncovers the file: the copy goes, and the original has the level again that it had. */
    @Transactional
    public Answer lift(Item item, ArchiveFile file, String why) {
        redactions.lock(file.id());
        List<RedactionVersion> versions = redactions.of(file.id());
        List<RedactionVersion> current =
                versions.stream().filter(one -> one.isOpen() || isInForce(one)).toList();
        if (current.isEmpty()) {
            return Answer.STALE;
        }
        Level before = current.get(0).levelBefore();
        current.forEach(this::retire);
        redactions.begin(file.id(), State.LIFTED, before, AuditLog.actor(), why);
        redactions.level(file.id(), before);
        events.record(
                EventType.POLICY_ASSIGNMENT,
                Outcome.SUCCESS,
                item.id(),
                file.id(),
                Map.of("access", before == null ? "" : before.code()));
        audit.record(AuditEvent.of("archive.redact.lift", "item", item.code())
                .from(Map.of("access", Level.SEALED.code()))
                .to(Map.of(
                        "access",
                        before == null ? "" : before.code(),
                        "file",
                        file.id().toString()))
                .because(why));
        closed(item);
        return Answer.DONE;
    }

    /** The version is history, and its copy, if there is one, is nobody's any more. */
    private void retire(RedactionVersion version) {
        redactions.move(version.id(), State.REPLACED, null);
        jdbc.sql("update archive.file set state = 'gone' where id = :id")
                .param("id", version.id())
                .update();
    }

    private void closed(Item item) {
        news.publishEvent(new PartsClosed(item.id()));
        news.publishEvent(new ItemChanged(item.id()));
    }
}
