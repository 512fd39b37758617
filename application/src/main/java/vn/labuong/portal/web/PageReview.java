package vn.labuong.portal.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Role;
import vn.labuong.portal.editorial.ReviewedKind;
import vn.labuong.portal.page.FreePage;
import vn.labuong.portal.page.WrittenPages;
import vn.labuong.shared.web.Languages;

/** Free pages ask for a second person before a version of them is shown. */
@Component
class PageReview implements ReviewedKind {

    private final WrittenPages pages;

    PageReview(WrittenPages pages) {
        this.pages = pages;
    }

    @Override
    public String key() {
        return FreePage.KIND;
    }

    @Override
    public String labelKey() {
        return "portal.page.one";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.EDITOR, Role.PROGRAMME_OFFICER);
    }

    @Override
    public Map<String, Reviewed> of(Collection<String> ids, Locale locale) {
        return pages.withIds(SubjectIds.of(ids)).stream()
                .collect(Collectors.toMap(
                        page -> page.id().toString(),
                        page -> new Reviewed(
                                page.written(),
                                page.writtenBy(),
                                page.content().title(Languages.code(locale)),
                                PagePaths.one(page.slug()))));
    }
}
