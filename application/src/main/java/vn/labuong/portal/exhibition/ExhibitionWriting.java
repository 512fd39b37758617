package vn.labuong.portal.exhibition;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.portal.moved.MovedPages;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.editing.Saving;

/**
 * Changes what exhibitions say. What was written before stays as a version. Two people may work on different parts at once;
 * where both changed the same part the later one is told and loses nothing that was typed.
 */
@Component
public class ExhibitionWriting {

    /** Before the slug in the address for everybody. */
    private static final String ADDRESS = "/trien-lam/";

    private final Exhibitions exhibitions;
    private final MovedPages moved;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ExhibitionWriting(Exhibitions exhibitions, MovedPages moved, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.exhibitions = exhibitions;
        this.moved = moved;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A change of a part.
     *
     * @param act key of the act for the audit log
     * @param subject what of the exhibition is changed, by its id; empty for the whole
     * @param part what must be as the writer saw it
     * @param change what is written
     */
    public record Change(String act, String subject, Function<Content, ?> part, UnaryOperator<Content> change) {}

    /** A new draft, which says nothing yet but its head. An address that is not given is made of the title; one that is given must be free. */
    @Transactional
    public Saving create(Content.Head head, String wantedSlug) {
        List<String> problems = ContentCheck.of(head);
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        String wanted = wantedSlug.strip();
        if (!wanted.isEmpty() && !Slugs.isWellFormed(wanted)) {
            return Saving.refused("portal.exhibition.problem.slug");
        }
        String slug =
                wanted.isEmpty() ? Slugs.free(head.title().text("vi"), "trien-lam", exhibitions::isTaken) : wanted;
        Content content = new Content(head.title(), head.lead(), head.curator(), List.of());
        return insert(slug, content, false)
                ? new Saving.Saved(slug)
                : Saving.refused("portal.exhibition.problem.taken");
    }

    /** A draft; false where the address is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(String slug, Content content, boolean demonstration) {
        UUID id = UUID.randomUUID();
        int made = jdbc.sql("""
                        insert into portal.exhibition (id, slug, state, demonstration, version, written, created_at,
                               created_by, changed_at, changed_by)
                        values (:id, :slug, 'draft', :demonstration, 1, 1, :now, :who, :now, :who)
                        on conflict (slug) do nothing
                        """)
                .param("id", id)
                .param("slug", slug)
                .param("demonstration", demonstration)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .update();
        if (made == 0) {
            return false;
        }
        exhibitions.keep(id, 1, content, "portal.exhibition.create", null);
        audit.record(AuditEvent.of("portal.exhibition.create", "exhibition", slug)
                .to(Map.of("title", content.title().text("vi"))));
        return true;
    }

    /**
     * Changes a part of what the writer saw in that version.
     *
     * @return empty where there is no such exhibition
     */
    @Transactional
    public Optional<Saving> change(String slug, int seen, Change change) {
        return exhibitions.locked(slug).map(now -> changed(now, seen, change));
    }

    private Saving changed(Exhibition now, int seen, Change change) {
        Content saw = exhibitions.contentAt(now.id(), seen).orElse(null);
        if (seen > now.version()
                || saw == null
                || !change.part().apply(saw).equals(change.part().apply(now.content()))) {
            return new Saving.Stale();
        }
        Content next = change.change().apply(now.content());
        if (next.equals(now.content())) {
            return new Saving.Saved(now.slug());
        }
        List<String> problems = ContentCheck.problems(next);
        return problems.isEmpty()
                ? write(now, next, change.act(), change.subject(), null)
                : new Saving.Refused(problems);
    }

    private Saving write(Exhibition now, Content next, String act, String subject, @Nullable Integer restores) {
        int number = now.version() + 1;
        exhibitions.keep(now.id(), number, next, act, restores);
        jdbc.sql("""
                        update portal.exhibition set version = :number, written = :number, changed_at = :now, changed_by = :who
                         where id = :id
                        """)
                .param("number", number)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .param("id", now.id())
                .update();
        Map<String, ?> became = restores == null
                ? subject.isEmpty() ? Map.of("version", number) : Map.of("version", number, "part", subject)
                : Map.of("version", number, "restores", restores);
        audit.record(AuditEvent.of(act, "exhibition", now.slug())
                .from(Map.of("version", now.written()))
                .to(became));
        return new Saving.Saved(now.slug());
    }

    /**
     * Another address. Once everybody could see the exhibition, its old address leads to the new one.
     *
     * @return empty where there is no such exhibition
     */
    @Transactional
    public Optional<Saving> rename(String slug, int seen, String wanted) {
        return exhibitions.locked(slug).map(now -> renamed(now, seen, wanted.strip()));
    }

    private Saving renamed(Exhibition now, int seen, String wanted) {
        if (seen != now.version()) {
            return new Saving.Stale();
        }
        if (!Slugs.isWellFormed(wanted)) {
            return Saving.refused("portal.exhibition.problem.slug");
        }
        if (exhibitions.isTaken(wanted)) {
            return Saving.refused("portal.exhibition.problem.taken");
        }
        int number = now.version() + 1;
        jdbc.sql("""
                        update portal.exhibition set slug = :slug, version = :number, changed_at = :now, changed_by = :who
                         where id = :id
                        """)
                .param("slug", wanted)
                .param("number", number)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .param("id", now.id())
                .update();
        if (now.shown() != null) {
            moved.moved(ADDRESS + now.slug(), ADDRESS + wanted);
        }
        audit.record(AuditEvent.of("portal.exhibition.rename", "exhibition", wanted)
                .from(Map.of("slug", now.slug()))
                .to(Map.of("slug", wanted)));
        return new Saving.Saved(wanted);
    }

    /** Writes an earlier version anew, as the last one; empty where there is no such exhibition or version. */
    @Transactional
    public Optional<Saving> restore(String slug, int seen, int number) {
        Optional<Exhibition> now = exhibitions.locked(slug);
        Optional<Exhibition> then = exhibitions.find(slug, number);
        if (now.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                seen == now.get().version()
                        ? write(now.get(), then.get().content(), "portal.exhibition.restore", "", number)
                        : new Saving.Stale());
    }
}
