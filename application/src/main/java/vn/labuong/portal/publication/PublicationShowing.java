package vn.labuong.portal.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.portal.editorial.Reviews;
import vn.labuong.portal.version.Documents;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.text.Texts;

/**
 * What everybody sees of publications. What is published is what is written at that moment, after a second person has let
 * that version go out; what is written later waits.
 */
@Component
public class PublicationShowing {

    private static final int LONGEST_WHY = 500;

    private final Documents<Content, Publication> publications;
    private final ContentCheck check;
    private final Reviews reviews;
    private final AuditLog audit;

    PublicationShowing(Publications publications, ContentCheck check, Reviews reviews, AuditLog audit) {
        this.publications = publications.documents();
        this.check = check;
        this.reviews = reviews;
        this.audit = audit;
    }

    /** Shows everybody what is written now; empty where there is no such publication. */
    @Transactional
    public Optional<Saving> publish(String slug, int seen) {
        return publications.asSeen(slug, seen, now -> {
            List<String> unready = check.unready(now.content());
            if (!unready.isEmpty()) {
                return new Saving.Refused(unready);
            }
            if (!reviews.mayGoOut(now.subject())) {
                return Saving.refused("portal.publication.problem.second-person");
            }
            show(now);
            Map<String, Object> became = new LinkedHashMap<>();
            became.put("state", Publication.State.PUBLISHED.code());
            became.put("shows-version", now.written());
            audit.record(AuditEvent.of("portal.publication.publish", Publication.KIND, slug)
                    .from(standing(now))
                    .to(became));
            return new Saving.Saved(slug);
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void show(Publication now) {
        publications
                .changing(now, "state = 'published', shown = written, published_at = :now")
                .update();
    }

    /** Takes it back: nobody outside sees it any more. Needs a reason; empty where there is no such publication. */
    @Transactional
    public Optional<Saving> withdraw(String slug, int seen, String reason) {
        String why = Texts.clean(reason);
        return publications.asSeen(slug, seen, now -> {
            if (now.state() != Publication.State.PUBLISHED) {
                return Saving.refused("portal.publication.problem.not-published");
            }
            if (why.isEmpty() || why.length() > LONGEST_WHY) {
                return Saving.refused("portal.publication.problem.why");
            }
            publications.changing(now, "state = 'withdrawn'").update();
            audit.record(AuditEvent.of("portal.publication.withdraw", Publication.KIND, slug)
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
