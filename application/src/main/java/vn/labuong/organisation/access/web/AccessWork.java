package vn.labuong.organisation.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.WorkItems;

/** The links to people, roles, the audit log, the letters sent and the holidays, for whoever may follow them. */
@Component
@Order(900)
class AccessWork implements WorkItems {

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        List<Item> items = new ArrayList<>();
        if (holds(Role.ADMIN)) {
            items.add(new Item("organisation.access.work.people", List.of(), "/noi-bo/nguoi-dung"));
            items.add(new Item("organisation.access.work.change", List.of(), AccessChangeController.PATH));
        }
        if (holds(Role.ADMIN) || holds(Role.AUDITOR)) {
            items.add(new Item("organisation.access.work.log", List.of(), "/noi-bo/nhat-ky"));
            items.add(new Item("organisation.access.work.mail", List.of(), "/noi-bo/thu-gui"));
            items.add(new Item("organisation.access.work.holidays", List.of(), "/noi-bo/ngay-nghi"));
        }
        return List.of(new Section("organisation.access.work.title", items));
    }

    /** As read for this request. */
    private static boolean holds(Role role) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(held -> role.authority().equals(held.getAuthority()));
    }
}
