package vn.labuong.portal.page;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.portal.moved.MovedPages;
import vn.labuong.portal.version.Documents;
import vn.labuong.portal.version.Drafts;
import vn.labuong.portal.version.Slugs;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.editing.Saving;

/** Changes what pages say and how they are addressed. What was written before stays as a version. */
@Component
public class PageWriting {

    private final Documents<PageContent, FreePage> pages;
    private final Drafts<PageContent, FreePage> drafts;
    private final MovedPages moved;

    PageWriting(WrittenPages pages, MovedPages moved, AuditLog audit) {
        this.pages = pages.documents();
        this.drafts =
                new Drafts<>(this.pages, PageContent::problems, content -> Map.of("title", content.title("vi")), audit);
        this.moved = moved;
    }

    /** A new draft. An address that is not given is made of the title. */
    @Transactional
    public Saving create(PageContent content, String wantedSlug) {
        return drafts.create(content, wantedSlug, () -> Slugs.of(content.title("vi")));
    }

    /** A draft; false where the address is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(String slug, PageContent content, boolean demonstration) {
        return drafts.insert(slug, content, demonstration);
    }

    /** Another text; empty where there is no such page. */
    @Transactional
    public Optional<Saving> change(String slug, int seen, PageContent content) {
        return pages.asSeen(slug, seen, now -> drafts.change(now, content, Map.of()));
    }

    /** Writes an earlier version anew, as the last one; empty where there is no such page or version. */
    @Transactional
    public Optional<Saving> restore(String slug, int seen, int number) {
        return drafts.restore(slug, seen, number);
    }

    /** Another address. Once everybody could see the page, its old address leads to the new one. */
    @Transactional
    public Optional<Saving> rename(String slug, int seen, String wantedSlug) {
        return drafts.rename(slug, seen, wantedSlug, FreePage.ADDRESS, moved);
    }
}
