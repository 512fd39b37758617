package vn.labuong.portal.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Role;
import vn.labuong.portal.editorial.ReviewedKind;
import vn.labuong.portal.publication.Publication;
import vn.labuong.portal.publication.Publications;

/** Publications among the things that ask for a second person before they go out. */
@Component
class PublicationReview implements ReviewedKind {

    private final Publications publications;
    private final PublicationTexts texts;

    PublicationReview(Publications publications, PublicationTexts texts) {
        this.publications = publications;
        this.texts = texts;
    }

    @Override
    public String key() {
        return Publication.KIND;
    }

    @Override
    public String labelKey() {
        return "portal.publication.one";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.EDITOR, Role.ARCHIVIST);
    }

    @Override
    public Map<String, Reviewed> of(Collection<String> ids, Locale locale) {
        Map<String, Reviewed> found = new LinkedHashMap<>();
        for (Publication one : publications.withIds(SubjectIds.of(ids))) {
            found.put(
                    one.id().toString(),
                    new Reviewed(
                            one.written(),
                            one.writtenBy(),
                            texts.title(one.content(), locale),
                            PublicationPaths.one(one.slug())));
        }
        return found;
    }
}
