package vn.labuong.organisation;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The roles of whoever is signed in to this request, for whichever agency, as they were read for it. Costs no statement. */
public final class RolesHeld {

    private RolesHeld() {}

    /** Whether one of them is held; the public and background work hold none. */
    public static boolean anyOf(Set<Role> roles) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(held ->
                                roles.stream().anyMatch(role -> role.authority().equals(held.getAuthority())));
    }
}
