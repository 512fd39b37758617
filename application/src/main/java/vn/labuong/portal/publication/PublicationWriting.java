package vn.labuong.portal.publication;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.portal.exhibition.Slugs;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.editing.Saving;

/** Changes what is said of publications. What was written before stays as a version, and can be written anew. */
@Component
public class PublicationWriting {

    private final Publications publications;
    private final ContentCheck check;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    PublicationWriting(Publications publications, ContentCheck check, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.publications = publications;
        this.check = check;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new draft. An address that is not given is made of the title; one that is given must be free. */
    @Transactional
    public Saving create(Content content, String wantedSlug) {
        List<String> problems = check.problems(content);
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        String wanted = wantedSlug.strip();
        if (!wanted.isEmpty() && !Slugs.isWellFormed(wanted)) {
            return Saving.refused("portal.publication.problem.slug");
        }
        String slug =
                wanted.isEmpty() ? Slugs.free(content.title().text("vi"), "an-pham", publications::isTaken) : wanted;
        return insert(slug, content, false) == null
                ? Saving.refused("portal.publication.problem.taken")
                : new Saving.Saved(slug);
    }

    /** A draft; null where the address is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Nullable UUID insert(String slug, Content content, boolean demonstration) {
        UUID id = UUID.randomUUID();
        int made = jdbc.sql("""
                        insert into portal.publication (id, slug, state, demonstration, version, written, created_at,
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
            return null;
        }
        publications.keep(id, 1, content, "portal.publication.create", null);
        audit.record(
                AuditEvent.of("portal.publication.create", "publication", slug).to(said(content)));
        return id;
    }

    /**
     * Another content, by somebody who saw that version.
     *
     * @return empty where there is no such publication
     */
    @Transactional
    public Optional<Saving> change(String slug, int seen, Content next) {
        return publications.locked(slug).map(now -> {
            if (seen != now.version()) {
                return new Saving.Stale();
            }
            if (next.equals(now.content())) {
                return new Saving.Saved(slug);
            }
            List<String> problems = check.problems(next);
            return problems.isEmpty()
                    ? write(now, next, "portal.publication.change", null)
                    : new Saving.Refused(problems);
        });
    }

    /** Writes an earlier version anew, as the last one; empty where there is no such publication or version. */
    @Transactional
    public Optional<Saving> restore(String slug, int seen, int number) {
        Optional<Publication> now = publications.locked(slug);
        Optional<Publication> then = publications.find(slug, number);
        if (now.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                seen == now.get().version()
                        ? write(now.get(), then.get().content(), "portal.publication.restore", number)
                        : new Saving.Stale());
    }

    private Saving write(Publication now, Content next, String act, @Nullable Integer restores) {
        int number = now.version() + 1;
        publications.keep(now.id(), number, next, act, restores);
        jdbc.sql("""
                        update portal.publication set version = :number, written = :number, changed_at = :now,
                               changed_by = :who
                         where id = :id
                        """)
                .param("number", number)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .param("id", now.id())
                .update();
        Map<String, Object> became = said(next);
        became.put("version", number);
        if (restores != null) {
            became.put("restores", restores);
        }
        audit.record(AuditEvent.of(act, "publication", now.slug())
                .from(said(now.content()))
                .to(became));
        return new Saving.Saved(now.slug());
    }

    /** For the audit log, which names what is said; the whole stands in the versions. */
    private static Map<String, Object> said(Content content) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("title", content.title().text("vi"));
        said.put("kind", content.kind().code());
        said.put("audiences", String.join(", ", content.audiences()));
        said.put(
                "editions",
                String.join(
                        ", ",
                        content.editions().stream()
                                .map(edition -> edition.language() + ": " + edition.item())
                                .toList()));
        return said;
    }
}
