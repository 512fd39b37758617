package vn.labuong.organisation.access;

import org.springframework.security.core.AuthenticatedPrincipal;
import vn.labuong.organisation.Person;

/**
 * What a session remembers: who, and as of which credentials. What the person may do is read anew at each request.
 *
 * @param credentials the account's count at the time of signing in
 */
public record SignedIn(Person person, int credentials) implements AuthenticatedPrincipal {

    /** The name that the audit log records. */
    @Override
    public String getName() {
        return person.username();
    }
}
