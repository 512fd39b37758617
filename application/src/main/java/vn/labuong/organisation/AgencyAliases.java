package vn.labuong.organisation;

import java.util.Optional;

/** Teaches the register one more spelling of an agency it holds; audited like every correction. */
public interface AgencyAliases {

    /**
     * Adds an alias without end.
     *
     * @param reason why, in the words of whoever adds it
     * @return empty when it was added, else the message key that says why not; then nothing has changed
     */
    Optional<String> add(AgencyId agency, String alias, String reason);
}
