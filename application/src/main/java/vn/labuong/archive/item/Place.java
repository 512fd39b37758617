package vn.labuong.archive.item;

import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;

/**
 * Where something is or was.
 *
 * @param agency the commune's or district's people's committee in the register, whose names and successions are dated
 * @param name in words, where the register has no such unit
 */
public record Place(@Nullable AgencyId agency, @Nullable String name) {

    public Place {
        if (agency == null && name == null) {
            throw new IllegalArgumentException("A place without a unit and without a name");
        }
    }
}
