package vn.labuong.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.WorkItems;

/** What in the register still has to be confirmed, for those who may do so. */
@Component
@Order(800)
class RegisterWork implements WorkItems {

    private final Agencies agencies;

    RegisterWork(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean mayCorrect = who != null
                && who.getAuthorities().stream()
                        .anyMatch(held -> Role.PROGRAMME_OFFICER.authority().equals(held.getAuthority())
                                || Role.ADMIN.authority().equals(held.getAuthority()));
        if (!mayCorrect) {
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
