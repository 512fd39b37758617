package vn.labuong.archive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.Level;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.batch.BatchChange;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Place;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.text.Texts;

/**
 * What is to be changed in the chosen items, as it was sent; blank leaves it as it is.
 *
 * @param tl codes of the items
 * @param unit id of a commune or district; {@code place} names a place in words
 */
record BatchForm(
        @Nullable List<String> tl,
        @Nullable String level,
        @Nullable String series,
        @Nullable String agency,
        @Nullable String scheme,
        @Nullable String subject,
        @Nullable String unit,
        @Nullable String place) {

    private static final int MOST = 200;

    List<String> codes() {
        return tl == null ? List.of() : tl.stream().distinct().limit(MOST).toList();
    }

    /** An agency that the viewer does not keep changes nothing. */
    BatchChange change(Viewer viewer, SubjectWords terms) {
        String about = clean(subject);
        String where = clean(place);
        AgencyId committee = id(unit);
        AgencyId chosen = id(agency);
        return new BatchChange(
                ItemFilter.constant(Level.class, level).orElse(null),
                clean(series).isEmpty() ? null : clean(series),
                chosen != null && viewer.keeps().contains(chosen) ? chosen : null,
                about.isEmpty()
                        ? null
                        : terms.read(
                                about,
                                ItemFilter.constant(AboutWhat.Scheme.class, scheme)
                                        .orElse(AboutWhat.Scheme.CONCEPT)),
                committee == null && where.isEmpty() ? null : new Place(committee, where.isEmpty() ? null : where));
    }

    private static @Nullable AgencyId id(@Nullable String text) {
        String id = clean(text);
        return id.isEmpty() || !AgencyId.isWellFormed(id) ? null : AgencyId.of(id);
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : Texts.clean(text);
    }
}
