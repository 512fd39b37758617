package vn.labuong.portal.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.portal.version.Documents;
import vn.labuong.portal.version.Drafts;
import vn.labuong.portal.version.Slugs;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.editing.Saving;

/** Changes what is said of publications. What was written before stays as a version, and can be written anew. */
@Component
public class PublicationWriting {

    private final Documents<Content, Publication> publications;
    private final Drafts<Content, Publication> drafts;

    PublicationWriting(Publications publications, ContentCheck check, AuditLog audit) {
        this.publications = publications.documents();
        this.drafts = new Drafts<>(this.publications, check::problems, PublicationWriting::said, audit);
    }

    /** A new draft. An address that is not given is made of the title; one that is given must be free. */
    @Transactional
    public Saving create(Content content, String wantedSlug) {
        return drafts.create(
                content, wantedSlug, () -> Slugs.free(content.title().text("vi"), "an-pham", publications::isTaken));
    }

    /** A draft; false where the address is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(String slug, Content content, boolean demonstration) {
        return drafts.insert(slug, content, demonstration);
    }

    /**
     * Another content, by somebody who saw that version.
     *
     * @return empty where there is no such publication
     */
    @Transactional
    public Optional<Saving> change(String slug, int seen, Content next) {
        return publications.asSeen(slug, seen, now -> drafts.change(now, next, Map.of()));
    }

    /** Writes an earlier version anew, as the last one; empty where there is no such publication or version. */
    @Transactional
    public Optional<Saving> restore(String slug, int seen, int number) {
        return drafts.restore(slug, seen, number);
    }

    /** For the audit log, which names what is said; the whole stands in the versions. */
    private static Map<String, ?> said(Content content) {
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
