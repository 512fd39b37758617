package vn.labuong.portal.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Role;
import vn.labuong.portal.editorial.ReviewedKind;
import vn.labuong.portal.publication.Publication;
import vn.labuong.portal.publication.PublicationShowing;
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
        return PublicationShowing.REVIEWED;
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
        for (Publication one :
                publications.find(ids.stream().flatMap(PublicationReview::id).toList())) {
            found.put(
                    one.id().toString(),
                    new Reviewed(
                            one.written(),
                            one.writer(),
                            texts.title(one.content(), locale),
                            PublicationPaths.one(one.slug())));
        }
        return found;
    }

    /** None where the text, which came with a form, is no id. */
    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }
}
