package vn.labuong.organisation.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Person.PersonId;
import vn.labuong.shared.time.VietnamTime;

/** What grants mean today, for the pages that show them. */
@Component
public class GrantsToday {

    private final Grants grants;
    private final DerivedAccess access;
    private final Clock clock;

    GrantsToday(Grants grants, DerivedAccess access, Clock clock) {
        this.grants = grants;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A grant and where it counts today.
     *
     * @param reach empty where it is not in force, or counts for no agency
     */
    public record Standing(Grant grant, boolean inForce, Set<AgencyId> reach) {}

    /** Every grant of a person, the latest first. */
    public List<Standing> of(PersonId person) {
        return grants.of(person).stream().map(this::standing).toList();
    }

    /** Everybody's grants in force; one statement. */
    public Map<PersonId, List<Grant>> inForce() {
        return grants.inForce(today()).stream()
                .collect(Collectors.groupingBy(grant -> grant.person().id()));
    }

    public LocalDate today() {
        return VietnamTime.today(clock);
    }

    private Standing standing(Grant grant) {
        boolean inForce = grant.isInForce(today());
        return new Standing(grant, inForce, inForce ? access.reach(grant, today()) : Set.of());
    }
}
