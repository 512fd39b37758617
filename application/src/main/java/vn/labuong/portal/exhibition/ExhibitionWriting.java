package vn.labuong.portal.exhibition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.portal.moved.MovedPages;
import vn.labuong.portal.version.Drafts;
import vn.labuong.portal.version.Slugs;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.editing.Saving;

/**
 * Changes what exhibitions say. What was written before stays as a version. Two people may work on different parts at once;
 * where both changed the same part the later one is told and loses nothing that was typed.
 */
@Component
public class ExhibitionWriting {

    private final Exhibitions exhibitions;
    private final Drafts<Content, Exhibition> drafts;
    private final MovedPages moved;

    ExhibitionWriting(Exhibitions exhibitions, MovedPages moved, AuditLog audit) {
        this.exhibitions = exhibitions;
        this.drafts = new Drafts<>(
                exhibitions.documents(),
                ContentCheck::problems,
                content -> Map.of("title", content.title().text("vi")),
                audit);
        this.moved = moved;
    }

    /**
     * A change of a part.
     *
     * @param subject what of the exhibition is changed, by its id, for the audit log
     * @param part what must be as the writer saw it
     * @param change what is written
     */
    public record Change(String subject, Function<Content, ?> part, UnaryOperator<Content> change) {}

    /** A new draft, which says nothing yet but its head. An address that is not given is made of the title; one that is given must be free. */
    @Transactional
    public Saving create(Content.Head head, String wantedSlug) {
        return drafts.create(
                new Content(head.title(), head.lead(), head.curator(), List.of()),
                wantedSlug,
                () -> Slugs.free(head.title().text("vi"), "trien-lam", exhibitions.documents()::isTaken));
    }

    /** A draft; false where the address is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(String slug, Content content, boolean demonstration) {
        return drafts.insert(slug, content, demonstration);
    }

    /**
     * Changes a part of what the writer saw in that version.
     *
     * @return empty where there is no such exhibition
     */
    @Transactional
    public Optional<Saving> change(String slug, int seen, Change change) {
        return exhibitions.documents().locked(slug).map(now -> changed(now, seen, change));
    }

    private Saving changed(Exhibition now, int seen, Change change) {
        Content saw = exhibitions.contentAt(now.id(), seen).orElse(null);
        if (seen > now.version()
                || saw == null
                || !change.part().apply(saw).equals(change.part().apply(now.content()))) {
            return new Saving.Stale();
        }
        return drafts.change(now, change.change().apply(now.content()), Map.of("part", change.subject()));
    }

    /**
     * Another address. Once everybody could see the exhibition, its old address leads to the new one.
     *
     * @return empty where there is no such exhibition
     */
    @Transactional
    public Optional<Saving> rename(String slug, int seen, String wanted) {
        return drafts.rename(slug, seen, wanted, Exhibition.ADDRESS, moved);
    }

    /** Writes an earlier version anew, as the last one; empty where there is no such exhibition or version. */
    @Transactional
    public Optional<Saving> restore(String slug, int seen, int number) {
        return drafts.restore(slug, seen, number);
    }
}
