package vn.labuong.portal.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Role;
import vn.labuong.portal.editorial.ReviewedKind;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.Exhibitions;

/** Exhibitions ask for a second person before a version of them is shown. */
@Component
class ExhibitionReview implements ReviewedKind {

    private final Exhibitions exhibitions;
    private final ExhibitionTexts texts;

    ExhibitionReview(Exhibitions exhibitions, ExhibitionTexts texts) {
        this.exhibitions = exhibitions;
        this.texts = texts;
    }

    @Override
    public String key() {
        return Exhibition.KIND;
    }

    @Override
    public String labelKey() {
        return "portal.exhibition.one";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.EDITOR, Role.ARCHIVIST);
    }

    @Override
    public Map<String, Reviewed> of(Collection<String> ids, Locale locale) {
        return exhibitions.withIds(SubjectIds.of(ids)).stream()
                .collect(Collectors.toMap(
                        one -> one.id().toString(),
                        one -> new Reviewed(
                                one.written(),
                                one.writtenBy(),
                                texts.title(one, locale),
                                ExhibitionPaths.one(one.slug()))));
    }
}
