package vn.labuong.organisation;

import java.util.UUID;

/**
 * Somebody who works with the system.
 *
 * @param username by which the audit log names them; never reused
 * @param fullName one field, as people write their own names
 */
public record Person(PersonId id, String username, String fullName) {

    /** Names one person for ever. */
    public record PersonId(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
