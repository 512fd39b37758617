package vn.labuong.organisation.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.RolesHeld;
import vn.labuong.organisation.WorkItems;

/** The links to people, roles, the audit log, the letters sent and the holidays, for whoever may follow them. */
@Component
@Order(900)
class AccessWork implements WorkItems {

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        List<Item> items = new ArrayList<>();
        if (RolesHeld.anyOf(Set.of(Role.ADMIN))) {
            items.add(new Item("organisation.access.work.people", List.of(), "/noi-bo/nguoi-dung"));
            items.add(new Item("organisation.access.work.change", List.of(), AccessChangeController.PATH));
        }
        if (RolesHeld.anyOf(Set.of(Role.ADMIN, Role.AUDITOR))) {
            items.add(new Item("organisation.access.work.log", List.of(), "/noi-bo/nhat-ky"));
            items.add(new Item("organisation.access.work.mail", List.of(), "/noi-bo/thu-gui"));
            items.add(new Item("organisation.access.work.holidays", List.of(), "/noi-bo/ngay-nghi"));
        }
        return List.of(new Section("organisation.access.work.title", items));
    }
}
