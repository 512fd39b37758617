package vn.labuong.organisation;

import java.util.Set;

/** What a succession does to access, as three lists without overlap: their union is everybody before and after. */
public record AccessChange(Set<Holding> gained, Set<Holding> lost, Set<Holding> kept) {

    /** A person holds a role at an agency. */
    public record Holding(Person person, Role role, AgencyId agency) {}
}
