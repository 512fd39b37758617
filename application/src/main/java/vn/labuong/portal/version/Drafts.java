package vn.labuong.portal.version;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.labuong.portal.moved.MovedPages;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.editing.Saving;

/**
 * How documents of one kind are written: whoever writes says which version was seen, what was written before stays as a
 * version, and each act is audited as {@code portal.<kind>.<act>}. Belongs into a transaction of the caller.
 *
 * @param <C> what a document says
 * @param <D> a document
 */
public final class Drafts<C, D extends Document<C>> {

    private final Documents<C, D> documents;
    private final Function<C, List<String>> check;
    private final Function<C, Map<String, ?>> words;
    private final AuditLog audit;

    /**
     * Drafts of a kind.
     *
     * @param check why a content may not be kept, as message keys
     * @param words what the audit log says of a content; the whole stands in the versions
     */
    public Drafts(
            Documents<C, D> documents,
            Function<C, List<String>> check,
            Function<C, Map<String, ?>> words,
            AuditLog audit) {
        this.documents = documents;
        this.check = check;
        this.words = words;
        this.audit = audit;
    }

    /**
     * A new draft.
     *
     * @param typed the address that somebody wants, which must be free; blank for one that is {@code made}
     */
    public Saving create(C content, String typed, Supplier<String> made) {
        List<String> problems = check.apply(content);
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        String wanted = typed.strip();
        String slug = wanted.isEmpty() ? made.get() : wanted;
        if (!Slugs.isWellFormed(slug)) {
            return refused("slug");
        }
        return insert(slug, content, false) ? new Saving.Saved(slug) : refused("taken");
    }

    /** A draft of a content that may be kept; false where the address is taken. */
    public boolean insert(String slug, C content, boolean demonstration) {
        boolean made = documents.insert(slug, content, act("create"), demonstration);
        if (made) {
            audit.record(event("create", slug).to(words.apply(content)));
        }
        return made;
    }

    /**
     * Another content in the place of that of a document that is locked; one that says the same is no change.
     *
     * @param more what the audit log says of the change beside the content
     */
    public Saving change(D now, C next, Map<String, ?> more) {
        if (next.equals(now.content())) {
            return new Saving.Saved(now.slug());
        }
        List<String> problems = check.apply(next);
        return problems.isEmpty() ? write(now, next, "change", null, more) : new Saving.Refused(problems);
    }

    /** Writes an earlier version anew, as the last one; empty where there is no such document or version. */
    public Optional<Saving> restore(String slug, int seen, int number) {
        return documents
                .find(slug, number)
                .flatMap(then -> documents.asSeen(
                        slug, seen, now -> write(now, then.content(), "restore", number, Map.of("restores", number))));
    }

    /**
     * Another address. Once everybody could see the document, its old address leads to the new one.
     *
     * @param above what stands before the slug in the address for everybody
     * @return empty where there is no such document
     */
    public Optional<Saving> rename(String slug, int seen, String typed, String above, MovedPages moved) {
        String wanted = typed.strip();
        return documents.asSeen(slug, seen, now -> {
            if (!Slugs.isWellFormed(wanted)) {
                return refused("slug");
            }
            if (documents.isTaken(wanted)) {
                return refused("taken");
            }
            documents.changing(now, "slug = :slug").param("slug", wanted).update();
            if (now.shown() != null) {
                moved.moved(above + now.slug(), above + wanted);
            }
            audit.record(
                    event("rename", wanted).from(Map.of("slug", now.slug())).to(Map.of("slug", wanted)));
            return new Saving.Saved(wanted);
        });
    }

    private Saving write(D now, C next, String act, @Nullable Integer restores, Map<String, ?> more) {
        int number = documents.add(now, next, act(act), restores);
        Map<String, Object> became = said(next, number);
        became.putAll(more);
        audit.record(
                event(act, now.slug()).from(said(now.content(), now.written())).to(became));
        return new Saving.Saved(now.slug());
    }

    private Map<String, Object> said(C content, int version) {
        Map<String, Object> said = new LinkedHashMap<>(words.apply(content));
        said.put("version", version);
        return said;
    }

    private AuditEvent event(String act, String slug) {
        return AuditEvent.of(act(act), documents.kind(), slug);
    }

    private String act(String name) {
        return "portal." + documents.kind() + "." + name;
    }

    private Saving refused(String name) {
        return Saving.refused("portal." + documents.kind() + ".problem." + name);
    }
}
