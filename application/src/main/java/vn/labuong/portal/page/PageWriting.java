package vn.labuong.portal.page;

import java.time.Clock;
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
import vn.labuong.portal.moved.MovedPages;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.editing.Saving;

/** Changes what pages say and how they are addressed. What was written before stays as a version. */
@Component
public class PageWriting {

    private final WrittenPages pages;
    private final MovedPages moved;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    PageWriting(WrittenPages pages, MovedPages moved, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.pages = pages;
        this.moved = moved;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new draft. An address that is not given is made of the title. */
    @Transactional
    public Saving create(PageContent content, String wantedSlug) {
        List<String> problems = content.problems();
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        String wanted = wantedSlug.strip();
        String slug = wanted.isEmpty() ? Slugs.of(content.title("vi")) : wanted;
        if (!Slugs.isWellFormed(slug)) {
            return Saving.refused("portal.page.problem.slug");
        }
        return insert(slug, content, false) ? new Saving.Saved(slug) : Saving.refused("portal.page.problem.taken");
    }

    /** A draft; false where the address is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(String slug, PageContent content, boolean demonstration) {
        UUID id = UUID.randomUUID();
        int made = jdbc.sql("""
                        insert into portal.page (id, slug, state, demonstration, version, written, created_at, created_by,
                               changed_at, changed_by)
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
        pages.keep(id, 1, content, "portal.page.create", null);
        audit.record(AuditEvent.of("portal.page.create", FreePage.KIND, slug).to(Map.of("title", content.title("vi"))));
        return true;
    }

    /** Another text; empty where there is no such page. */
    @Transactional
    public Optional<Saving> change(String slug, int seen, PageContent content) {
        return pages.locked(slug).map(now -> {
            if (seen != now.version()) {
                return new Saving.Stale();
            }
            List<String> problems = content.problems();
            if (!problems.isEmpty()) {
                return new Saving.Refused(problems);
            }
            return content.equals(now.content())
                    ? new Saving.Saved(slug)
                    : write(now, content, "portal.page.change", null);
        });
    }

    /** Writes an earlier version anew, as the last one; empty where there is no such page or version. */
    @Transactional
    public Optional<Saving> restore(String slug, int seen, int number) {
        Optional<FreePage> now = pages.locked(slug);
        Optional<FreePage> then = pages.find(slug, number);
        if (now.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                seen == now.get().version()
                        ? write(now.get(), then.get().content(), "portal.page.restore", number)
                        : new Saving.Stale());
    }

    /** Another address. Once everybody could see the page, its old address leads to the new one. */
    @Transactional
    public Optional<Saving> rename(String slug, int seen, String wantedSlug) {
        String wanted = wantedSlug.strip();
        return pages.locked(slug).map(now -> {
            if (seen != now.version()) {
                return new Saving.Stale();
            }
            if (!Slugs.isWellFormed(wanted)) {
                return Saving.refused("portal.page.problem.slug");
            }
            return pages.isTaken(wanted) ? Saving.refused("portal.page.problem.taken") : renamed(now, wanted);
        });
    }

    private Saving renamed(FreePage now, String slug) {
        jdbc.sql("""
                        update portal.page set slug = :slug, version = version + 1, changed_at = :now, changed_by = :who
                         where id = :id
                        """)
                .param("slug", slug)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .param("id", now.id())
                .update();
        if (now.shown() != null) {
            moved.moved(now.address(), FreePage.ADDRESS + slug);
        }
        audit.record(AuditEvent.of("portal.page.rename", FreePage.KIND, slug)
                .from(Map.of("slug", now.slug()))
                .to(Map.of("slug", slug)));
        return new Saving.Saved(slug);
    }

    private Saving write(FreePage now, PageContent content, String act, @Nullable Integer restores) {
        int number = now.version() + 1;
        pages.keep(now.id(), number, content, act, restores);
        jdbc.sql("""
                        update portal.page set version = :number, written = :number, changed_at = :now, changed_by = :who
                         where id = :id
                        """)
                .param("number", number)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .param("id", now.id())
                .update();
        audit.record(AuditEvent.of(act, FreePage.KIND, now.slug())
                .from(Map.of("version", now.written()))
                .to(restores == null ? Map.of("version", number) : Map.of("version", number, "restores", restores)));
        return new Saving.Saved(now.slug());
    }
}
