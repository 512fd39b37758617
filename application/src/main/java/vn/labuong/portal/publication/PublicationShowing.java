package vn.labuong.portal.publication;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.portal.editorial.Reviews;
import vn.labuong.portal.editorial.Subject;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.text.Texts;

/**
 * What everybody sees of publications. What is published is what is written at that moment, after a second person has let
 * that version go out; what is written later waits.
 */
@Component
public class PublicationShowing {

    /** Under which its reviews are kept. */
    public static final String REVIEWED = "publication";

    private static final int LONGEST_WHY = 500;

    private final Publications publications;
    private final ContentCheck check;
    private final Reviews reviews;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    PublicationShowing(
            Publications publications,
            ContentCheck check,
            Reviews reviews,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.publications = publications;
        this.check = check;
        this.reviews = reviews;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the second person is asked about: the last version that was written. */
    public static Subject subject(Publication publication) {
        return new Subject(REVIEWED, publication.id().toString(), publication.written());
    }

    /** Shows everybody what is written now; empty where there is no such publication. */
    @Transactional
    public Optional<Saving> publish(String slug, int seen) {
        return publications.locked(slug).map(now -> {
            if (seen != now.version()) {
                return new Saving.Stale();
            }
            List<String> unready = check.unready(now.content());
            if (!unready.isEmpty()) {
                return new Saving.Refused(unready);
            }
            if (!reviews.mayGoOut(subject(now))) {
                return Saving.refused("portal.publication.problem.second-person");
            }
            show(now.id());
            Map<String, Object> became = new LinkedHashMap<>();
            became.put("state", Publication.State.PUBLISHED.code());
            became.put("shows-version", now.written());
            audit.record(AuditEvent.of("portal.publication.publish", "publication", slug)
                    .from(standing(now))
                    .to(became));
            return new Saving.Saved(slug);
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void show(UUID id) {
        jdbc.sql("""
                        update portal.publication
                           set state = 'published', shown = written, published_at = :now, version = version + 1,
                               changed_at = :now, changed_by = :who
                         where id = :id
                        """)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .param("id", id)
                .update();
    }

    /** Takes it back: nobody outside sees it any more. Needs a reason; empty where there is no such publication. */
    @Transactional
    public Optional<Saving> withdraw(String slug, int seen, String reason) {
        String why = Texts.clean(reason);
        return publications.locked(slug).map(now -> {
            if (seen != now.version()) {
                return new Saving.Stale();
            }
            if (now.state() != Publication.State.PUBLISHED) {
                return Saving.refused("portal.publication.problem.not-published");
            }
            if (why.isEmpty() || why.length() > LONGEST_WHY) {
                return Saving.refused("portal.publication.problem.why");
            }
            jdbc.sql("""
                            update portal.publication
                               set state = 'withdrawn', version = version + 1, changed_at = :now, changed_by = :who
                             where id = :id
                            """)
                    .param("now", DatabaseTime.now(clock))
                    .param("who", AuditLog.actor())
                    .param("id", now.id())
                    .update();
            audit.record(AuditEvent.of("portal.publication.withdraw", "publication", slug)
                    .from(standing(now))
                    .to(Map.of("state", Publication.State.WITHDRAWN.code()))
                    .because(why));
            return new Saving.Saved(slug);
        });
    }

    private static Map<String, Object> standing(Publication now) {
        Map<String, Object> standing = new LinkedHashMap<>();
        standing.put("state", now.state().code());
        if (now.shown() != null) {
            standing.put("shows-version", now.shown());
        }
        return standing;
    }
}
