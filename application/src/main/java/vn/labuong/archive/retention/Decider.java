package vn.labuong.archive.retention;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who decides: whoever is signed in. Nothing here is ever decided by the product itself. */
final class Decider {

    private Decider() {}

    /** @throws IllegalStateException where nobody is signed in */
    static String name() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who.getName().isBlank()) {
            throw new IllegalStateException("Retention is decided by people");
        }
        return who.getName();
    }
}
