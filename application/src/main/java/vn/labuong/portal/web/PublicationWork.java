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

/** The way to the publications, for those who may edit them. */
@Component
@Order(510)
class PublicationWork implements WorkItems {

    private final Access access;

    PublicationWork(Access access) {
        this.access = access;
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        Set<Role> roles = access.roles(person, on);
        if (!roles.contains(Role.EDITOR) && !roles.contains(Role.ARCHIVIST)) {
            return List.of();
        }
        return List.of(new Section(
                "portal.publication.title",
                List.of(
                        new Item("portal.publication.work.list", List.of(), PublicationPaths.LIST),
                        new Item("portal.publication.new", List.of(), PublicationPaths.LIST + "/moi"),
                        new Item("portal.publication.counts", List.of(), PublicationPaths.COUNTS))));
    }
}
