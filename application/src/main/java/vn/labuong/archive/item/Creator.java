package vn.labuong.archive.item;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;

/** Who made an item or had a part in it, as they are named on it. */
public record Creator(String name, Role role, @Nullable AgencyId agency) {

    /** Parts that people and agencies have in an item. */
    public enum Role {
        AUTHOR,
        PHOTOGRAPHER,
        SPEAKER,
        INTERVIEWER,
        DIRECTOR,
        TRANSLATOR,
        PUBLISHER,
        ISSUER,
        CONTRIBUTOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Role of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
