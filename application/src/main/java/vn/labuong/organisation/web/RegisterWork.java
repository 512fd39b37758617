package vn.labuong.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.RolesHeld;
import vn.labuong.organisation.WorkItems;

/** What in the register still has to be confirmed, for those who may do so. */
@Component
@Order(800)
class RegisterWork implements WorkItems {

    private static final Set<Role> CORRECTORS = Set.of(Role.PROGRAMME_OFFICER, Role.ADMIN);

    private final Agencies agencies;

    RegisterWork(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        if (!RolesHeld.anyOf(CORRECTORS)) {
            return List.of();
        }
        long open = agencies.snapshot().agencies().stream()
                .filter(agency -> agency.existsOn(on) && !agency.certainty().isVerified())
                .count();
        return List.of(new Section(
                "organisation.work.title",
                List.of(
                        new Item("organisation.work.unverified", List.of(open), "/co-quan"),
                        new Item("organisation.work.event", List.of(), "/noi-bo/co-quan/su-kien"),
                        new Item("organisation.work.groups", List.of(), GroupEditController.PATH))));
    }
}
