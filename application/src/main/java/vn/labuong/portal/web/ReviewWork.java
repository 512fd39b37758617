package vn.labuong.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.RolesHeld;
import vn.labuong.organisation.WorkItems;
import vn.labuong.portal.editorial.Reviews;
import vn.labuong.shared.web.Languages;

/** How many things wait for this person's word. */
@Component
@Order(450)
class ReviewWork implements WorkItems {

    /** Those who reach the page. */
    private static final Set<Role> REVIEWERS =
            Set.of(Role.EDITOR, Role.ARCHIVIST, Role.PRESS_OFFICER, Role.PROGRAMME_OFFICER);

    private final Reviews reviews;

    ReviewWork(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        if (!RolesHeld.anyOf(REVIEWERS)) {
            return List.of();
        }
        long waiting = reviews.open(Languages.VIETNAMESE).stream()
                .filter(open -> ReviewBoxes.isMine(open.kind()) && open.isFor(person.username()))
                .count();
        return waiting == 0
                ? List.of()
                : List.of(new Section(
                        "portal.review.title",
                        List.of(new Item("portal.review.work", List.of(waiting), ReviewPaths.LIST))));
    }
}
