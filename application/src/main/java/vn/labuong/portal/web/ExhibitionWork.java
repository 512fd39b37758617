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

/** The way to the builder of exhibitions, for those who may use it. */
@Component
@Order(500)
class ExhibitionWork implements WorkItems {

    private final Access access;

    ExhibitionWork(Access access) {
        this.access = access;
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        Set<Role> roles = access.roles(person, on);
        if (!roles.contains(Role.EDITOR) && !roles.contains(Role.ARCHIVIST)) {
            return List.of();
        }
        return List.of(new Section(
                "portal.exhibition.title",
                List.of(
                        new Item("portal.exhibition.work.list", List.of(), ExhibitionPaths.LIST),
                        new Item("portal.exhibition.new", List.of(), ExhibitionPaths.LIST + "/moi"))));
    }
}
