package vn.labuong.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The way to pages for those who hold one of some roles, whatever waits there. Costs no statement. */
public final class StandingWork implements WorkItems {

    private final Set<Role> roles;
    private final Section section;

    public StandingWork(Set<Role> roles, String titleKey, List<Item> items) {
        this.roles = roles;
        this.section = new Section(titleKey, items);
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        return RolesHeld.anyOf(roles) ? List.of(section) : List.of();
    }
}
