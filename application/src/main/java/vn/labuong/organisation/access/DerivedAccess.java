package vn.labuong.organisation.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.AccessChange;
import vn.labuong.organisation.AccessChange.Holding;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.AgencySuccessors;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;

/** Access worked out from grants and successions at each question; nothing of it is stored. */
@Component
class DerivedAccess implements Access {

    private final Grants grants;
    private final AgencySuccessors successors;

    DerivedAccess(Grants grants, ObjectProvider<AgencySuccessors> successors) {
        this.grants = grants;
        this.successors = successors.getIfAvailable(() -> (agency, date) -> Set.of(agency));
    }

    @Override
    public Optional<Person> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who.person())
                : Optional.empty();
    }

    @Override
    public boolean may(Person person, Role role, AgencyId agency, LocalDate on) {
        return scope(person, role, on).contains(agency);
    }

    @Override
    public Set<AgencyId> scope(Person person, Role role, LocalDate on) {
        return grants.inForce(person.id(), on).stream()
                .filter(grant -> grant.role() == role)
                .flatMap(grant -> reach(grant, on).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Role> roles(Person person, LocalDate on) {
        return grants.inForce(person.id(), on).stream()
                .filter(grant -> isEffective(grant, on))
                .map(Grant::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The agencies a grant reaches on a day; it must be in force then. */
    Set<AgencyId> reach(Grant grant, LocalDate on) {
        return reach(grant.agency(), on, successors);
    }

    boolean isEffective(Grant grant, LocalDate on) {
        return grant.agency() == null
                ? grant.role().isOfTheSystem()
                : !reach(grant, on).isEmpty();
    }

    @Override
    public AccessChange preview(Set<AgencyId> agencies, LocalDate effective) {
        LocalDate before = effective.minusDays(1);
        return change(
                effective,
                agencies,
                agency -> reach(agency, before, successors),
                agency -> reach(agency, effective, successors));
    }

    @Override
    public AccessChange preview(Set<AgencyId> agencies, LocalDate effective, AgencySuccessors proposed) {
        return change(
                effective,
                agencies,
                agency -> reach(agency, effective, successors),
                agency -> reach(agency, effective, proposed));
    }

    private AccessChange change(
            LocalDate on,
            Set<AgencyId> agencies,
            Function<@Nullable AgencyId, Set<AgencyId>> before,
            Function<@Nullable AgencyId, Set<AgencyId>> after) {
        List<Grant> inForce = grants.inForce(on);
        Set<Holding> was = holdings(inForce, agencies, before);
        Set<Holding> becomes = holdings(inForce, agencies, after);
        return new AccessChange(without(becomes, was), without(was, becomes), common(was, becomes));
    }

    private static Set<Holding> holdings(
            List<Grant> grants, Set<AgencyId> agencies, Function<@Nullable AgencyId, Set<AgencyId>> reach) {
        Set<Holding> holdings = new HashSet<>();
        for (Grant grant : grants) {
            for (AgencyId agency : reach.apply(grant.agency())) {
                if (agencies.contains(agency)) {
                    holdings.add(new Holding(grant.person(), grant.role(), agency));
                }
            }
        }
        return holdings;
    }

    private static Set<AgencyId> reach(@Nullable AgencyId agency, LocalDate on, AgencySuccessors successors) {
        return agency == null ? Set.of() : successors.successorsOn(agency, on);
    }

    private static <T> Set<T> without(Set<T> all, Collection<T> those) {
        Set<T> rest = new HashSet<>(all);
        rest.removeAll(those);
        return Set.copyOf(rest);
    }

    private static <T> Set<T> common(Set<T> some, Collection<T> others) {
        Set<T> both = new HashSet<>(some);
        both.retainAll(others);
        return Set.copyOf(both);
    }
}
