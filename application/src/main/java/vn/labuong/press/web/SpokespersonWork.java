package vn.labuong.press.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.WorkItems;

/** The way to the directory of spokespersons, for those who keep it. */
@Component
@Order(560)
class SpokespersonWork implements WorkItems {

    private final Access access;

    SpokespersonWork(Access access) {
        this.access = access;
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        Set<Role> roles = access.roles(person, on);
        if (!roles.contains(Role.PRESS_OFFICER) && !roles.contains(Role.PROGRAMME_OFFICER)) {
            return List.of();
        }
        return List.of(new Section(
                "press.work", List.of(new Item("press.work.spokespersons", List.of(), SpokespersonPaths.LIST))));
    }
}
