package vn.labuong.portal.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.WorkItems;
import vn.labuong.portal.editorial.Reviews;
import vn.labuong.shared.web.Languages;

/** How many things wait for this person's word. */
@Component
@Order(450)
class ReviewWork implements WorkItems {

    private final Reviews reviews;

    ReviewWork(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
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
