package vn.labuong.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what, for which agency, on which day.
 *
 * <p>Access is derived at each question from the grants in force on that day and the successions of their agencies up
 * to it. A locked person has none. An empty scope means nobody, never everybody.
 */
public interface Access {

    /** Whoever is signed in to this request; empty for the public and for background work. */
    Optional<Person> current();

    boolean may(Person person, Role role, AgencyId agency, LocalDate on);

    /** The agencies for which the person holds the role on that day. One statement, whatever the number of grants. */
    Set<AgencyId> scope(Person person, Role role, LocalDate on);

    /** The roles held on that day, for whichever agency or for none; a role without a living agency is not held. */
    Set<Role> roles(Person person, LocalDate on);

    /**
     * Who gains and who loses access at the given agencies when successions take effect, all else being equal: the
     * grants in force on the day itself, once as the agencies stood the day before and once as they stand on the day.
     */
    AccessChange preview(Set<AgencyId> agencies, LocalDate effective);

    /** The same for successions that are only proposed. */
    AccessChange preview(Set<AgencyId> agencies, LocalDate effective, AgencySuccessors proposed);
}
