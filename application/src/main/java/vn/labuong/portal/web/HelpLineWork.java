package vn.labuong.portal.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.WorkItems;

/** The way to the help lines for those who keep them. */
@Component
@Order(600)
class HelpLineWork implements WorkItems {

    private static final List<String> EDITORS = List.of(Role.EDITOR.authority(), Role.PROGRAMME_OFFICER.authority());

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean editor = who != null
                && who.getAuthorities().stream().anyMatch(granted -> EDITORS.contains(granted.getAuthority()));
        return editor
                ? List.of(new Section(
                        "portal.help.work",
                        List.of(new Item("portal.help.work.lines", List.of(), HelpEditController.PATH))))
                : List.of();
    }
}
