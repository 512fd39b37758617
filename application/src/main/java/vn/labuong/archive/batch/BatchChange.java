package vn.labuong.archive.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Place;
import vn.labuong.organisation.AgencyId;

/**
 * What is changed in each item; null leaves it as it is.
 *
 * @param subject added to those that the item has; likewise place
 */
public record BatchChange(
        @Nullable Level level,
        @Nullable String series,
        @Nullable AgencyId agency,
        @Nullable AboutWhat subject,
        @Nullable Place place) {

    /** Whether it changes nothing. */
    public boolean isNothing() {
        return equals(new BatchChange(null, null, null, null, null));
    }

    /** The description with the change; equal to the one given where the item says all of it already. */
    public Description over(Description said) {
        Set<AboutWhat> subjects = new LinkedHashSet<>(said.subjects());
        if (subject != null) {
            subjects.add(subject);
        }
        List<Place> places = new ArrayList<>(said.places());
        if (place != null && !places.contains(place)) {
            places.add(place);
        }
        return with(
                said,
                level == null ? said.access() : level,
                series == null ? said.series() : series,
                agency == null ? said.agency() : agency,
                subjects,
                places);
    }

    static Description with(
            Description said,
            Level level,
            @Nullable String series,
            @Nullable AgencyId agency,
            Set<AboutWhat> subjects,
            List<Place> places) {
        return new Description(
                said.kind(),
                level,
                said.embargoUntil(),
                said.people(),
                agency,
                said.task(),
                said.budgetFunded(),
                series,
                said.rights(),
                said.language(),
                said.dated(),
                said.completedYear(),
                said.demonstration(),
                said.texts(),
                said.details(),
                said.creators(),
                places,
                subjects);
    }
}
