package vn.labuong.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.WorkItems;

/** The way to free pages, moved addresses and links for those who keep them. */
@Component
@Order(620)
class PageWork implements WorkItems {

    private final Access access;

    PageWork(Access access) {
        this.access = access;
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        Set<Role> roles = access.roles(person, on);
        if (!roles.contains(Role.EDITOR) && !roles.contains(Role.PROGRAMME_OFFICER)) {
            return List.of();
        }
        return List.of(new Section(
                "portal.page.work",
                List.of(
                        new Item("portal.page.title", List.of(), PagePaths.LIST),
                        new Item("portal.review.title", List.of(), ReviewPaths.LIST),
                        new Item("portal.moved.title", List.of(), MovedController.PATH),
                        new Item("portal.link.title", List.of(), LinkController.PATH))));
    }
}
