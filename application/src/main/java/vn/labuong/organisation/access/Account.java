package vn.labuong.organisation.access;

import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Person;

/**
 * A person with what they sign in with.
 *
 * @param passwordHash null where they come by the organisation's own sign-in only
 * @param hasSecondFactor whether a code is asked for after the password
 * @param demo made by demo mode, and refused outside it
 * @param credentials grows with each change of password, second factor or state, which ends older sessions
 */
public record Account(
        Person person,
        @Nullable String email,
        @Nullable String language,
        @Nullable String passwordHash,
        boolean passwordTemporary,
        boolean hasSecondFactor,
        State state,
        boolean demo,
        int credentials) {

    /** Whether the account may be used. */
    public enum State {
        ACTIVE,
        LOCKED
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Without the hash, so that it reaches no log. */
    @Override
    public String toString() {
        return person.username() + " " + state;
    }
}
