package vn.labuong.organisation.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.WorkItems;
import vn.labuong.organisation.access.AgencyNames;
import vn.labuong.organisation.access.GrantsToday;

/** The first page after sign-in: what awaits this person, as each module tells it. */
@Controller
class HomeController {

    private final Access access;
    private final GrantsToday grants;
    private final AgencyNames names;
    private final List<WorkItems> modules;

    HomeController(Access access, GrantsToday grants, AgencyNames names, List<WorkItems> modules) {
        this.access = access;
        this.grants = grants;
        this.names = names;
        this.modules = modules;
    }

    @GetMapping("/noi-bo")
    String home(Locale locale, Model model) {
        LocalDate today = grants.today();
        Optional<Person> person = access.current();
        model.addAttribute("fullName", person.map(Person::fullName).orElse(""));
        model.addAttribute(
                "roles",
                person.map(who -> grants.of(who.id())).orElse(List.of()).stream()
                        .filter(GrantsToday.Standing::inForce)
                        .map(standing -> RoleRow.of(standing, names, today, locale))
                        .toList());
        model.addAttribute(
                "sections",
                person.map(who -> modules.stream()
                                .flatMap(module -> module.sections(who, today).stream())
                                .filter(section -> !section.items().isEmpty())
                                .toList())
                        .orElse(List.of()));
        return "organisation/home";
    }
}
