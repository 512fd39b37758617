package vn.labuong.archive.access;

import org.jspecify.annotations.Nullable;
import vn.labuong.archive.Level;
import vn.labuong.organisation.AgencyId;

/**
 * The one token by which a document of the search index says who may find it: what
 * {@code archive.may_see} says of an item's part, as far as it does not change with the day.
 */
public final class Audience {

    public static final String PUBLIC = "public";
    static final String STAFF = "staff";
    static final String ARCHIVISTS = "archivists";

    private Audience() {}

    /**
     * The token of a part of an item.
     *
     * @param open published, by whichever level; what is not is for archivists
     */
    public static String of(boolean open, Level level, @Nullable AgencyId agency) {
        if (agency == null) {
            return open && level.compareTo(Level.STAFF) <= 0 ? ofAll(level) : ARCHIVISTS;
        }
        if (level == Level.SEALED) {
            return keepers(agency);
        }
        if (!open) {
            return ARCHIVISTS;
        }
        return level == Level.AGENCY ? agency(agency) : ofAll(level);
    }

    private static String ofAll(Level level) {
        return level == Level.PUBLIC ? PUBLIC : STAFF;
    }

    static String agency(AgencyId agency) {
        return "agency:" + agency.value();
    }

    static String keepers(AgencyId agency) {
        return "keepers:" + agency.value();
    }
}
